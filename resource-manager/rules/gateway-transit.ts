import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { isOf, knownText } from "./asking";
import { idOf, network, type Props, resource } from "./samples";

const token = "azure-native:network:VirtualNetworkPeering";

function peering(from: string, to: string, props: Props): Resource {
  return resource("network:VirtualNetworkPeering", {
    virtualNetworkName: from,
    virtualNetworkPeeringName: `to-${to}`,
    remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", to) },
    ...props,
  });
}

const networks = [network("hub"), network("spoke", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } })];

export const transitAllowed: AzureRule = {
  id: "network-peering-transit-allowed",
  what: "A network uses a remote gateway once the far side's peering is there and allows it.",
  types: [token],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit",
  examples: {
    refused: {
      phase: "create",
      resources: [...networks, peering("hub", "spoke", {}), peering("spoke", "hub", { useRemoteGateways: true })],
    },
    accepted: {
      phase: "create",
      resources: [
        ...networks,
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
    const peerings = world.childrenOf(remoteId);
    if (there === UNKNOWN || peerings === UNKNOWN) {
      yield { kind: "undecided", path, waitsFor: lastName(remoteId) };
      return;
    }
    const back = peerings.find(
      (one) =>
        isOf(one, token) && sameResourceId(knownText(one, "remoteVirtualNetwork.id") ?? "", parentIdOf(id) ?? ""),
    );
    const allows = back === undefined ? undefined : readValue(back.props, "allowGatewayTransit");
    if (there === undefined || allows === true || allows === UNKNOWN) return;
    yield {
      kind: "fail",
      path,
      got: back === undefined ? "no peering on the far side" : `${lastName(back.id)} without allowGatewayTransit`,
      allowed: "a peering on the far side that allows gateway transit",
      message: `The peering cannot use remote gateways: the remote network ${lastName(remoteId)} does not allow gateway transit.`,
      fix: "make the far side's peering first, with allowGatewayTransit: true",
    };
  },
};
