import { ArmType } from "../../planning/arm-type";
import type { PlanContext } from "../../planning/plan-context";
import { Area, type Choice, type ReportedDate, type ReportedResource, type ReportedRight } from "../../planning/report";
import { extensionId } from "../../planning/resource-ids";
import type { AiPolicyPlan } from "./ai-policy";
import { planAiPolicyRights } from "./ai-policy-rights";
import { effectClassOf } from "./effect-class";
import type { GovernanceSettings } from "./governance-settings";
import type { AssignedPolicy } from "./planned-assignment";
import { PolicyRollout, rolloutOn } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";
import type { PolicyScopes } from "./policy-scopes";
import { roleName } from "./role-word";

export interface ReportedPolicy {
  readonly context: PlanContext;
  readonly settings: GovernanceSettings;
  readonly scopes: PolicyScopes;
  readonly policy: AiPolicyPlan;
}

const area = Area.governance;

export function policyResources(policy: AiPolicyPlan): ReportedResource[] {
  const definitions = policy.initiatives.map(({ definition }) => ({
    area,
    type: ArmType.policySetDefinition,
    name: definition.policySetDefinitionName,
    id: definition.id,
  }));
  return [...definitions, ...assignmentsOf(policy).flatMap(assignmentResources)];
}

/** What policy does, where, from when, and what is left out; every row that cannot audit by name. */
export function policyChoices({ context, settings, scopes, policy }: ReportedPolicy): Choice[] {
  return [
    { area, what: scopes.what, because: scopes.because },
    ...policy.initiatives.map(({ assignment, references }) => ({
      area,
      what: `${assignment.policyAssignmentName} holds ${references.join(", ")}`,
      because: "policies of one effect class share an assignment, and with it an identity or none",
    })),
    ...policy.assignments.map(({ assignment, references }) => ({
      area,
      what: `${assignment.policyAssignmentName} is ${references.join(", ")}`,
      because: policy.added.some((one) => one.assignment.id === assignment.id)
        ? "policy.add names it"
        : "an initiative of Azure's own stands in no other",
    })),
    rolloutChoice(settings.policy.rollout, context.today),
    ...policy.rows.flatMap(({ reference, audience, auditOnly }) =>
      auditOnly === undefined
        ? []
        : [
            {
              area,
              what: `${reference} (${audience}) audits even when policy enforces`,
              because: `${auditOnly}; policy.enforce would refuse that`,
            },
          ],
    ),
    ...silentChoices(policy, rolloutOn(context.today, settings.policy.rollout)),
    ...leftOutChoices(policy),
  ];
}

export function policyDates({ context, settings }: ReportedPolicy): ReportedDate[] {
  const { rollout } = settings.policy;
  if (typeof rollout === "string" || rolloutOn(context.today, rollout) === PolicyRollout.enforce) return [];
  return [
    {
      date: rollout.enforceFrom,
      what: "policy enforces with the next deployment on or after this day, and audits until then",
    },
  ];
}

export function policyRights(policy: AiPolicyPlan): ReportedRight[] {
  const who = "whoever deploys";
  const all = assignmentsOf(policy);
  const scopes = new Set(all.map(({ scope }) => scope.id));
  const corrected = new Set([
    ...all.filter(({ roles }) => roles.length > 0).map(({ scope }) => scope.id),
    ...all.flatMap(({ outside }) => outside.map(({ scopeId }) => scopeId)),
  ]);
  return [
    ...[...scopes].map((scope) => ({ step: "policy", right: "Resource Policy Contributor", scope, who })),
    ...[...corrected].map((scope) => ({
      step: "roles of policy assignments",
      right: "Role Based Access Control Administrator",
      scope,
      who,
    })),
  ];
}

export function policyWarnings(policy: AiPolicyPlan): string[] {
  return policy.added
    .filter(({ unverified }) => unverified)
    .map(
      ({ row }) =>
        `policy.add: ${row.definition.id} is known from public templates alone; look it up with az policy definition show before you deploy`,
    );
}

function assignmentsOf(policy: AiPolicyPlan): readonly AssignedPolicy[] {
  return [...policy.initiatives, ...policy.assignments];
}

function assignmentResources({ assignment, roles, scope, outside }: AssignedPolicy): ReportedResource[] {
  const type = ArmType.roleAssignment;
  const rights = planAiPolicyRights("policyRights", outside);
  return [
    {
      area,
      type: ArmType.policyAssignment,
      name: assignment.policyAssignmentName,
      id: assignment.id,
    },
    ...roles.map(({ roleAssignmentName, roleDefinitionId }) => ({
      area,
      type,
      name: roleAssignmentName,
      id: extensionId(scope.id, type, roleAssignmentName),
      meaning: `${roleName(roleDefinitionId)} for the identity of ${assignment.policyAssignmentName}`,
    })),
    ...(rights.ok ? rights.plan : []).map(({ id, roleAssignmentName, roleId, scopeId }) => ({
      area,
      type,
      name: roleAssignmentName,
      id,
      meaning: `${roleName(roleId)} on ${scopeId.split("/").at(-1) ?? ""} for the identity of ${assignment.policyAssignmentName}`,
    })),
  ];
}

function rolloutChoice(rollout: GovernanceSettings["policy"]["rollout"], today: string): Choice {
  const audits = rolloutOn(today, rollout) === PolicyRollout.audit;
  return {
    area,
    what: audits ? "policy reports and refuses nothing" : "policy refuses and corrects",
    because:
      typeof rollout === "string"
        ? `policy.rollout is ${rollout}`
        : `policy.rollout enforces from ${rollout.enforceFrom}`,
  };
}

function silentChoices({ rows }: AiPolicyPlan, rollout: PolicyRollout): Choice[] {
  const cannotAudit = rows.filter((row) => !row.silent && ["fixed", "modify"].includes(effectClassOf(row)));
  return [
    ...(rollout === PolicyRollout.audit ? cannotAudit : []).map((row) => ({
      area,
      what: `${row.reference} (${row.audience}) has no audit form: it is assigned with DoNotEnforce until policy enforces`,
      because: `its definition knows ${effectsInWords(row)}; Azure still shows what does not comply`,
    })),
    ...rows
      .filter(({ silent }) => silent)
      .map(({ reference, audience }) => ({
        area,
        what: `${reference} (${audience}) is always assigned with DoNotEnforce`,
        because: "some of its members change or refuse resources unasked",
      })),
  ];
}

function effectsInWords({ definition: { effect, kind } }: PolicyRow): string {
  if (kind === "initiative") return "members that refuse or change resources";
  return `no effect but ${effect.parameter === undefined ? (effect.fixed ?? "its own") : effect.allowed.join(" and ")}`;
}

function leftOutChoices({ leftOut }: AiPolicyPlan): Choice[] {
  const reasons = [...new Set(leftOut.map(({ because }) => because))];
  return reasons.map((because) => {
    const names = leftOut.filter((one) => one.because === because).map((one) => `${one.reference} (${one.audience})`);
    return { area, what: `not assigned: ${names.join(", ")}`, because };
  });
}
