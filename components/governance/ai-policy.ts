import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";

import { orThrow } from "../planning/or-throw";
import { planAiPolicy } from "./plan/ai-policy";
import type { AssignedInitiative } from "./plan/assigned-initiative";
import type { PolicyRollout } from "./plan/policy-rollout";
import { retryWhileUnseen } from "./retry-while-unseen";

export interface AiPolicyArgs {
  /**
   * ARM id of the management group or subscription that holds every AI workload. For a subscription the provider must be
   * configured with the same one: Azure takes its definitions from there.
   */
  scopeId: string;
  /**
   * ARM id of the management group or subscription of internet-facing workloads; may be the same as `scopeId`.
   * @default nothing is assigned for them
   */
  onlineScopeId?: string;
  /**
   * ARM id of the management group or subscription of internal workloads; may be the same as `scopeId`.
   * @default nothing is assigned for them
   */
  corpScopeId?: string;
  /** `audit` reports what would be refused; `enforce` refuses it. */
  rollout: PolicyRollout;
  /** Regions in which resources may be, as Azure writes them: `swedencentral`. */
  allowedLocations: string[];
  /**
   * Region that keeps the identity of assignments which correct resources. It never changes: a new one replaces them.
   * @default the first of `allowedLocations`
   */
  identityLocation?: string;
  /**
   * Up to six letters and digits at the end of each name, for scopes where another program assigns the same policies.
   * @default none
   */
  nameSuffix?: string;
}

/**
 * Microsoft's recommended built-in policies for AI as custom initiatives, one for each audience and effect class, assigned
 * where their audience sits.
 *
 * Built-ins are taken within their major version. Assignments that correct resources have a system-assigned identity with
 * the roles which their definitions ask for, on the scope of the assignment. Existing resources are corrected by a
 * remediation task only, which nobody starts here.
 *
 * @throws FoundationError when a scope is neither a management group nor a subscription, or a name would be too long.
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure
 */
export class AiPolicy extends pulumi.ComponentResource {
  /** ARM ids of the assignments. */
  readonly assignmentIds: pulumi.Output<string[]>;

  constructor(name: string, args: AiPolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:AiPolicy", name, args, opts);
    const { initiatives } = orThrow(planAiPolicy(name, args));
    const retry = initiatives.some(({ scope }) => scope.managementGroupName !== undefined)
      ? { hooks: { onError: retryWhileUnseen(`${name}-ai-policy`) } }
      : {};

    const assignments = initiatives.map((initiative) => {
      const child = { parent: this, ...(initiative.scope.managementGroupName === undefined ? {} : retry) };
      const definition = declareDefinition(`${name}-${initiative.role}`, initiative, child);
      const { assignment, scope, roles } = initiative;

      const assigned = new authorization.PolicyAssignment(
        `${name}-${initiative.role}-assignment`,
        {
          scope: scope.id,
          policyAssignmentName: assignment.policyAssignmentName,
          policyDefinitionId: initiative.definition.id,
          displayName: assignment.displayName,
          enforcementMode: assignment.enforcementMode,
          parameters: { ...assignment.parameters },
          nonComplianceMessages: [...assignment.nonComplianceMessages],
          ...(assignment.identityLocation === undefined
            ? {}
            : {
                identity: { type: authorization.ResourceIdentityType.SystemAssigned },
                location: assignment.identityLocation,
              }),
        },
        // Azure never moves an assignment's identity nor exchanges its definition, and the provider would try to update both.
        {
          ...child,
          dependsOn: [definition],
          replaceWith: [definition],
          replaceOnChanges: ["policyDefinitionId", "location"],
        },
      );

      roles.forEach(({ roleAssignmentName, roleDefinitionId }, index) => {
        new authorization.RoleAssignment(
          `${name}-${initiative.role}-role-${index}`,
          {
            scope: scope.id,
            roleAssignmentName,
            roleDefinitionId,
            principalId: assigned.identity.apply((identity) => identity?.principalId ?? ""),
            // Without the type Azure looks the new principal up in Entra, where it does not show for a minute.
            principalType: authorization.PrincipalType.ServicePrincipal,
          },
          {
            ...child,
            dependsOn: [assigned],
            replaceWith: [assigned],
            replaceOnChanges: ["roleDefinitionId", "principalType"],
          },
        );
      });
      return assigned;
    });

    this.assignmentIds = pulumi.all(assignments.map(({ id }) => id));
    this.registerOutputs({ assignmentIds: this.assignmentIds });
  }
}

function declareDefinition(
  name: string,
  { definition, scope }: AssignedInitiative,
  child: pulumi.CustomResourceOptions,
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
  const options = { ...child, replaceOnChanges: ["parameters"] };
  return scope.managementGroupName === undefined
    ? new authorization.PolicySetDefinition(name, body, options)
    : new authorization.PolicySetDefinitionAtManagementGroup(
        name,
        { ...body, managementGroupId: scope.managementGroupName },
        options,
      );
}
