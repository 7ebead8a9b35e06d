import { objectsAt } from "../../terms/read";
import { sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { type AddressRange, parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { isOf, known, knownText, standing, textAt } from "./asking";
import { publicAddress } from "./network-samples";
import { network, resource, subnet, subnetId } from "./samples";

const publicAddressToken = "azure-native:network:PublicIPAddress";

const interfaceToken = "azure-native:network:NetworkInterface";

export const publicAddressStandard: AzureRule = {
  id: "network-public-address-standard",
  what: "A public address is Standard and static; Basic ones are retired.",
  types: [publicAddressToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance",
  examples: {
    refused: { phase: "create", resources: [publicAddress({ publicIPAllocationMethod: "Dynamic" })] },
    accepted: { phase: "create", resources: [publicAddress()] },
  },

  *check({ resource: asked }) {
    const sku = textAt(asked, "sku.name");
    const method = textAt(asked, "publicIPAllocationMethod");
    if (sku !== UNKNOWN && (sku === undefined || sameText(sku, "basic")))
      yield {
        kind: "fail",
        path: "sku.name",
        got: sku,
        allowed: "Standard",
        message: "Basic public IP addresses can no longer be created.",
        fix: "write sku: { name: Standard }",
      };
    else if (method !== UNKNOWN && !sameText(method, "static"))
      yield {
        kind: "fail",
        path: "publicIPAllocationMethod",
        got: method,
        allowed: "Static",
        message: "Standard sku public IP addresses must have the allocation method Static.",
        fix: "write Static",
      };
  },
};

function networkInterface(address: string, name = "nic"): ReturnType<typeof resource> {
  return resource("network:NetworkInterface", {
    networkInterfaceName: name,
    location: "swedencentral",
    ipConfigurations: [
      {
        name: "a",
        subnet: { id: subnetId("vnet", "vms") },
        privateIPAddress: address,
        privateIPAllocationMethod: "Static",
      },
    ],
  });
}

export const staticAddressInSubnet: AzureRule = {
  id: "network-static-address-in-subnet",
  what: "A fixed private address lies in its subnet and is none of the five that Azure keeps.",
  types: [interfaceToken],
  phases: ["create", "update"],
  code: "PrivateIPAddressNotInSubnet",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("10.0.1.4")],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("10.0.0.4")],
    },
  },

  *check({ resource: asked, world }) {
    for (const item of objectsAt(asked, "ipConfigurations")) {
      const address = parseRange(knownText(item, "privateIPAddress") ?? "");
      const ranges = rangesOfSubnet(world, knownText(item, "subnet.id"));
      if (address === undefined || ranges === undefined) continue;
      const home = ranges.find((range) => range.first <= address.first && address.first <= range.last);
      const reserved = home !== undefined && (address.first < home.first + 4 || address.first === home.last);
      if (home !== undefined && !reserved) continue;
      yield {
        kind: "fail",
        path: `${item.path}.privateIPAddress`,
        got: address.text,
        allowed: `an address of ${ranges.map(({ text }) => text).join(", ")} beside the first four and the last`,
        ...(reserved ? { code: "PrivateIPAddressInReservedRange" } : {}),
        message: reserved
          ? `Private static IP address ${address.text} falls within reserved IP range of subnet prefix ${home.text}.`
          : `Private static IP address ${address.text} does not belong to the range of subnet prefix ${ranges.map(({ text }) => text).join(", ")}.`,
        fix: "choose an address of the subnet, or let Azure choose",
      };
    }
  },
};

export const staticAddressFree: AzureRule = {
  id: "network-static-address-free",
  what: "A fixed private address of a subnet is used by one interface.",
  types: [interfaceToken],
  phases: ["create", "update"],
  code: "PrivateIPAddressIsAllocated",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses",
  examples: {
    refused: { phase: "create", resources: [networkInterface("10.0.0.4", "first"), networkInterface("10.0.0.4")] },
    accepted: { phase: "create", resources: [networkInterface("10.0.0.5", "first"), networkInterface("10.0.0.4")] },
  },

  *check({ resource: asked, id, world }) {
    for (const item of objectsAt(asked, "ipConfigurations")) {
      const address = knownText(item, "privateIPAddress");
      const at = knownText(item, "subnet.id");
      if (address === undefined || at === undefined) continue;
      const other = known(world.referrersOf(at)).find(
        (one) => isOf(one, interfaceToken) && !sameResourceId(one.id, id) && holdsAddress(one, at, address),
      );
      if (other !== undefined)
        yield {
          kind: "fail",
          path: `${item.path}.privateIPAddress`,
          got: address,
          allowed: "an address that nobody has",
          message: `IP configuration ${id}/ipConfigurations/${knownText(item, "name") ?? ""} is using the private IP address ${address} which is already allocated to resource ${other.id}.`,
          fix: "choose another address, or let Azure choose",
        };
    }
  },
};

function holdsAddress(one: Parameters<typeof objectsAt>[0], subnet: string, address: string): boolean {
  return objectsAt(one, "ipConfigurations").some(
    (item) =>
      sameResourceId(knownText(item, "subnet.id") ?? "", subnet) && knownText(item, "privateIPAddress") === address,
  );
}

function rangesOfSubnet(world: World, id: string | undefined): readonly AddressRange[] | undefined {
  const found = standing(world, id);
  const ranges = found === undefined ? UNKNOWN : rangesOf(found.props);
  if (ranges === UNKNOWN) return undefined;
  const all = ranges.map(parseRange).filter((range) => range !== undefined);
  return all.length === 0 ? undefined : all;
}
