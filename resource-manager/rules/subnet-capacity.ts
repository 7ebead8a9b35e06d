import { type Item, objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { isOf, knownText, standing } from "./asking";
import { nic } from "./holders";
import { network, subnet } from "./samples";

const endpointToken = "azure-native:network:PrivateEndpoint";
const bastionToken = "azure-native:network:BastionHost";
const gatewayToken = "azure-native:network:VirtualNetworkGateway";
const applicationGatewayToken = "azure-native:network:ApplicationGateway";
const interfaceToken = "azure-native:network:NetworkInterface";

/** Azure keeps the first four addresses of a subnet and the last. */
const kept = 5;

interface Taken {
  readonly path: string;
  readonly subnetId: string;
  readonly addresses: number;
}

function at(item: Item, path: string, addresses: number): readonly Taken[] {
  const subnetId = knownText(item, path);
  return subnetId === undefined ? [] : [{ path: `${item.path}${path}`, subnetId, addresses }];
}

function configurations(one: Resource, list: string, addresses: number): readonly Taken[] {
  return objectsAt(one, list).flatMap(({ path, props }) => at({ path: `${path}.`, props }, "subnet.id", addresses));
}

/** Machines of an application gateway, at the least. */
function machinesOf({ props }: Pick<Resource, "props">): number {
  const amounts = ["sku.capacity", "autoscaleConfiguration.minCapacity"].map((path) => readValue(props, path));
  return Math.max(1, ...amounts.filter((amount) => typeof amount === "number"));
}

/** Subnets that a resource takes addresses from, with how many at the least. */
function takes(one: Resource): readonly Taken[] {
  if (isOf(one, interfaceToken)) return configurations(one, "ipConfigurations", 1);
  // An endpoint takes one for each host name of its target; how many those are, its target alone knows.
  if (isOf(one, endpointToken))
    return at({ path: "", props: one.props }, "subnet.id", Math.max(1, objectsAt(one, "ipConfigurations").length));
  if (isOf(one, bastionToken)) {
    const units = readValue(one.props, "scaleUnits");
    return configurations(one, "ipConfigurations", typeof units === "number" ? units : 2);
  }
  // Two machines share the work of a gateway.
  if (isOf(one, gatewayToken)) return configurations(one, "ipConfigurations", 2).slice(0, 1);
  if (isOf(one, applicationGatewayToken)) return configurations(one, "gatewayIPConfigurations", machinesOf(one));
  if (!isOf(one, serviceToken) || tierOf(one)?.generation !== "classic") return [];
  const each = tierOf(one)?.name === "Developer" ? 1 : 2;
  // Its own load balancer.
  const more = sameText(knownText(one, "virtualNetworkType"), "internal") ? 1 : 0;
  return regionsOf(one).flatMap((region) => {
    const units = readValue(region.props, "sku.capacity");
    return at(
      region,
      "virtualNetworkConfiguration.subnetResourceId",
      typeof units === "number" ? units * each + more : 1,
    );
  });
}

const full = Array.from({ length: 3 }, (_, index) => {
  const one = nic("a");
  return { ...one, name: `nic${index}`, props: { ...one.props, networkInterfaceName: `nic${index}` } };
});

export const subnetHasRoom: AzureRule = {
  id: "network-subnet-has-room",
  what: "A subnet has a free address for each interface, private endpoint and unit of API Management in it, beside those of Bastion and gateways; five of its addresses are Azure's.",
  types: [interfaceToken, endpointToken, serviceToken],
  phases: ["create", "update"],
  code: "SubnetIsFull",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors",
  examples: {
    refused: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/29"), ...full, nic("a")] },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/29"), ...full.slice(1), nic("a")],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const { path, subnetId, addresses } of takes(asked)) {
      const found = standing(world, subnetId);
      const users = world.referrersOf(subnetId);
      const ranges = found === undefined ? UNKNOWN : rangesOf(found.props);
      if (found === undefined || users === UNKNOWN || ranges === UNKNOWN) continue;
      const range = parseRange(ranges[0] ?? "");
      if (range === undefined || ranges.length > 1) continue;
      const taken = users
        .filter((one) => !sameResourceId(one.id, id))
        .flatMap(takes)
        .filter((one) => sameResourceId(one.subnetId, subnetId))
        .reduce((sum, one) => sum + one.addresses, 0);
      const free = range.last - range.first + 1 - kept - taken;
      if (free < addresses)
        yield {
          kind: "fail",
          path,
          got: `${Math.max(0, free)} free addresses in ${range.text}`,
          allowed: `${addresses} or more`,
          // API Management fails after half an hour, in words of its own.
          ...(isOf(asked, serviceToken) ? { code: STRICTER, certainty: "caution" as const } : {}),
          message: `Subnet ${lastName(subnetId)} with address prefix ${range.text} does not have enough capacity for ${addresses} IP addresses.`,
          fix: `give ${lastName(subnetId)} a larger block, or put fewer things into it`,
        };
    }
  },
};
