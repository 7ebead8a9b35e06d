import { plannedUnless, type Planned } from "../../planning/planned";
import type { HubPeeringArgs } from "../hub-peering";
import { checkPeering, planPeering, type PeeringPlan } from "./peering";

/** The hub's side of the peering with a spoke. */
export function planHubPeering(path: string, args: HubPeeringArgs): Planned<PeeringPlan> {
  const { hubVirtualNetworkId, spokeVirtualNetworkId } = args;
  const findings = [
    ...checkPeering(`${path}.hubVirtualNetworkId`, hubVirtualNetworkId),
    ...checkPeering(`${path}.spokeVirtualNetworkId`, spokeVirtualNetworkId),
  ];
  return plannedUnless(findings, () => planPeering(hubVirtualNetworkId, spokeVirtualNetworkId, "hub"));
}
