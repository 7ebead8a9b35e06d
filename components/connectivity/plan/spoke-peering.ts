import type { Finding } from "../../../terms/finding";
import { parseResourceId, sameResourceId } from "../../../terms/resource-id";
import { sameText } from "../../../terms/same-text";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { SpokePeeringArgs } from "../spoke-peering";
import { planPeering, type PeeringPlan } from "./peering";

/** Both sides of the peering of two spokes, in the order in which they are written. */
export interface SpokePeeringPlan {
  readonly first: PeeringPlan;
  readonly second: PeeringPlan;
}

/** Two spokes that reach each other without the hub, which passes nothing on. */
export function planSpokePeering(path: string, args: SpokePeeringArgs): Planned<SpokePeeringPlan> {
  const { firstVirtualNetworkId, secondVirtualNetworkId } = args;
  const findings = [
    ...checkResourceId(`${path}.firstVirtualNetworkId`, firstVirtualNetworkId, ArmType.virtualNetwork),
    ...checkResourceId(`${path}.secondVirtualNetworkId`, secondVirtualNetworkId, ArmType.virtualNetwork),
    ...(sameResourceId(firstVirtualNetworkId, secondVirtualNetworkId)
      ? [
          {
            path: `${path}.secondVirtualNetworkId`,
            got: secondVirtualNetworkId,
            allowed: "another network than firstVirtualNetworkId",
            fix: "name the spoke of another region",
          },
        ]
      : checkSubscriptions(path, args)),
  ];
  return plannedUnless(findings, () => ({
    first: planPeering(firstVirtualNetworkId, secondVirtualNetworkId, "peer"),
    second: planPeering(secondVirtualNetworkId, firstVirtualNetworkId, "peer"),
  }));
}

/** One component has one provider, which writes to one subscription. */
function checkSubscriptions(path: string, args: SpokePeeringArgs): readonly Finding[] {
  const first = parseResourceId(args.firstVirtualNetworkId)?.subscriptionId;
  const second = parseResourceId(args.secondVirtualNetworkId)?.subscriptionId;
  if (first === undefined || second === undefined || sameText(first, second)) return [];
  return [
    {
      path: `${path}.secondVirtualNetworkId`,
      got: args.secondVirtualNetworkId,
      allowed: `a network of subscription ${first}, to which the component's provider writes`,
      fix: "declare a HubPeering from each side, each with the provider of its subscription",
    },
  ];
}
