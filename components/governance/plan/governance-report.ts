import { roles } from "../../../catalog/roles";
import type { PlanContext } from "../../planning/plan-context";
import { Area, type Choice, type Report, type ReportedResource, type ReportedRight } from "../../planning/report";
import { extensionId, managementGroupId } from "../../planning/resource-ids";
import type { Tenant } from "../../preflight/tenant";
import type { AiPolicyPlan } from "./ai-policy";
import type { GovernanceSettings } from "./governance-settings";
import type { ManagementGroupsPlan } from "./management-groups";
import type { Placements } from "./plan-placements";
import type { PolicyScopes } from "./policy-scopes";
import { PolicyRollout } from "./policy-rollout";
import type { PlacedSubscription } from "./place-subscription";

export interface PlannedGovernance {
  readonly context: PlanContext;
  readonly settings: GovernanceSettings;
  readonly tenant: Tenant;
  readonly scopes: PolicyScopes;
  readonly groups: ManagementGroupsPlan | undefined;
  readonly policy: AiPolicyPlan;
  readonly placements: Placements;
}

/** Governance as a reviewer reads it. */
export function governanceReport(plan: PlannedGovernance): Partial<Report> {
  return {
    resources: [...groupResources(plan), ...policyResources(plan), ...placementResources(plan)],
    choices: [...groupChoices(plan), ...policyChoices(plan), ...placementChoices(plan)],
    rights: rights(plan),
    warnings: warnings(plan),
  };
}

const area = Area.governance;

function groupResources({ groups }: PlannedGovernance): ReportedResource[] {
  if (groups === undefined) return [];
  return [groups.root, groups.platform, groups.online, groups.corp].map(({ groupId, id }) => ({
    area,
    type: "Microsoft.Management/managementGroups",
    name: groupId,
    id,
  }));
}

function policyResources({ policy }: PlannedGovernance): ReportedResource[] {
  return policy.initiatives.flatMap(({ definition, assignment, roles: assigned, scope }) => [
    {
      area,
      type: "Microsoft.Authorization/policySetDefinitions",
      name: definition.policySetDefinitionName,
      id: definition.id,
    },
    {
      area,
      type: "Microsoft.Authorization/policyAssignments",
      name: assignment.policyAssignmentName,
      id: assignment.id,
    },
    ...assigned.map(({ roleAssignmentName, roleDefinitionId }) => ({
      area,
      type: "Microsoft.Authorization/roleAssignments",
      name: roleAssignmentName,
      id: extensionId(scope.id, "Microsoft.Authorization/roleAssignments", roleAssignmentName),
      meaning: `${roleName(roleDefinitionId)} for the identity of ${assignment.policyAssignmentName}`,
    })),
  ]);
}

function roleName(roleDefinitionId: string): string {
  const id = roleDefinitionId.split("/").at(-1);
  return roles.entries.find((role) => role.id === id)?.name ?? roleDefinitionId;
}

function placementResources({ placements }: PlannedGovernance): ReportedResource[] {
  return [placements.workload, placements.platform].flatMap((placed) =>
    placed?.declare === undefined
      ? []
      : [
          {
            area,
            type: "Microsoft.Management/managementGroups/subscriptions",
            name: placed.declare.subscriptionId,
            id: `${managementGroupId(placed.declare.managementGroupId)}/subscriptions/${placed.declare.subscriptionId}`,
          },
        ],
  );
}

function groupChoices({ settings }: PlannedGovernance): Choice[] {
  const choice = settings.managementGroups;
  switch (choice.mode) {
    case "none":
      return [{ area, what: "no management groups", because: "managementGroups is none, the default" }];
    case "create":
      return [
        {
          area,
          what: `management groups ${choice.prefix}, with -platform, -online and -corp below it`,
          because: "internet-facing and internal workloads need different policies, and the platform is neither",
        },
      ];
    case "attachTo":
      return [{ area, what: `management group ${choice.groupId} is used as it is`, because: "attachTo names it" }];
  }
}

function policyChoices({ settings, policy, scopes }: PlannedGovernance): Choice[] {
  const audits = settings.policy.rollout === PolicyRollout.audit;
  const silent = policy.initiatives.filter(({ assignment }) => assignment.enforcementMode === "DoNotEnforce");
  return [
    { area, what: scopes.what, because: scopes.because },
    ...policy.initiatives.map(({ assignment, references }) => ({
      area,
      what: `${assignment.policyAssignmentName} holds ${references.join(", ")}`,
      because: "policies of one effect class share an assignment, and with it an identity or none",
    })),
    {
      area,
      what: audits ? "policy reports and refuses nothing" : "policy refuses and corrects",
      because: `policy.rollout is ${settings.policy.rollout}`,
    },
    ...(audits ? silent : []).map(({ assignment, references }) => ({
      area,
      what: `${assignment.policyAssignmentName} is assigned with DoNotEnforce`,
      because: `${references.join(", ")} cannot audit: the definition knows no such effect`,
    })),
  ];
}

function placementChoices({ placements }: PlannedGovernance): Choice[] {
  const choice = (word: string, placed: PlacedSubscription | undefined): Choice[] =>
    placed === undefined
      ? []
      : [
          {
            area,
            what:
              placed.declare === undefined
                ? `the ${word} subscription stays where it is`
                : `the ${word} subscription is placed under ${placed.declare.managementGroupId}`,
            because: placed.because,
          },
        ];
  return [...choice("workload", placements.workload), ...choice("platform", placements.platform)];
}

function rights({ context, groups, policy, placements }: PlannedGovernance): ReportedRight[] {
  const who = "whoever deploys";
  const scopes = [...new Set(policy.initiatives.map(({ scope }) => scope.id))];
  const corrected = [
    ...new Set(policy.initiatives.filter(({ roles }) => roles.length > 0).map(({ scope }) => scope.id)),
  ];
  const placed = [placements.workload, placements.platform].flatMap((one) => (one?.declare ? [one.declare] : []));
  return [
    ...(groups === undefined
      ? []
      : [
          {
            step: "management groups",
            right: "Management Group Contributor",
            scope: managementGroupId(context.tenantId),
            who,
          },
        ]),
    ...scopes.map((scope) => ({ step: "policy", right: "Resource Policy Contributor", scope, who })),
    ...corrected.map((scope) => ({
      step: "roles of policy assignments",
      right: "Role Based Access Control Administrator",
      scope,
      who,
    })),
    ...placed.flatMap(({ subscriptionId, managementGroupId: groupId }) => [
      { step: "moving the subscription", right: "Owner", scope: `/subscriptions/${subscriptionId}`, who },
      {
        step: "moving the subscription",
        right: "Management Group Contributor",
        scope: managementGroupId(groupId),
        who,
      },
    ]),
  ];
}

/** What nobody could look up: the plan goes on, and Azure may still refuse. */
function warnings({ settings, tenant }: PlannedGovernance): string[] {
  if (settings.managementGroups.mode === "none") return [];
  const unknown = [
    ["whether the management groups exist", tenant.managementGroups],
    ["where the subscriptions sit", tenant.subscriptions],
    ["which groups this stack made before", tenant.owned],
  ] as const;
  return unknown.flatMap(([what, answer]) => (answer.known ? [] : [`not known: ${what} (${answer.because})`]));
}
