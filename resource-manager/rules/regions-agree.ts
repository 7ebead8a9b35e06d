import { armTypeOf } from "../../catalog/arm-types";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { references } from "../references";
import { sameRegion } from "../regions";
import { knownText, networkOf, standing, typeOfId } from "./asking";
import { idOf, network, resource, subnet, subnetId } from "./samples";

/** Of a type, the links that must stay in its region, by the end of their generic path. */
const bound: Readonly<Record<string, readonly string[]>> = {
  "azure-native:network:Subnet": ["networkSecurityGroup.id", "routeTable.id", "natGateway.id"],
  "azure-native:network:VirtualNetwork": ["networkSecurityGroup.id", "routeTable.id", "natGateway.id"],
  "azure-native:network:NetworkInterface": ["networkSecurityGroup.id", "subnet.id", "publicIPAddress.id"],
  "azure-native:network:PrivateEndpoint": ["subnet.id"],
  "azure-native:network:BastionHost": ["subnet.id", "publicIPAddress.id", "virtualNetwork.id"],
  "azure-native:network:NatGateway": ["publicIpAddresses[].id", "publicIpPrefixes[].id"],
  "azure-native:network:VirtualNetworkGateway": ["subnet.id", "publicIPAddress.id"],
  "azure-native:network:AzureFirewall": ["subnet.id", "publicIPAddress.id"],
  "azure-native:network:ApplicationGateway": ["subnet.id", "publicIPAddress.id"],
  "azure-native:compute:VirtualMachine": ["networkInterfaces[].id", "managedDisk.id", "diskEncryptionSet.id"],
  "azure-native:cognitiveservices:Account": ["networkInjections[].subnetArmId"],
  "azure-native:app:ManagedEnvironment": ["infrastructureSubnetId"],
  "azure-native:dnsresolver:DnsResolver": ["virtualNetwork.id"],
};

function networkInterface(location: string): ReturnType<typeof resource> {
  return resource("network:NetworkInterface", {
    networkInterfaceName: "nic",
    location,
    ipConfigurations: [{ name: "a", subnet: { id: subnetId("vnet", "vms") } }],
  });
}

export const regionsAgree: AzureRule = {
  id: "network-regions-agree",
  what: "What shares wires or machines shares a region: an interface and its subnet, a machine and its interfaces, a subnet and its security group.",
  types: Object.keys(bound),
  phases: ["create", "update"],
  code: "InvalidResourceReference",
  status: 400,
  certainty: "known",
  seen: "https://github.com/crosscloudci/crosscloudci/issues/6",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("westeurope")],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("Sweden Central")],
    },
  },

  *check({ resource: asked, id, world }) {
    const type = armTypeOf(asked.type);
    if (type === undefined) return;
    const at = regionOf(world, id, knownText(asked, "location"));
    if (at === undefined) return;
    const endings = bound[type.token] ?? [];
    for (const { path, generic, id: target } of references(type, asked.props)) {
      if (!endings.some((ending) => generic === ending || generic.endsWith(`.${ending}`))) continue;
      const found = standing(world, target);
      const region = regionOf(world, target, found === undefined ? undefined : knownText(found, "location"));
      if (region === undefined || sameRegion(region, at)) continue;
      yield {
        kind: "fail",
        path,
        got: `${lastName(target)} in ${region}`,
        allowed: `one in ${at}`,
        message: `Resource ${target} referenced by resource ${id} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
        fix: `use one in ${at}`,
      };
    }
  },
};

/** A subnet stands where its network does. */
function regionOf(world: Parameters<typeof standing>[0], id: string, own: string | undefined): string | undefined {
  if (!sameText(typeOfId(id), "microsoft.network/virtualnetworks/subnets")) return own;
  const network = standing(world, networkOf(id));
  return network === undefined ? undefined : knownText(network, "location");
}

export const publicAddressUsedOnce: AzureRule = {
  id: "network-public-address-used-once",
  what: "A public address is attached to one resource.",
  types: [
    "azure-native:network:NetworkInterface",
    "azure-native:network:BastionHost",
    "azure-native:network:NatGateway",
    "azure-native:network:VirtualNetworkGateway",
    "azure-native:network:AzureFirewall",
    "azure-native:apimanagement:ApiManagementService",
  ],
  phases: ["create", "update"],
  code: "PublicIPAddressInUse",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses",
  examples: {
    refused: { phase: "create", resources: [bastion("one"), bastion("two")] },
    accepted: { phase: "create", resources: [bastion("one", "other"), bastion("two")] },
  },

  *check({ resource: asked, id, world }) {
    const type = armTypeOf(asked.type);
    if (type === undefined) return;
    for (const { path, generic, id: target } of references(type, asked.props)) {
      if (!attaches(generic)) continue;
      const users = world.referrersOf(target);
      if (typeof users === "symbol") continue;
      const other = users.find((one) => !sameText(one.id, id) && !sameText(one.id, target) && isAttached(one, target));
      if (other !== undefined)
        yield {
          kind: "fail",
          path,
          got: target,
          allowed: "a public address of its own",
          message: `Resource ${id} is referencing public IP address ${target} that is already allocated to resource ${other.id}.`,
          fix: "give each of the two a public address of its own",
        };
    }
  },
};

function isAttached(
  one: { readonly type: string; readonly props: Readonly<Record<string, unknown>> },
  target: string,
): boolean {
  const type = armTypeOf(one.type);
  if (type === undefined) return false;
  return references(type, one.props).some(({ generic, id }) => attaches(generic) && sameText(id, target));
}

function attaches(generic: string): boolean {
  return ["publicIPAddress.id", "publicIpAddresses[].id", "publicIpAddressId"].some((end) => generic.endsWith(end));
}

function bastion(name: string, address = "pip"): ReturnType<typeof resource> {
  return resource("network:BastionHost", {
    bastionHostName: name,
    ipConfigurations: [{ name: "a", publicIPAddress: { id: idOf("Microsoft.Network/publicIPAddresses", address) } }],
  });
}

export const regionRules: readonly AzureRule[] = [regionsAgree, publicAddressUsedOnce];
