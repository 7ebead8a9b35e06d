import type { PlanContext } from "../../planning/plan-context";
import { joinPlans, type Planned, planned } from "../../planning/planned";
import type { Tenant } from "../../preflight/tenant";
import type { ManagementGroupsChoice } from "./governance-settings";
import { groupIdsOf } from "./group-ids";
import { type PlacedSubscription, placeSubscription } from "./place-subscription";
import { SubscriptionPurpose } from "./subscription-purpose";

export interface Placements {
  readonly workload: PlacedSubscription | undefined;
  readonly platform: PlacedSubscription | undefined;
}

/** Which subscriptions go into which groups. One subscription for both is a workload's: it is governed as such. */
export function planPlacements(
  context: PlanContext,
  choice: ManagementGroupsChoice,
  tenant: Tenant,
): Planned<Placements> {
  if (choice.mode === "none") return planned({ workload: undefined, platform: undefined });

  const { subscriptionId, platformSubscriptionId, tenantId, workload } = context;
  const workloadGroup = choice.mode === "create" ? groupIdsOf(choice.prefix)[workload.landingZone] : choice.groupId;
  const ownPlatform = choice.mode === "create" && platformSubscriptionId.toLowerCase() !== subscriptionId.toLowerCase();

  return joinPlans<{ workload: PlacedSubscription | undefined; platform: PlacedSubscription | undefined }>({
    workload: placeSubscription(
      {
        path: "subscriptionId",
        subscriptionId,
        groupId: workloadGroup,
        purpose: SubscriptionPurpose.workload,
        tenantId,
      },
      tenant,
    ),
    platform: ownPlatform
      ? placeSubscription(
          {
            path: "platformSubscriptionId",
            subscriptionId: platformSubscriptionId,
            groupId: groupIdsOf(choice.prefix).platform,
            purpose: SubscriptionPurpose.platform,
            tenantId,
          },
          tenant,
        )
      : planned(undefined),
  });
}
