import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { HubPeeringArgs } from "../hub-peering";
import { planPeering, type PeeringPlan } from "./peering";

/** The hub's side of the peering with a spoke. */
export function planHubPeering(path: string, args: HubPeeringArgs): Planned<PeeringPlan> {
  const { hubVirtualNetworkId, spokeVirtualNetworkId } = args;
  const findings = [
    ...checkResourceId(`${path}.hubVirtualNetworkId`, hubVirtualNetworkId, ArmType.virtualNetwork),
    ...checkResourceId(`${path}.spokeVirtualNetworkId`, spokeVirtualNetworkId, ArmType.virtualNetwork),
  ];
  return plannedUnless(findings, () => planPeering(hubVirtualNetworkId, spokeVirtualNetworkId, "hub"));
}
