import { ArmType } from "../../planning/arm-type";
import { extensionId } from "../../planning/resource-ids";
import { type EffectClass, enforcementModeOf } from "./effect-class";
import { assignmentParameters, effectOverrides, type Initiative, initiativeOf, type ValuedRow } from "./initiative";
import { type AssignedPolicy, assignmentId, messageOf, rightsOn, rolesAt } from "./planned-assignment";
import type { PolicyAudience } from "./policy-audience";
import type { PolicyRollout } from "./policy-rollout";
import type { PolicyScope } from "./policy-scope";

export interface AssignedInitiative extends AssignedPolicy {
  readonly definition: Initiative & {
    readonly id: string;
    readonly policySetDefinitionName: string;
    readonly displayName: string;
    readonly description: string;
  };
}

export interface InitiativeChoice {
  readonly audience: PolicyAudience;
  readonly effectClass: EffectClass;
  readonly rows: readonly ValuedRow[];
  readonly scope: PolicyScope;
  readonly rollout: PolicyRollout;
  readonly identityLocation: string;
  readonly nameSuffix?: string;
}

const audienceWords: Readonly<Record<PolicyAudience, string>> = {
  root: "every AI workload",
  online: "internet-facing AI workloads",
  corp: "internal AI workloads",
};

const classWords: Readonly<Record<EffectClass, string>> = {
  guard: "what is refused or reported",
  fixed: "what is always refused",
  deploy: "what is reported or corrected",
  modify: "what is corrected",
};

/** The initiative over some rows of one effect class, with its assignment and what the assignment's identity may do. */
export function assignedInitiative(choice: InitiativeChoice): AssignedInitiative {
  const { audience, effectClass, rows, scope, rollout, nameSuffix } = choice;
  const role = `${audience}-${effectClass}`;
  const name = suffixed(`ai-${role}`, nameSuffix);
  const displayName = `AI foundation: ${classWords[effectClass]} for ${audienceWords[audience]}`;
  const id = extensionId(scope.id, ArmType.policySetDefinition, name);
  const assignment = { id: assignmentId(scope, name), policyAssignmentName: name };
  const acts = effectClass === "deploy" || effectClass === "modify";

  return {
    role,
    scope,
    references: rows.map(({ reference }) => reference),
    definition: {
      id,
      policySetDefinitionName: name,
      displayName,
      description: `Microsoft's recommendations for AI landing zones: ${rows.length} built-in policies, each under the name of its recommendation.`,
      ...initiativeOf(rows),
    },
    assignment: {
      ...assignment,
      policyDefinitionId: id,
      displayName,
      enforcementMode: enforcementModeOf(effectClass, rollout),
      parameters: assignmentParameters(rows, rollout),
      overrides: effectOverrides(rows, rollout),
      nonComplianceMessages: rows.flatMap(({ reference, definition }) => {
        const message = messageOf(reference, definition);
        return message === undefined ? [] : [{ message, policyDefinitionReferenceId: reference }];
      }),
      ...(acts ? { identityLocation: choice.identityLocation } : {}),
    },
    roles: acts
      ? rolesAt(
          scope,
          assignment.id,
          rows.flatMap(({ roleIds }) => roleIds),
        )
      : [],
    outside: acts ? once(rows.flatMap((row) => rightsOn(row.values.map(valueIn), row.roleIds, assignment))) : [],
  };
}

/** A name with the suffix that keeps it apart from another program's. */
export function suffixed(name: string, suffix: string | undefined): string {
  return suffix === undefined ? name : `${name}-${suffix}`;
}

function valueIn({ value }: ValuedRow["values"][number]): unknown {
  return value;
}

/** Several rows may need the same role on the same workspace. */
function once(rights: AssignedPolicy["outside"]): AssignedPolicy["outside"] {
  return [...new Map(rights.map((right) => [`${right.scopeId} ${right.roleId}`, right])).values()];
}
