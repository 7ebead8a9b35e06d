import { parseResourceId } from "../../../terms/resource-id";
import { extensionId, roleDefinitionId, tenantRoleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName } from "../../planning/stable-names";
import { type EffectClass, enforcementModeOf } from "./effect-class";
import { assignmentParameters, type Initiative, initiativeOf, type ParameterValues } from "./initiative";
import type { PolicyRollout } from "./policy-rollout";
import type { PolicyAudience, PolicyRow } from "./policy-rows";

/** Where policy is defined and assigned. Definition and assignment share it: a definition higher up shows below only later. */
export interface PolicyScope {
  /** ARM id. */
  readonly id: string;
  /** The group, where the scope is one. */
  readonly managementGroupName?: string;
  /** The subscription, where the scope is one. */
  readonly subscriptionId?: string;
}

export interface AssignedInitiative {
  /** Stable word for the names in the program: `root-guard`. */
  readonly role: string;
  readonly scope: PolicyScope;
  readonly references: readonly string[];
  readonly definition: Initiative & {
    readonly id: string;
    readonly policySetDefinitionName: string;
    readonly displayName: string;
    readonly description: string;
  };
  readonly assignment: PlannedAssignment;
  readonly roles: readonly PlannedRole[];
}

export interface PlannedAssignment {
  readonly id: string;
  readonly policyAssignmentName: string;
  readonly displayName: string;
  readonly enforcementMode: "Default" | "DoNotEnforce";
  readonly parameters: ParameterValues;
  readonly nonComplianceMessages: readonly {
    readonly message: string;
    readonly policyDefinitionReferenceId?: string;
  }[];
  /** Where Azure keeps the assignment's identity; absent for an assignment without one. */
  readonly identityLocation?: string;
}

/** A role of the assignment's identity, on the scope of the assignment. */
export interface PlannedRole {
  readonly roleAssignmentName: string;
  readonly roleDefinitionId: string;
}

export interface InitiativeChoice {
  readonly audience: PolicyAudience;
  readonly effectClass: EffectClass;
  readonly rows: readonly PolicyRow[];
  readonly scope: PolicyScope;
  readonly rollout: PolicyRollout;
  readonly identityLocation: string;
  /** Values that only the stack knows, by parameter. */
  readonly environment: Readonly<Record<string, readonly string[]>>;
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
  modify: "what is corrected",
};

/** The initiative over some rows of one effect class, with its assignment and what the assignment's identity may do. */
export function assignedInitiative(choice: InitiativeChoice): AssignedInitiative {
  const { audience, effectClass, rows, scope, rollout, environment, nameSuffix } = choice;
  const role = `${audience}-${effectClass}`;
  const name = ["ai", role, ...(nameSuffix === undefined ? [] : [nameSuffix])].join("-");
  const displayName = `AI foundation: ${classWords[effectClass]} for ${audienceWords[audience]}`;
  const id = extensionId(scope.id, "Microsoft.Authorization/policySetDefinitions", name);
  const assignmentId = extensionId(scope.id, "Microsoft.Authorization/policyAssignments", name);

  return {
    role,
    scope,
    references: rows.map(({ reference }) => reference),
    definition: {
      id,
      policySetDefinitionName: name,
      displayName,
      description: `${rows.map(({ reference }) => reference).join(", ")}.`,
      ...initiativeOf(rows),
    },
    assignment: {
      id: assignmentId,
      policyAssignmentName: name,
      displayName,
      enforcementMode: enforcementModeOf(effectClass, rollout),
      parameters: assignmentParameters(rows, rollout, environment),
      nonComplianceMessages: messages(rows),
      ...(effectClass === "modify" ? { identityLocation: choice.identityLocation } : {}),
    },
    roles: effectClass === "modify" ? rolesOf(rows, scope, assignmentId) : [],
  };
}

/** The scope behind an ARM id; `undefined` for an id of anything else. */
export function policyScopeOf(id: string): PolicyScope | undefined {
  const parsed = parseResourceId(id);
  const name = parsed?.names.at(-1);
  if (parsed === undefined || name === undefined || parsed.scope !== undefined) return undefined;
  switch (parsed.type.toLowerCase()) {
    case "microsoft.management/managementgroups":
      return { id, managementGroupName: name };
    case "microsoft.resources/subscriptions":
      return { id, subscriptionId: name };
    default:
      return undefined;
  }
}

/** What a refused user reads. Azure takes messages only for definitions of the resource manager's own modes. */
function messages(rows: readonly PolicyRow[]): PlannedAssignment["nonComplianceMessages"] {
  return rows
    .filter(({ definition }) => definition.mode === "All" || definition.mode === "Indexed")
    .map(({ reference, definition }) => ({
      message: `${reference}: ${definition.displayName}.`,
      policyDefinitionReferenceId: reference,
    }));
}

function rolesOf(rows: readonly PolicyRow[], scope: PolicyScope, assignmentId: string): readonly PlannedRole[] {
  const roleIds = [...new Set(rows.flatMap(({ recommendation }) => recommendation.roleDefinitionIds))].sort();
  return roleIds.map((roleId) => {
    const definitionId =
      scope.subscriptionId === undefined
        ? tenantRoleDefinitionId(roleId)
        : roleDefinitionId(scope.subscriptionId, roleId);
    return {
      roleAssignmentName: roleAssignmentName(scope.id, definitionId, assignmentId),
      roleDefinitionId: definitionId,
    };
  });
}
