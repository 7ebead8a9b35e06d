import { read, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { isEmpty, isOneOf, itemsAt, mustBe, not, where } from "../asking";
import type { Rule } from "../rule";

/** Subnets of Azure's own that take no group. */
export const withoutGroup = [
  "GatewaySubnet",
  "AzureFirewallSubnet",
  "AzureFirewallManagementSubnet",
  "RouteServerSubnet",
];

/** What a subnet says, wherever it is written. */
export function* subnetGroup(subnet: unknown, name: unknown, at: string, nameAt: string): Iterable<Verdict> {
  const group = readValue(subnet, "networkSecurityGroup");
  const id = readValue(subnet, "networkSecurityGroup.id");
  if (isOneOf(name, withoutGroup) || (id !== UNKNOWN && !isEmpty(id))) return;
  if (group === UNKNOWN) yield { kind: "undecided", path: `${at}networkSecurityGroup` };
  else if (id === UNKNOWN)
    return; // an id that is not known is one all the same
  else if (name === UNKNOWN) yield { kind: "undecided", path: nameAt };
  else if (isEmpty(id))
    yield { kind: "fail", path: `${at}networkSecurityGroup.id`, got: id, fix: "name a network security group" };
}

/** A subnet's name, by whichever of the two inputs gives it. */
function nameOf(resource: Resource): { readonly name: unknown; readonly path: string } {
  const name = read(resource, "subnetName");
  return name === undefined ? { name: read(resource, "name"), path: "name" } : { name, path: "subnetName" };
}

export const subnetNsg: Rule = {
  id: "subnet-nsg",
  concern: "subnet-nsg",
  title: "Subnets have a network security group",
  rationale: "What stands in a subnet without one is reached by all that stands elsewhere.",
  severity: "high",
  appliesTo: ["azure-native:network:Subnet"],
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  azurePolicy: "e71308d3-144b-4262-b144-efdc3cc90517",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["Subnets in the arguments of a virtual network are asked by virtual-network-subnets."],
  examples: {
    pass: { subnetName: "endpoints", networkSecurityGroup: { id: "/subscriptions/s/nsg" } },
    fail: { subnetName: "endpoints" },
  },
  *check(resource) {
    const { name, path } = nameOf(resource);
    yield* subnetGroup(resource.props, name, "", path);
  },
};

export const virtualNetworkSubnets: Rule = {
  id: "virtual-network-subnets",
  concern: "subnet-nsg",
  title: "Subnets inside a network have a network security group",
  rationale: "What stands in a subnet without one is reached by all that stands elsewhere.",
  severity: "high",
  appliesTo: ["azure-native:network:VirtualNetwork"],
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  azurePolicy: "e71308d3-144b-4262-b144-efdc3cc90517",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { subnets: [{ name: "endpoints", networkSecurityGroup: { id: "x" } }] },
    fail: { subnets: [{ name: "endpoints" }] },
  },
  *check(resource) {
    for (const [subnet, path] of itemsAt(resource.props, "subnets"))
      if (subnet === UNKNOWN) yield { kind: "undecided", path };
      else yield* subnetGroup(subnet, readValue(subnet, "name"), `${path}.`, `${path}.name`);
  },
};

export const privateSubnet: Rule = {
  id: "private-subnet",
  concern: "private-subnet",
  title: "Subnets give no way out by default",
  rationale: "Default outbound access is an address that nobody owns and nobody filters.",
  severity: "medium",
  appliesTo: ["azure-native:network:Subnet"],
  source: "https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["Subnets of Azure's own, such as GatewaySubnet, are not asked."],
  examples: { pass: { subnetName: "endpoints", defaultOutboundAccess: false }, fail: { subnetName: "endpoints" } },
  *check(resource) {
    const { name, path } = nameOf(resource);
    const ofAzure = name === UNKNOWN ? UNKNOWN : isOneOf(name, [...withoutGroup, "AzureBastionSubnet"]);
    yield* where(
      not(ofAzure),
      path,
      mustBe(resource, "defaultOutboundAccess", false, "set defaultOutboundAccess to false"),
    );
  },
};
