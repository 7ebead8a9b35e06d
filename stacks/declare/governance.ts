import type { Through } from "./through";
import { AiPolicy, ManagementGroups, SubscriptionPlacement } from "../../components";
import type { GovernancePlan } from "../../components/governance/plan/plan-governance";

/** Groups, then policy, so that Azure judges all that comes after it, then the places of the subscriptions. */
export function declareGovernance(plan: GovernancePlan, { platform, workload }: Through) {
  const { managementGroups, platformPlacement, workloadPlacement, protect } = plan;
  const dependsOn =
    managementGroups === undefined ? [] : [new ManagementGroups("groups", managementGroups, { ...platform, protect })];
  const policy = new AiPolicy("policy", plan.policy, { ...workload, dependsOn });
  // A subscription that moves loses what it inherited, the deployer's own rights among it: so they move first.
  const placed = [
    ...(platformPlacement === undefined
      ? []
      : [new SubscriptionPlacement("platform", platformPlacement, { ...platform, dependsOn })]),
    ...(workloadPlacement === undefined
      ? []
      : [new SubscriptionPlacement("workload", workloadPlacement, { ...workload, dependsOn })]),
  ];
  return { policy, placed };
}
