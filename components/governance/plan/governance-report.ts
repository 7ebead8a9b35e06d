import { ArmType } from "../../planning/arm-type";
import type { PlanContext } from "../../planning/plan-context";
import { Area, type Choice, type Report, type ReportedResource, type ReportedRight } from "../../planning/report";
import { managementGroupId } from "../../planning/resource-ids";
import type { Tenant } from "../../preflight/tenant";
import type { AiPolicyPlan } from "./ai-policy";
import type { GovernanceSettings } from "./governance-settings";
import type { ManagementGroupsPlan } from "./management-groups";
import type { Placements } from "./plan-placements";
import type { PolicyScopes } from "./policy-scopes";
import { policyChoices, policyDates, policyResources, policyRights, policyWarnings } from "./policy-report";
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
    resources: [...groupResources(plan), ...policyResources(plan.policy), ...placementResources(plan)],
    choices: [...groupChoices(plan), ...policyChoices(plan), ...placementChoices(plan)],
    rights: rights(plan),
    datesAhead: policyDates(plan),
    warnings: warnings(plan),
  };
}

const area = Area.governance;

function groupResources({ groups }: PlannedGovernance): ReportedResource[] {
  if (groups === undefined) return [];
  return [groups.root, groups.platform, groups.online, groups.corp].map(({ groupId, id }) => ({
    area,
    type: ArmType.managementGroup,
    name: groupId,
    id,
  }));
}

function placementResources({ placements }: PlannedGovernance): ReportedResource[] {
  return [placements.workload, placements.platform].flatMap((placed) =>
    placed?.declare === undefined
      ? []
      : [
          {
            area,
            type: ArmType.managementGroupSubscription,
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
    ...policyRights(policy),
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
function warnings({ settings, tenant, policy }: PlannedGovernance): string[] {
  const unknown = [
    ["whether the management groups exist", tenant.managementGroups],
    ["where the subscriptions sit", tenant.subscriptions],
    ["which groups this stack made before", tenant.owned],
  ] as const;
  const groups = settings.managementGroups.mode === "none" ? [] : unknown;
  return [
    ...groups.flatMap(([what, answer]) => (answer.known ? [] : [`not known: ${what} (${answer.because})`])),
    ...policyWarnings(policy),
  ];
}
