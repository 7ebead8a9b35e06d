import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import type { Standing, World } from "../world";
import { isOf, known, knownText } from "./asking";
import { idOf, network, type Props, resource, subnetId } from "./samples";

const token = "azure-native:network:VirtualNetworkPeering";

function peering(from: string, to: string, props: Props): Resource {
  return resource("network:VirtualNetworkPeering", {
    virtualNetworkName: from,
    virtualNetworkPeeringName: `to-${to}`,
    remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", to) },
    ...props,
  });
}

const gateway = resource("network:VirtualNetworkGateway", {
  virtualNetworkGatewayName: "vgw",
  ipConfigurations: [{ name: "a", subnet: { id: subnetId("hub", "GatewaySubnet") } }],
});

const networks = [network("hub"), network("spoke", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } })];

export const transitAllowed: AzureRule = {
  id: "network-peering-transit-allowed",
  what: "A network uses a remote gateway once the far side has one, and once its peering is there and allows it.",
  types: [token],
  phases: ["create", "update"],
  code: "RemoteVnetHasNoGateways",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform/issues/30569",
  examples: {
    refused: {
      phase: "create",
      resources: [
        ...networks,
        peering("hub", "spoke", { allowGatewayTransit: true }),
        peering("spoke", "hub", { useRemoteGateways: true }),
      ],
    },
    accepted: {
      phase: "create",
      resources: [
        ...networks,
        gateway,
        peering("hub", "spoke", { allowGatewayTransit: true }),
        peering("spoke", "hub", { useRemoteGateways: true }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const remoteId = knownText(asked, "remoteVirtualNetwork.id");
    if (readValue(asked.props, "useRemoteGateways") !== true || remoteId === undefined) return;
    const path = "useRemoteGateways";
    const there = world.find(remoteId);
    if (there === undefined) return;
    const peerings = known(world.childrenOf(remoteId));
    const back = peerings.find(
      (one) =>
        isOf(one, token) && sameResourceId(knownText(one, "remoteVirtualNetwork.id") ?? "", parentIdOf(id) ?? ""),
    );
    const allows = back === undefined ? undefined : readValue(back.props, "allowGatewayTransit");
    if (back === undefined ? world.partial === true : allows === UNKNOWN)
      yield { kind: "undecided", path, waitsFor: lastName(remoteId) };
    else if (allows !== true)
      yield {
        kind: "fail",
        path,
        got: back === undefined ? "no peering on the far side" : `${lastName(back.id)} without allowGatewayTransit`,
        allowed: "a peering on the far side that allows gateway transit",
        code: STRICTER,
        certainty: "caution",
        message: `The peering cannot use remote gateways: the remote network ${lastName(remoteId)} does not allow gateway transit.`,
        fix: "make the far side's peering first, with allowGatewayTransit: true",
      };

    const gateways = gatewaysOf(world, remoteId);
    if (gateways === UNKNOWN) yield { kind: "undecided", path, waitsFor: `a gateway of ${lastName(remoteId)}` };
    else if (gateways.length === 0)
      yield {
        kind: "fail",
        path,
        got: true,
        allowed: "true once the remote network has a gateway or a route server",
        message: `Peering ${id} cannot have UseRemoteGateway flag set to true because remote virtual network ${remoteId} referenced by the peering does not have any gateways.`,
        fix: `make the gateway of ${lastName(remoteId)} first: let the peering depend on it`,
      };
  },
};

/** What stands in the two subnets of a network that are kept for gateways and route servers. */
function gatewaysOf(world: World, networkId: string): readonly Standing[] | Unknown {
  const found = ["GatewaySubnet", "RouteServerSubnet"].map((name) => world.referrersOf(`${networkId}/subnets/${name}`));
  const users = found.flatMap(known).filter((one) => !sameResourceId(one.id, networkId));
  return users.length === 0 && (world.partial === true || found.includes(UNKNOWN)) ? UNKNOWN : users;
}
