import type { Finding } from "../../../terms/finding";
import { type Planned, plannedUnless } from "../../planning/planned";
import { managementGroupId } from "../../planning/resource-ids";
import type { SubscriptionPlacementArgs } from "../subscription-placement";
import { isPlatformGroup } from "./platform-group";
import { SubscriptionPurpose } from "./subscription-purpose";

export interface SubscriptionPlacementPlan {
  readonly groupId: string;
  /** ARM id of the subscription under its group. */
  readonly id: string;
}

export function planSubscriptionPlacement(
  path: string,
  args: SubscriptionPlacementArgs,
): Planned<SubscriptionPlacementPlan> {
  const { subscriptionId, managementGroupId: groupId, purpose = SubscriptionPurpose.workload } = args;
  return plannedUnless(
    [
      ...checkPurpose(`${path}.purpose`, purpose),
      ...(purpose === SubscriptionPurpose.workload && isPlatformGroup(groupId)
        ? [underPlatform(`${path}.managementGroupId`, groupId)]
        : []),
    ],
    () => ({ groupId, id: `${managementGroupId(groupId)}/subscriptions/${subscriptionId}` }),
  );
}

/** The refusal of a workload's subscription among the platform's. */
export function underPlatform(path: string, groupId: string): Finding {
  return {
    path,
    got: groupId,
    allowed: "a management group for workloads: the platform's own subscriptions alone belong under a platform group",
    fix: "choose the group for online or corp workloads, such as contoso-ai-corp",
  };
}

function checkPurpose(path: string, purpose: string): Finding[] {
  if (Object.values<string>(SubscriptionPurpose).includes(purpose)) return [];
  return [{ path, got: purpose, allowed: "platform or workload", fix: "leave it out for a workload" }];
}
