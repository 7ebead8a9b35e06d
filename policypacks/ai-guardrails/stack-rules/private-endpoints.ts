import { isValue, readList, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Posture, Severity, StackRule } from "../rule";
import { type Link, linked, ofType } from "./links";

const endpoint = "azure-native:network:PrivateEndpoint";
const lists = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"] as const;
const subscriptionId = "11111111-1111-1111-1111-111111111111";
const path = "privateEndpointConnections";

/** A service that is reached through a private endpoint. */
interface Service {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly posture?: Posture;
  readonly token: string;
  readonly source: string;
  readonly azurePolicy?: string;
  /** The parts of it that an endpoint may lead to. */
  readonly groupIds: readonly string[];
  /** What stands in the example beside the resource group and the tags. */
  readonly named: Readonly<Record<string, string>>;
  /** The end of the example's ARM id. */
  readonly armName: string;
  /** Asked only where this holds; undefined: everywhere. */
  readonly unless?: (resource: Resource) => boolean | Unknown;
}

/** The rule that a service has a private endpoint in the stack. */
export function privateEndpointRule(service: Service): StackRule {
  const { token, groupIds, named, armName, unless, ...described } = service;
  const tags = { landingZone: "corp" };
  const target: Resource = {
    type: token,
    name: "service",
    provider: { subscriptionId },
    props: { resourceGroupName: "rg", ...named, tags },
  };
  return {
    over: "stack",
    concern: "private-endpoint",
    rationale:
      "A service that is closed to the internet and has no private endpoint is reached by nobody; sooner or later it is opened.",
    frameworks: { waf: "Security", mcsb: ["NS-2"], nistAiRmf: ["Manage"] },
    ...described,
    appliesTo: [token],
    limits: ["An endpoint that another program declares is not seen."],
    examples: {
      pass: [
        target,
        {
          type: endpoint,
          name: "endpoint",
          props: {
            privateLinkServiceConnections: [
              {
                name: "connection",
                groupIds: groupIds.slice(0, 1),
                privateLinkServiceId: `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/${armName}`,
              },
            ],
          },
        },
      ],
      fail: [target],
    },
    *check(stack) {
      const links = ofType(stack, endpoint).flatMap((resource) => connections(resource, groupIds));
      const isLinked = linked(stack, links, [token]);
      for (const resource of stack.subjects) {
        const spared = unless?.(resource) ?? false;
        const { linked: has, waitsFor } = isLinked(resource);
        if (spared === true || has === true) continue;
        if (has === UNKNOWN || spared === UNKNOWN)
          yield { kind: "undecided", resource, path, ...(waitsFor === undefined ? {} : { waitsFor }) };
        else
          yield {
            kind: "fail",
            resource,
            path,
            fix: `declare a network.PrivateEndpoint whose connection names this resource's id and groupIds ${groupIds[0] ?? ""}`,
          };
      }
    },
  };
}

function connections(from: Resource, groupIds: readonly string[]): Link[] {
  return lists.flatMap((list) => {
    const items = readList(from, list);
    if (items === UNKNOWN) return [{ from, path: list, counts: UNKNOWN }];
    return items.map((item, index) => ({
      from,
      path: `${list}[${index}].privateLinkServiceId`,
      counts: hasGroup(item, groupIds),
    }));
  });
}

function hasGroup(connection: unknown, groupIds: readonly string[]): boolean | Unknown {
  const groups = readValue(connection, "groupIds");
  if (groups === UNKNOWN || connection === UNKNOWN) return UNKNOWN;
  if (!Array.isArray(groups)) return false;
  if (groups.some((group) => groupIds.some((one) => isValue(group, one)))) return true;
  return groups.includes(UNKNOWN) ? UNKNOWN : false;
}
