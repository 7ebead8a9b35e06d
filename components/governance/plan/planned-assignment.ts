import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { ArmType } from "../../planning/arm-type";
import { extensionId, roleDefinitionId, tenantRoleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName } from "../../planning/stable-names";
import type { EffectOverride, ParameterValues } from "./initiative";
import type { PolicyRight } from "./policy-right";
import { roleWord } from "./role-word";
import type { PolicyScope } from "./policy-scope";

export interface PlannedAssignment {
  readonly id: string;
  readonly policyAssignmentName: string;
  /** ARM id of the definition or initiative. */
  readonly policyDefinitionId: string;
  /** Within which versions a built-in is taken; absent for a definition of our own, and where no version is known. */
  readonly definitionVersion?: string;
  readonly displayName: string;
  readonly enforcementMode: "Default" | "DoNotEnforce";
  readonly parameters: ParameterValues;
  readonly overrides: readonly EffectOverride[];
  readonly nonComplianceMessages: readonly {
    readonly message: string;
    readonly policyDefinitionReferenceId?: string;
  }[];
  /** Where Azure keeps the assignment's identity; absent for an assignment without one. */
  readonly identityLocation?: string;
}

/** A role of the assignment's identity, on the scope of the assignment. */
export interface PlannedRole {
  /** Stable word for the name in the program: `contributor`. */
  readonly key: string;
  readonly roleAssignmentName: string;
  readonly roleDefinitionId: string;
}

/** An assignment with where it is, what it holds, and what its identity may do. */
export interface AssignedPolicy {
  /** Stable word for the names in the program: `root-guard`. */
  readonly role: string;
  readonly scope: PolicyScope;
  /** Names of the rows or built-ins that it assigns. */
  readonly references: readonly string[];
  readonly assignment: PlannedAssignment;
  /** On the scope of the assignment. */
  readonly roles: readonly PlannedRole[];
  /** On what stands elsewhere. */
  readonly outside: readonly PolicyRight[];
}

export function assignmentId(scope: PolicyScope, name: string): string {
  return extensionId(scope.id, ArmType.policyAssignment, name);
}

/** Roles on an assignment's own scope, each once. */
export function rolesAt(scope: PolicyScope, assignment: string, roleIds: readonly string[]): readonly PlannedRole[] {
  return [...new Set(roleIds)].map((roleId) => {
    const definitionId =
      scope.subscriptionId === undefined
        ? tenantRoleDefinitionId(roleId)
        : roleDefinitionId(scope.subscriptionId, roleId);
    return {
      key: roleWord(roleId),
      roleAssignmentName: roleAssignmentName(scope.id, definitionId, assignment),
      roleDefinitionId: definitionId,
    };
  });
}

/** Roles on the resources that parameter values name, each once. */
export function rightsOn(
  values: readonly unknown[],
  roleIds: readonly string[],
  assignment: Pick<PlannedAssignment, "id" | "policyAssignmentName">,
): readonly PolicyRight[] {
  const scopes = new Set(values.filter((value): value is string => typeof value === "string" && isResource(value)));
  return [...scopes].flatMap((scopeId) =>
    [...new Set(roleIds)].map((roleId) => ({
      assignment: assignment.policyAssignmentName,
      assignmentId: assignment.id,
      scopeId,
      roleId,
    })),
  );
}

/** What a refused user reads. Azure takes messages only for definitions of the resource manager's own modes. */
export function messageOf(reference: string, { mode, displayName }: PolicyBuiltIn): string | undefined {
  return mode === "All" || mode === "Indexed" ? `${reference}: ${displayName}.` : undefined;
}

function isResource(value: string): boolean {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\//i.test(value);
}
