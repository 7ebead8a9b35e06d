import { managementGroupId, subscriptionScope } from "../../planning/resource-ids";
import type { PlanContext } from "../../planning/plan-context";
import { stableSuffix } from "../../planning/stable-names";
import { LandingZone } from "../../planning/workload";
import type { AiPolicyArgs } from "../ai-policy";
import type { ManagementGroupsChoice } from "./governance-settings";
import { groupIdsOf } from "./group-ids";

export interface PolicyScopes {
  readonly args: Pick<AiPolicyArgs, "scopeId" | "onlineScopeId" | "corpScopeId" | "nameSuffix">;
  readonly what: string;
  readonly because: string;
}

/**
 * Where a stack assigns policy: at the groups that it made itself, otherwise at its own subscription. A group that it only
 * uses holds other teams' subscriptions, which one stack's list of regions would bind; and assigning there takes rights that
 * a workload team does not have.
 */
export function policyScopes(
  { stack, subscriptionId, workload }: Pick<PlanContext, "stack" | "subscriptionId" | "workload">,
  choice: ManagementGroupsChoice,
): PolicyScopes {
  if (choice.mode === "create") {
    const { root, online, corp } = groupIdsOf(choice.prefix);
    return {
      args: {
        scopeId: managementGroupId(root),
        onlineScopeId: managementGroupId(online),
        corpScopeId: managementGroupId(corp),
      },
      what: `policy is assigned at ${root}, ${online} and ${corp}`,
      because: "this stack makes the groups, so what comes under them later is governed too",
    };
  }

  const scopeId = subscriptionScope(subscriptionId);
  return {
    args: {
      scopeId,
      ...(workload.landingZone === LandingZone.corp ? { corpScopeId: scopeId } : { onlineScopeId: scopeId }),
      nameSuffix: stableSuffix([stack, workload.name, subscriptionId]),
    },
    what: `policy is assigned at subscription ${subscriptionId}`,
    because:
      choice.mode === "none"
        ? "no management group is used"
        : `${choice.groupId} belongs to others: regions allowed here must not bind their subscriptions`,
  };
}
