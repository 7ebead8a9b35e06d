import type { Finding } from "../../../terms/finding";
import { joinPlans, type Planned, planned } from "../../planning/planned";
import type { PlanContext } from "../../planning/plan-context";
import type { Report } from "../../planning/report";
import { type Sources, underKeys } from "../../planning/under-keys";
import { Environment } from "../../planning/workload";
import type { Tenant } from "../../preflight/tenant";
import type { AiPolicyArgs } from "../ai-policy";
import type { ManagementGroupsArgs } from "../management-groups";
import type { SubscriptionPlacementArgs } from "../subscription-placement";
import { planAiPolicy } from "./ai-policy";
import { governanceReport } from "./governance-report";
import type { GovernancePlace, GovernanceSettings } from "./governance-settings";
import { planManagementGroups } from "./management-groups";
import { planPlacements } from "./plan-placements";
import type { PolicyRight } from "./policy-right";
import { policyScopes } from "./policy-scopes";
import { checkStackPolicy, stackPolicy } from "./stack-policy";
import { checkStandingGroups } from "./standing-groups";

/** What a stack declares for governance: the arguments of each component, in the order in which they must be declared. */
export interface GovernancePlan {
  /** Absent unless the stack makes the groups. Through the platform's provider. */
  readonly managementGroups?: ManagementGroupsArgs;
  /** Through the workload's provider, after the groups. */
  readonly policy: AiPolicyArgs;
  /**
   * For `AiPolicyRights`, after what the roles are on (the workspace, the DDoS plan, the zones); nothing to declare where it
   * is empty. Through the platform's provider.
   */
  readonly policyRights: readonly PolicyRight[];
  /** Absent where the workload's subscription stays where it is. Through the workload's provider, after the groups. */
  readonly workloadPlacement?: SubscriptionPlacementArgs;
  /** Absent where the platform has no subscription of its own. Through the platform's provider, after the groups. */
  readonly platformPlacement?: SubscriptionPlacementArgs;
  /** Whether the groups are protected from a destroy. */
  readonly protect: boolean;
  /** What the lock remembers: nothing, the names here are unique by the prefix and the subscription. */
  readonly names: Readonly<Record<string, string>>;
  readonly report: Partial<Report>;
}

const groupSources: Sources<ManagementGroupsArgs> = {
  prefix: "managementGroups.create",
  tenantId: "tenantId",
  parentId: { madeFrom: "tenantId" },
  displayNames: { madeFrom: "managementGroups.create" },
};

const policySources: Sources<AiPolicyArgs> = {
  scopeId: { madeFrom: "managementGroups" },
  onlineScopeId: { madeFrom: "managementGroups" },
  corpScopeId: { madeFrom: "managementGroups" },
  rollout: "policy.rollout",
  allowedLocations: "regions",
  allowedPublishers: "policy.publishers",
  allowedModels: "policy.models",
  allowedVmSizes: "policy.vmSizes",
  workspaceId: { madeFrom: "workload.name" },
  ddosProtectionPlanId: { madeFrom: "network.ddos" },
  privateDnsZoneIds: { madeFrom: "workload.name" },
  exclude: "policy.exclude",
  auditOnly: { madeFrom: "policy.enforce" },
  add: "policy.add",
  identityLocation: { madeFrom: "regions" },
  nameSuffix: { madeFrom: "workload.name" },
};

/**
 * Groups, policy and the places of the subscriptions, with every mistake at once.
 * @param tenant what stands there, from preflight; `unreadTenant` for a plan that asks nobody
 * @param place ARM ids from the plans of the other areas; a policy that needs one that is absent is left out, and said
 */
export function planGovernance(
  context: PlanContext,
  settings: GovernanceSettings,
  tenant: Tenant,
  place: GovernancePlace = {},
): Planned<GovernancePlan> {
  const choice = settings.managementGroups;
  const groupsArgs: ManagementGroupsArgs | undefined =
    choice.mode === "create" ? { prefix: choice.prefix, tenantId: context.tenantId } : undefined;
  const scopes = policyScopes(context, choice);
  const policyArgs = stackPolicy(context, settings, scopes, place);

  const parts = joinPlans({
    standing: none(checkStandingGroups(choice, tenant, context.workload.landingZone)),
    suits: none(checkStackPolicy(context, settings, place)),
    groups:
      groupsArgs === undefined
        ? planned(undefined)
        : underKeys(planManagementGroups("groups", groupsArgs), "groups", groupSources),
    policy: underKeys(planAiPolicy("policy", policyArgs), "policy", policySources),
    placements: planPlacements(context, choice, tenant),
  });
  if (!parts.ok) return parts;

  const { groups, policy, placements } = parts.plan;
  return planned({
    ...(groupsArgs === undefined ? {} : { managementGroups: groupsArgs }),
    policy: policyArgs,
    policyRights: [...policy.initiatives, ...policy.assignments].flatMap(({ outside }) => outside),
    ...(placements.workload?.declare === undefined ? {} : { workloadPlacement: placements.workload.declare }),
    ...(placements.platform?.declare === undefined ? {} : { platformPlacement: placements.platform.declare }),
    protect: context.workload.environment === Environment.prod,
    names: {},
    report: governanceReport({ context, settings, tenant, scopes, groups, policy, placements }),
  });
}

function none(findings: readonly Finding[]): Planned<undefined> {
  return findings.length > 0 ? { ok: false, findings } : planned(undefined);
}
