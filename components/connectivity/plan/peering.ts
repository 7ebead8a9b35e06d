import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { nameBeside } from "../../planning/names";

/** One side of a peering; both must stand before traffic flows. */
export interface PeeringPlan {
  readonly resourceGroupName: string;
  readonly virtualNetworkName: string;
  readonly name: string;
  readonly id: string;
  readonly remoteVirtualNetworkId: string;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  /** Azure refuses `true` while the hub has no gateway. */
  readonly useRemoteGateways: boolean;
}

/**
 * One side of a peering: between a hub and a spoke, or of two spokes.
 * @param side of whose network this is the peering: `peer` for either of two spokes, which pass on nothing of others
 */
export function planPeering(networkId: string, remoteNetworkId: string, side: "hub" | "spoke" | "peer"): PeeringPlan {
  const local = parseResourceId(networkId);
  const virtualNetworkName = local?.names[0] ?? "";
  const remoteName = parseResourceId(remoteNetworkId)?.names[0] ?? "";
  const name = nameBeside(ArmType.virtualNetworkPeering, { type: ArmType.virtualNetwork, name: remoteName });
  return {
    resourceGroupName: local?.resourceGroupName ?? "",
    virtualNetworkName,
    name,
    id: `${networkId}/virtualNetworkPeerings/${name}`,
    remoteVirtualNetworkId: remoteNetworkId,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: side !== "peer",
    allowGatewayTransit: side === "hub",
    useRemoteGateways: false,
  };
}
