import * as authorization from "@pulumi/azure-native/authorization";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { AssignedInitiative } from "./plan/assigned-initiative";

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
): authorization.PolicyAssignment {
  const options = { ...child, deleteBeforeReplace: true };
  const definition = declareDefinition(name, initiative, within, options);
  const assignment = declareAssignment(name, initiative, definition, options);

  initiative.roles.forEach(({ roleAssignmentName, roleDefinitionId }, index) => {
    new authorization.RoleAssignment(
      `${name}-role-${index}`,
      {
        scope: initiative.scope.id,
        roleAssignmentName,
        roleDefinitionId,
        principalId: assignment.identity.apply((identity) => identity?.principalId ?? ""),
        // Without the type Azure looks the new principal up in Entra, where it does not show for a minute.
        principalType: authorization.PrincipalType.ServicePrincipal,
      },
      { ...options, dependsOn: [assignment], replaceOnChanges: ["roleDefinitionId", "principalType"] },
    );
  });
  return assignment;
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

function declareAssignment(
  name: string,
  { assignment, definition: { id }, scope }: AssignedInitiative,
  definition: pulumi.CustomResource,
  options: pulumi.CustomResourceOptions,
): authorization.PolicyAssignment {
  const { displayName, enforcementMode, identityLocation, nonComplianceMessages, parameters } = assignment;
  return new authorization.PolicyAssignment(
    `${name}-assignment`,
    {
      scope: scope.id,
      policyAssignmentName: tied(assignment.policyAssignmentName, definition),
      policyDefinitionId: tied(id, definition),
      displayName,
      enforcementMode,
      parameters: { ...parameters },
      nonComplianceMessages: [...nonComplianceMessages],
      ...(identityLocation === undefined
        ? {}
        : { identity: { type: authorization.ResourceIdentityType.SystemAssigned }, location: identityLocation }),
    },
    // Azure never moves an assignment's identity nor exchanges its initiative, and the provider would try to update both.
    { ...options, replaceOnChanges: ["policyDefinitionId", "location"] },
  );
}
