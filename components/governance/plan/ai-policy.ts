import { joinPlans, plannedUnless, type Planned, planned, refused } from "../../planning/planned";
import type { AiPolicyArgs } from "../ai-policy";
import { type AddedPolicy, planAdditions } from "./added-policies";
import { assignedBuiltIn } from "./assigned-built-in";
import { type AssignedInitiative, assignedInitiative } from "./assigned-initiative";
import { checkAiPolicy } from "./check-ai-policy";
import { effectClasses, effectClassOf } from "./effect-class";
import type { ValuedRow } from "./initiative";
import type { AssignedPolicy } from "./planned-assignment";
import { PolicyAudience } from "./policy-audience";
import { type PolicyRow, policyRows } from "./policy-rows";
import { type PolicyScope, policyScopeOf } from "./policy-scope";
import { stackValues } from "./stack-values";

export interface AiPolicyPlan {
  /** Custom initiatives over the recommended policies. */
  readonly initiatives: readonly AssignedInitiative[];
  /** Built-in initiatives, and what a user added. */
  readonly assignments: readonly AssignedPolicy[];
  readonly added: readonly AddedPolicy[];
  /** Recommended policies that are not assigned. */
  readonly leftOut: readonly LeftOutPolicy[];
  /** Rows that are assigned; those that cannot audit among them. */
  readonly rows: readonly PolicyRow[];
}

export interface LeftOutPolicy {
  readonly reference: string;
  readonly audience: PolicyAudience;
  readonly because: string;
}

/** One custom initiative, defined and assigned, for each audience and effect class that has rows; the rest one by one. */
export function planAiPolicy(path: string, args: AiPolicyArgs): Planned<AiPolicyPlan> {
  const scopes = scopesOf(args);
  const parts = joinPlans({
    checked: plannedUnless(checkAiPolicy(path, args), () => undefined),
    added: planAdditions(`${path}.add`, args, scopes),
  });
  if (!parts.ok) return refused(parts.findings);

  const audiences = Object.values(PolicyAudience).flatMap((audience) => {
    const scope = scopes[audience];
    return scope === undefined ? [] : [planAudience(audience, scope, args)];
  });
  const { added } = parts.plan;
  return planned({
    initiatives: audiences.flatMap(({ initiatives }) => initiatives),
    assignments: [...audiences.flatMap(({ assignments }) => assignments), ...added],
    added,
    leftOut: audiences.flatMap(({ leftOut }) => leftOut),
    rows: [...audiences.flatMap(({ rows }) => rows), ...added.map(({ row }) => row)],
  });
}

function planAudience(audience: PolicyAudience, scope: PolicyScope, args: AiPolicyArgs): Omit<AiPolicyPlan, "added"> {
  const sorted = policyRows(audience).map((row) => sortOut(row, args));
  const rows = sorted.filter((one) => "values" in one);
  const at = {
    scope,
    rollout: args.rollout,
    identityLocation: args.identityLocation ?? args.allowedLocations[0] ?? "",
    ...(args.nameSuffix === undefined ? {} : { nameSuffix: args.nameSuffix }),
  };
  return {
    initiatives: effectClasses.flatMap((effectClass) => {
      const own = rows.filter((row) => !standsAlone(row) && effectClassOf(row) === effectClass);
      return own.length === 0 ? [] : [assignedInitiative({ ...at, audience, effectClass, rows: own })];
    }),
    assignments: rows.filter(standsAlone).map((row) => {
      const word = wordFor(row);
      return assignedBuiltIn({ ...at, row, word, name: `ai-${word}` });
    }),
    leftOut: sorted.filter((one) => "because" in one),
    rows,
  };
}

/** A row with its values, or why it is left out. */
function sortOut(row: PolicyRow, args: AiPolicyArgs): ValuedRow | LeftOutPolicy {
  const { reference, audience } = row;
  const excluded = args.exclude?.find((one) => one.row === reference);
  if (excluded !== undefined) return { reference, audience, because: `excluded: ${excluded.reason}` };
  const { values, lacks } = stackValues(row, args);
  if (lacks !== undefined) return { reference, audience, because: lacks };
  const held = args.auditOnly?.find((one) => one.row === reference);
  return { ...row, values, ...(held === undefined ? {} : { auditOnly: held.reason }) };
}

/** An initiative holds no other, and what never acts needs an assignment that says so. */
function standsAlone({ definition, silent }: PolicyRow): boolean {
  return definition.kind === "initiative" || silent;
}

/** `Audit-EU-AI-Act` becomes `eu-ai-act`, `Audit-AI-Guardrails` becomes `guardrails`: short enough for any suffix. */
function wordFor({ reference }: PolicyRow): string {
  return reference.replace(/^Audit-(AI-)?/, "").toLowerCase();
}

function scopesOf({
  scopeId,
  onlineScopeId,
  corpScopeId,
}: AiPolicyArgs): Record<PolicyAudience, PolicyScope | undefined> {
  const scope = (id: string | undefined) => (id === undefined ? undefined : policyScopeOf(id));
  return { root: scope(scopeId), online: scope(onlineScopeId), corp: scope(corpScopeId) };
}
