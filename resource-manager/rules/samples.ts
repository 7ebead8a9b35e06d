import type { Resource } from "../../terms/resource";

// Small resources for the rules' examples: one group, one region, only what a rule looks at.

export type Props = Readonly<Record<string, unknown>>;

/** The subscription in which examples stand. */
export const sampleSubscription = "11111111-1111-1111-1111-111111111111";

export const sampleTenant = "22222222-2222-2222-2222-222222222222";

const groupId = `/subscriptions/${sampleSubscription}/resourceGroups/rg`;

/** A resource of any type, in the group `rg`; its name in the program is that of its name input, or the last value. */
export function resource(type: string, props: Props, name?: string): Resource {
  const names = Object.entries(props).flatMap(([key, value]) =>
    /Name$|^groupId$|^name$/.test(key) && typeof value === "string" ? [value] : [],
  );
  return {
    type: `azure-native:${type}`,
    name: name ?? names.at(-1) ?? type,
    props: { resourceGroupName: "rg", ...props },
  };
}

export function group(name: string): Resource {
  return resource("resources:ResourceGroup", { resourceGroupName: name, location: "swedencentral" }, name);
}

export function network(name: string, props: Props = {}): Resource {
  return resource(
    "network:VirtualNetwork",
    {
      virtualNetworkName: name,
      location: "swedencentral",
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      ...props,
    },
    name,
  );
}

export function subnet(networkName: string, name: string, addressPrefix: string, props: Props = {}): Resource {
  return resource(
    "network:Subnet",
    { virtualNetworkName: networkName, subnetName: name, addressPrefix, ...props },
    `${networkName}-${name}`,
  );
}

export function account(name: string, properties: Props = {}, props: Props = {}): Resource {
  return resource(
    "cognitiveservices:Account",
    {
      accountName: name,
      location: "swedencentral",
      kind: "AIServices",
      sku: { name: "S0" },
      identity: { type: "SystemAssigned" },
      properties: { customSubDomainName: name, allowProjectManagement: true, ...properties },
      ...props,
    },
    name,
  );
}

/** The id of something in the examples' group: `idOf("Microsoft.Network/virtualNetworks", "vnet")`. */
export function idOf(armType: string, ...names: readonly string[]): string {
  const [namespace = "", ...types] = armType.split("/");
  const path = types.map((type, index) => `${type}/${names[index] ?? ""}`).join("/");
  return `${groupId}/providers/${namespace}/${path}`;
}

export function subnetId(networkName: string, name: string): string {
  return idOf("Microsoft.Network/virtualNetworks/subnets", networkName, name);
}
