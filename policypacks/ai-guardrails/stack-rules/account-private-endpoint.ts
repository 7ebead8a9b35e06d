import { isValue, readList, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Stack, StackRule } from "../rule";

const account = "azure-native:cognitiveservices:Account";
const endpoint = "azure-native:network:PrivateEndpoint";
const lists = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"] as const;

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers";
const example: Resource = {
  type: account,
  name: "foundry",
  provider: { subscriptionId: "11111111-1111-1111-1111-111111111111" },
  props: { resourceGroupName: "rg", accountName: "aif-claims", tags: { landingZone: "corp" } },
};

export const accountPrivateEndpoint: StackRule = {
  over: "stack",
  id: "account-private-endpoint",
  title: "AI accounts in corp have a private endpoint",
  rationale:
    "An account that is closed to the internet and has no private endpoint is reached by nobody; sooner or later it is opened.",
  severity: "high",
  posture: "corp",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/foundry/how-to/configure-private-link",
  azurePolicy: "d6759c02-b87f-42b7-892e-71b3f471d782",
  limits: ["An endpoint that another program declares is not seen."],
  examples: {
    pass: [
      example,
      {
        type: endpoint,
        name: "foundry-endpoint",
        props: {
          privateLinkServiceConnections: [
            {
              name: "account",
              groupIds: ["account"],
              privateLinkServiceId: `${subscription}/Microsoft.CognitiveServices/accounts/aif-claims`,
            },
          ],
        },
      },
    ],
    fail: [example],
  },
  *check(stack) {
    const targets = connections(stack);
    for (const resource of stack.subjects) {
      if (targets.some((target) => target.to === resource && target.group === true)) continue;
      const open = targets.find(({ to, group }) => to === UNKNOWN || (to === resource && group === UNKNOWN));
      const path = "privateEndpointConnections";
      if (open === undefined)
        yield {
          kind: "fail",
          resource,
          path,
          fix: "declare a network.PrivateEndpoint whose connection names this account's id and groupIds account",
        };
      else
        yield {
          kind: "undecided",
          resource,
          path,
          waitsFor: `the target of ${open.endpoint.name}`,
        };
    }
  },
};

interface Connection {
  readonly endpoint: Resource;
  readonly to: Resource | Unknown | undefined;
  readonly group: boolean | Unknown;
}

function connections({ resources, references }: Stack): Connection[] {
  return resources
    .filter(({ type }) => normaliseToken(type) === endpoint)
    .flatMap((resource) =>
      lists.flatMap((list) => {
        const items = readList(resource, list);
        const known = items === UNKNOWN ? [UNKNOWN] : items;
        return known.map((item, index): Connection => {
          const path = items === UNKNOWN ? list : `${list}[${index}].privateLinkServiceId`;
          const target = references.at(resource, path, [account]);
          return {
            endpoint: resource,
            to: target.kind === "resource" ? target.resource : target.kind === "unknown" ? UNKNOWN : undefined,
            group: hasAccountGroup(item),
          };
        });
      }),
    );
}

function hasAccountGroup(connection: unknown): boolean | Unknown {
  const groups = readValue(connection, "groupIds");
  if (groups === UNKNOWN) return UNKNOWN;
  if (!Array.isArray(groups)) return false;
  if (groups.some((group) => isValue(group, "account"))) return true;
  return groups.includes(UNKNOWN) ? UNKNOWN : false;
}
