import { idOf, network, resource, subnet, subnetId } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";
import { takeCases } from "./take-cases";

const peering = (from: string, to: string, props: Readonly<Record<string, unknown>>): Resource =>
  resource(
    "network:VirtualNetworkPeering",
    {
      virtualNetworkName: from,
      virtualNetworkPeeringName: `to-${to}`,
      remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", to) },
      ...props,
    },
    `${from}-${to}`,
  );
const networks = [network("hub"), network("spoke", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } })];
const gatewaySubnet = subnet("hub", "GatewaySubnet", "10.0.0.0/26");
const inSubnet = (name: string): Resource =>
  resource("network:VirtualNetworkGateway", {
    virtualNetworkGatewayName: "vgw",
    ipConfigurations: [{ name: "a", subnet: { id: subnetId("hub", name) } }],
  });
const back = peering("hub", "spoke", { allowGatewayTransit: true });
const asked = peering("spoke", "hub", { useRemoteGateways: true });
const rule = "network-peering-transit-allowed";

takeCases([
  [
    "a gateway, and a far side that allows its use",
    [...networks, gatewaySubnet, inSubnet("GatewaySubnet"), back, asked],
    [],
  ],
  ["a route server", [...networks, inSubnet("RouteServerSubnet"), back, asked], []],
  ["a subnet for gateways, and none in it", [...networks, gatewaySubnet, back, asked], [rule]],
  ["no gateway, no peering of the far side", [...networks, asked], [rule, rule]],
  [
    "a gateway, and a far side that does not allow its use",
    [...networks, inSubnet("GatewaySubnet"), peering("hub", "spoke", {}), asked],
    [rule],
  ],
]);
