import { objectsAt, readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import { isOf, known, knownText } from "./asking";
import { account, network, resource, subnet, subnetId } from "./samples";

const accountToken = "azure-native:cognitiveservices:Account";

/** Services that live in a subnet which must be delegated to them. */
interface Tenant {
  readonly token: string;
  /** Where the tenant names its subnet: a path, or a list and the path in its items. */
  readonly list?: string;
  readonly path: string;
  readonly service: string;
  readonly code: string;
  /** The largest prefix length that Azure takes. */
  readonly smallestPrefix: number;
}

const tenants: readonly Tenant[] = [
  {
    token: accountToken,
    list: "properties.networkInjections",
    path: "subnetArmId",
    service: "Microsoft.App/environments",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 27,
  },
  {
    token: "azure-native:app:ManagedEnvironment",
    path: "vnetConfiguration.infrastructureSubnetId",
    service: "Microsoft.App/environments",
    code: "ManagedEnvironmentSubnetDelegationError",
    smallestPrefix: 27,
  },
  {
    token: "azure-native:dnsresolver:InboundEndpoint",
    list: "ipConfigurations",
    path: "subnet.id",
    service: "Microsoft.Network/dnsResolvers",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 28,
  },
  {
    token: "azure-native:dnsresolver:OutboundEndpoint",
    path: "subnet.id",
    service: "Microsoft.Network/dnsResolvers",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 28,
  },
];

function withAgents(serviceName?: string): readonly ReturnType<typeof resource>[] {
  return [
    network("vnet"),
    subnet(
      "vnet",
      "agents",
      "10.0.0.0/24",
      serviceName === undefined ? {} : { delegations: [{ name: "agents", serviceName }] },
    ),
    account("ai", { networkInjections: [{ scenario: "agent", subnetArmId: subnetId("vnet", "agents") }] }),
  ];
}

export const tenantDelegation: AzureRule = {
  id: "network-tenant-delegation",
  what: "A subnet is delegated to the service that moves in: Microsoft.App/environments for Foundry agents and Container Apps, Microsoft.Network/dnsResolvers for a resolver.",
  types: tenants.map(({ token }) => token),
  phases: ["create", "update"],
  code: "SubnetMissingRequiredDelegation",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/48902",
  examples: {
    refused: { phase: "create", resources: withAgents() },
    accepted: { phase: "create", resources: withAgents("Microsoft.App/environments") },
  },

  *check({ resource: asked, id, world }) {
    for (const tenant of tenants.filter(({ token }) => isOf(asked, token)))
      for (const { path, subnetId: at } of placesOf(asked, tenant)) {
        const found = world.find(at);
        if (found === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
        else if (found !== undefined) yield* delegationVerdicts(tenant, found.props, path, at, id, asked.props);
      }
  },
};

function* delegationVerdicts(
  { service, code, smallestPrefix }: Tenant,
  props: Readonly<Record<string, unknown>>,
  path: string,
  at: string,
  id: string,
  asked: Readonly<Record<string, unknown>>,
): Iterable<AzureVerdict> {
  if (readValue(props, "delegations") === UNKNOWN) {
    yield { kind: "undecided", path, waitsFor: lastName(at) };
    return;
  }
  // A consumption-only environment is the one tenant that wants no delegation.
  if (service === "Microsoft.App/environments" && isConsumptionOnly(id, asked)) return;
  const services = objectsAt({ props }, "delegations").flatMap(({ props: one }) =>
    typeof one["serviceName"] === "string" ? [one["serviceName"]] : [],
  );
  const found = services.find((one) => sameText(one, service));
  if (found === undefined)
    yield {
      kind: "fail",
      path,
      got: services.length === 0 ? "no delegation" : services.join(", "),
      allowed: service,
      code,
      message:
        code === "ManagedEnvironmentSubnetDelegationError"
          ? `The subnet of the environment must be delegated to the service '${service}'.`
          : `Subnet ${at} requires any of the following delegation(s) [${service}] to reference service association link ${id}.`,
      fix: `delegate ${lastName(at)} to ${service}`,
    };
  else if (found !== service)
    yield {
      kind: "fail",
      path,
      got: found,
      allowed: service,
      code: STRICTER,
      certainty: "caution",
      message: `The delegation ${found} differs from ${service} in letter case, which some services refuse.`,
      fix: `write ${service}`,
    };
  const ranges = rangesOf(props);
  for (const text of ranges === UNKNOWN ? [] : ranges)
    if ((parseRange(text)?.prefix ?? 0) > smallestPrefix)
      yield {
        kind: "fail",
        path,
        got: text,
        allowed: `a subnet of /${smallestPrefix} or larger`,
        code: STRICTER,
        certainty: "caution",
        message: `The subnet ${lastName(at)} is too small for its service.`,
        fix: `give ${lastName(at)} a /${smallestPrefix} or a larger block`,
      };
}

function isConsumptionOnly(id: string, props: Readonly<Record<string, unknown>>): boolean {
  return /\/Microsoft\.App\/managedEnvironments\//i.test(id) && readValue(props, "workloadProfiles") === undefined;
}

function placesOf(
  asked: Parameters<typeof knownText>[0],
  { list, path }: Tenant,
): { path: string; subnetId: string }[] {
  if (list === undefined) {
    const at = knownText(asked, path);
    return at === undefined ? [] : [{ path, subnetId: at }];
  }
  return objectsAt(asked, list).flatMap((item) => {
    const at = knownText(item, path);
    return at === undefined ? [] : [{ path: `${item.path}.${path}`, subnetId: at }];
  });
}

export const agentSubnetAlone: AzureRule = {
  id: "cognitiveservices-agent-subnet-alone",
  what: "A subnet for Foundry agents belongs to one account.",
  types: [accountToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  examples: {
    refused: {
      phase: "create",
      resources: [
        ...withAgents("Microsoft.App/environments"),
        account("second", { networkInjections: [{ scenario: "agent", subnetArmId: subnetId("vnet", "agents") }] }),
      ],
    },
    accepted: { phase: "create", resources: withAgents("Microsoft.App/environments") },
  },

  *check({ resource: asked, id, world }) {
    for (const item of objectsAt(asked, "properties.networkInjections")) {
      const at = knownText(item, "subnetArmId");
      if (at === undefined) continue;
      const other = known(world.referrersOf(at)).find(
        (one) => isOf(one, accountToken) && !sameResourceId(one.id, id) && injects(one, at),
      );
      if (other !== undefined)
        yield {
          kind: "fail",
          path: `${item.path}.subnetArmId`,
          got: at,
          allowed: "a subnet of its own",
          message: `The subnet ${lastName(at)} is used by the agents of ${lastName(other.id)}.`,
          fix: "give the account a subnet of its own",
        };
    }
  },
};

function injects(one: Parameters<typeof knownText>[0], at: string): boolean {
  return objectsAt(one, "properties.networkInjections").some((item) =>
    sameResourceId(knownText(item, "subnetArmId") ?? "", at),
  );
}
