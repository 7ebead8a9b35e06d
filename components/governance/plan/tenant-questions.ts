import type { PlanContext } from "../../planning/plan-context";
import type { TenantQuestions } from "../../preflight/tenant";
import type { GovernanceSettings } from "./governance-settings";
import { groupIdsOf } from "./group-ids";

/** What has to be known of the tenant before governance can be planned; nothing where no group is touched. */
export function tenantQuestions(
  context: Pick<PlanContext, "subscriptionId" | "platformSubscriptionId">,
  { managementGroups }: GovernanceSettings,
): TenantQuestions {
  const subscriptions = [...new Set([context.subscriptionId, context.platformSubscriptionId])];
  switch (managementGroups.mode) {
    case "none":
      return { groupIds: [], subscriptionIds: [] };
    case "create":
      return { groupIds: Object.values(groupIdsOf(managementGroups.prefix)), subscriptionIds: subscriptions };
    case "attachTo":
      return { groupIds: [managementGroups.groupId], subscriptionIds: [context.subscriptionId] };
  }
}
