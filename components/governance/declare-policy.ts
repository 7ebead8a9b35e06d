import * as authorization from "@pulumi/azure-native/authorization";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { AssignedInitiative } from "./plan/assigned-initiative";
import type { AssignedPolicy } from "./plan/planned-assignment";

/** A declared assignment; `principalId` where it has an identity. */
export interface DeclaredPolicy {
  /** Azure's name of the assignment. */
  readonly name: string;
  readonly assignment: authorization.PolicyAssignment;
  readonly principalId?: pulumi.Output<string>;
}

/**
 * An initiative, its assignment, and the roles of the assignment's identity.
 *
 * Each names the one before by a string that is tied to it: Azure deletes no initiative that is assigned, so a new one
 * takes its assignment with it. All have fixed names, so the old one goes before the new one comes.
 *
 * @param within what makes the management group, if the program does
 */
export function declareInitiative(
  name: string,
  initiative: AssignedInitiative,
  within: pulumi.ResourceOptions["dependsOn"],
  child: pulumi.CustomResourceOptions,
): DeclaredPolicy {
  const definition = declareDefinition(name, initiative, within, { ...child, deleteBeforeReplace: true });
  return assigned(`${name}-assignment`, `${name}-role`, initiative, definition, child);
}

/** A built-in's assignment, and the roles of its identity. */
export function declareAssignment(
  name: string,
  policy: AssignedPolicy,
  within: pulumi.ResourceOptions["dependsOn"],
  child: pulumi.CustomResourceOptions,
): DeclaredPolicy {
  return assigned(name, `${name}-role`, policy, within, child);
}

function declareDefinition(
  name: string,
  { definition, scope }: AssignedInitiative,
  within: pulumi.ResourceOptions["dependsOn"],
  options: pulumi.CustomResourceOptions,
): pulumi.CustomResource {
  const { policySetDefinitionName, displayName, description, parameters, policyDefinitions } = definition;
  const body = {
    policySetDefinitionName,
    displayName,
    description,
    metadata: { category: "AI" },
    policyType: authorization.PolicyType.Custom,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, { allowedValues, ...parameter }]) => [
        key,
        { ...parameter, ...(allowedValues === undefined ? {} : { allowedValues: [...allowedValues] }) },
      ]),
    ),
    policyDefinitions: policyDefinitions.map((reference) => ({
      ...reference,
      parameters: { ...reference.parameters },
    })),
  };
  // Azure refuses to take a parameter out of an initiative, so another set of parameters is another initiative.
  const own = { ...options, replaceOnChanges: ["parameters"] };
  return scope.managementGroupName === undefined
    ? new authorization.PolicySetDefinition(name, body, own)
    : new authorization.PolicySetDefinitionAtManagementGroup(
        name,
        { ...body, managementGroupId: tied(scope.managementGroupName, within) },
        own,
      );
}

/** @param to what the assignment must be made anew with: its initiative, or whatever makes its group */
function assigned(
  name: string,
  roleName: string,
  { assignment, scope, roles }: AssignedPolicy,
  to: pulumi.ResourceOptions["dependsOn"],
  child: pulumi.CustomResourceOptions,
): DeclaredPolicy {
  const options = { ...child, deleteBeforeReplace: true };
  const { displayName, enforcementMode, identityLocation, definitionVersion, overrides } = assignment;
  const declared = new authorization.PolicyAssignment(
    name,
    {
      scope: scope.id,
      policyAssignmentName: tied(assignment.policyAssignmentName, to),
      policyDefinitionId: tied(assignment.policyDefinitionId, to),
      displayName,
      enforcementMode,
      ...(definitionVersion === undefined ? {} : { definitionVersion }),
      parameters: { ...assignment.parameters },
      ...(overrides.length === 0 ? {} : { overrides: overrides.map(overrideOf) }),
      nonComplianceMessages: [...assignment.nonComplianceMessages],
      ...(identityLocation === undefined
        ? {}
        : { identity: { type: authorization.ResourceIdentityType.SystemAssigned }, location: identityLocation }),
    },
    // Azure never moves an assignment's identity nor exchanges its initiative, and the provider would try to update both.
    { ...options, replaceOnChanges: ["policyDefinitionId", "location"] },
  );
  if (identityLocation === undefined) return { name: assignment.policyAssignmentName, assignment: declared };

  const principalId = declared.identity.apply((identity) => identity?.principalId ?? "");
  for (const { key, roleAssignmentName, roleDefinitionId } of roles) {
    new authorization.RoleAssignment(
      `${roleName}-${key}`,
      {
        scope: scope.id,
        roleAssignmentName,
        roleDefinitionId,
        principalId,
        // Without the type Azure looks the new principal up in Entra, where it does not show for a minute.
        principalType: authorization.PrincipalType.ServicePrincipal,
      },
      { ...options, dependsOn: [declared], replaceOnChanges: ["roleDefinitionId", "principalType"] },
    );
  }
  return { name: assignment.policyAssignmentName, assignment: declared, principalId };
}

function overrideOf({ value, references }: AssignedPolicy["assignment"]["overrides"][number]) {
  return {
    kind: authorization.OverrideKind.PolicyEffect,
    value,
    ...(references.length === 0
      ? {}
      : {
          selectors: [{ kind: authorization.SelectorKind.PolicyDefinitionReferenceId, in: [...references] }],
        }),
  };
}
