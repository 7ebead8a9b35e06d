import type { ApiManagementTier } from "../../catalog/api-management-tiers";
import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { sameRegion } from "../regions";
import { STRICTER } from "../refusal";
import type { Standing, World } from "../world";
import { regionsOf, serviceToken, type ServiceRegion, tierOf } from "./api-management-regions";
import { injected, service, surroundings } from "./api-management-samples";
import { knownText, networkOf, standing, subscriptionOf, textAt } from "./asking";
import type { Props } from "./samples";

const page = "https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources";
const subnetPath = "virtualNetworkConfiguration.subnetResourceId";

/** What a subnet must be delegated to, by how the tier uses it. */
const delegations: Readonly<Record<string, string>> = {
  External: "Microsoft.Web/serverFarms",
  Internal: "Microsoft.Web/hostingEnvironments",
};

export const networkModeOffered: AzureRule = {
  id: "apimanagement-network-mode",
  what: "A service in External or Internal mode is Developer, Premium, or of a v2 tier that uses networks, and names a subnet in each of its regions.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/virtual-network-concepts",
  examples: {
    refused: { phase: "create", resources: [service({ virtualNetworkType: "External" })] },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked }) {
    const mode = textAt(asked, "virtualNetworkType");
    if (mode === UNKNOWN) {
      yield { kind: "undecided", path: "virtualNetworkType" };
      return;
    }
    const tier = tierOf(asked);
    const open = mode === undefined || sameText(mode, "none");
    if (!open && tier?.network === "none")
      yield {
        kind: "fail",
        path: "virtualNetworkType",
        got: mode,
        allowed: `None in the ${tier.name} tier`,
        message: `Virtual network type ${mode} is not supported for the ${tier.name} tier.`,
        fix: "choose Premium or Developer, or set virtualNetworkType to None",
      };
    for (const { path, props } of regionsOf(asked)) {
      const subnet = readValue(props, subnetPath);
      if (subnet === UNKNOWN || (subnet === undefined) === open) continue;
      yield {
        kind: "fail",
        path: open ? "virtualNetworkType" : `${path}${subnetPath}`,
        got: open ? "None" : undefined,
        allowed: open ? "External or Internal beside a subnet" : "a subnet in each region",
        message: open
          ? "A subnet is given, and the virtual network type None ignores it."
          : `The virtual network type ${mode} needs a subnet in each location.`,
        fix: open ? "set virtualNetworkType to External or Internal" : `name a subnet in ${path}${subnetPath}`,
      };
    }
  },
};

export const serviceSubnet: AzureRule = {
  id: "apimanagement-subnet",
  what: "The subnet of a Developer or Premium service has no delegation, has a security group, is /29 or larger, and stands in the service's region and subscription.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: page,
  examples: {
    refused: {
      phase: "create",
      resources: [...surroundings({ subnet: { networkSecurityGroup: undefined } }), service(injected)],
    },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked, id, world }) {
    const tier = tierOf(asked);
    if (tier === undefined) return;
    for (const region of regionsOf(asked)) {
      const at = knownText(region, subnetPath);
      if (at === undefined) continue;
      const path = `${region.path}${subnetPath}`;
      const subnet = world.find(at);
      if (subnet === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
      else if (subnet !== undefined)
        for (const [got, allowed, fix] of complaints(tier, asked, region, subnet, id, world))
          yield {
            kind: "fail",
            path,
            got,
            allowed,
            message: `Unable to activate API service at this time. Subnet ${lastName(at)} does not meet the requirements of https://aka.ms/apimvnet: it has ${got}.`,
            fix,
          };
    }
  },
};

type Complaint = readonly [got: string, allowed: string, fix: string];

function* complaints(
  tier: ApiManagementTier,
  asked: Resource,
  region: ServiceRegion,
  subnet: Standing,
  id: string,
  world: World,
): Iterable<Complaint> {
  const name = lastName(subnet.id);
  yield* delegationComplaints(tier, asked, subnet);
  if (readValue(subnet.props, "networkSecurityGroup") === undefined)
    yield [
      "no network security group",
      "a network security group that admits the service's management",
      `give ${name} a network security group with the rules that API Management needs`,
    ];
  yield* sizeComplaints(tier, subnet.props, name);

  const network = standing(world, networkOf(subnet.id));
  const at = network === undefined ? undefined : knownText(network, "location");
  const own = knownText(region, "location");
  if (at !== undefined && own !== undefined && !sameRegion(at, own))
    yield [`the region ${at}`, own, `use a subnet in ${own}`];
  if (!sameText(subscriptionOf(subnet.id), subscriptionOf(id)))
    yield ["another subscription", "the subscription of the service", "put network and service into one subscription"];
}

function* delegationComplaints(tier: ApiManagementTier, asked: Resource, subnet: Standing): Iterable<Complaint> {
  if (readValue(subnet.props, "delegations") === UNKNOWN) return;
  const services = objectsAt(subnet, "delegations").map((item) => knownText(item, "serviceName") ?? "");
  const name = lastName(subnet.id);
  const wanted = tier.generation === "v2" ? delegations[knownText(asked, "virtualNetworkType") ?? ""] : undefined;
  if (wanted === undefined && services.length > 0 && tier.generation === "classic")
    yield [`the delegation ${services.join(", ")}`, "no delegation", `take the delegation of ${name} out`];
  if (wanted !== undefined && !services.some((one) => sameText(one, wanted)))
    yield [services.join(", ") || "no delegation", `the delegation ${wanted}`, `delegate ${name} to ${wanted}`];
}

function* sizeComplaints(tier: ApiManagementTier, subnet: Props, name: string): Iterable<Complaint> {
  const ranges = rangesOf(subnet);
  const smallest = tier.generation === "v2" ? 27 : 29;
  for (const text of ranges === UNKNOWN ? [] : ranges)
    if ((parseRange(text)?.prefix ?? 0) > smallest)
      yield [text, `/${smallest} or larger`, `give ${name} a /${smallest} or a larger block`];
}

export const serviceNetworkRules: readonly AzureRule[] = [networkModeOffered, serviceSubnet];
