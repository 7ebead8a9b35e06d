import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { suffixed } from "./assigned-initiative";
import { effectClassOf, effectOf, enforcementModeOf, needsIdentity } from "./effect-class";
import { effectOverrides, type ParameterValues, versionsOf } from "./initiative";
import { type AssignedPolicy, assignmentId, messageOf, rightsOn, rolesAt } from "./planned-assignment";
import type { PolicyRollout } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";
import type { PolicyScope } from "./policy-scope";

export interface BuiltInChoice {
  readonly row: PolicyRow;
  /** Stable word for the names: `ai-act`. */
  readonly word: string;
  /** Name of the assignment, without a suffix. */
  readonly name: string;
  readonly scope: PolicyScope;
  readonly rollout: PolicyRollout;
  readonly identityLocation: string;
  readonly nameSuffix?: string;
}

/** A built-in policy or initiative as an assignment of its own: an initiative can hold no other, and each may be taken out. */
export function assignedBuiltIn({ row, word, name, scope, rollout, ...choice }: BuiltInChoice): AssignedPolicy {
  const { definition, reference } = row;
  const policyAssignmentName = suffixed(name, choice.nameSuffix);
  const assignment = { id: assignmentId(scope, policyAssignmentName), policyAssignmentName };
  const acts = needsIdentity(row);
  const message = messageOf(reference, definition);

  return {
    role: word,
    scope,
    references: [reference],
    assignment: {
      ...assignment,
      policyDefinitionId: definition.id,
      ...versionsOf(definition),
      displayName: `AI foundation: ${definition.displayName}`.slice(0, 128),
      enforcementMode: row.silent ? "DoNotEnforce" : enforcementModeOf(effectClassOf(row), rollout),
      parameters: { ...effectParameter(row, rollout), ...wrapped(row.parameters) },
      overrides: effectOverrides([row], rollout).map(({ value }) => ({ value, references: [] })),
      nonComplianceMessages: message === undefined ? [] : [{ message }],
      ...(acts ? { identityLocation: choice.identityLocation } : {}),
    },
    roles: acts ? rolesAt(scope, assignment.id, row.roleIds) : [],
    outside: acts ? rightsOn(permitted(row), row.roleIds, assignment) : [],
  };
}

function effectParameter(row: PolicyRow, rollout: PolicyRollout): ParameterValues {
  const { parameter } = row.definition.effect;
  return parameter === undefined ? {} : { [parameter]: { value: effectOf(row, rollout) } };
}

function wrapped(parameters: PolicyRow["parameters"]): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }]));
}

/** Values that name what the identity must have rights on. */
function permitted({ definition, parameters }: { definition: PolicyBuiltIn; parameters: PolicyRow["parameters"] }) {
  return definition.parameters.filter((one) => one.assignPermissions).map(({ name }) => parameters[name]);
}
