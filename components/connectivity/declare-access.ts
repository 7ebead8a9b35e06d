import * as authorization from "@pulumi/azure-native/authorization";
import type * as pulumi from "@pulumi/pulumi";

import type { RoleAssignmentPlan } from "./plan/access";

/**
 * Declares role assignments for groups on one resource.
 * @param scope the resource that they are on: named by string, so they wait for it and are made anew with it
 */
export function declareAccess(
  name: string,
  plans: readonly RoleAssignmentPlan[],
  child: pulumi.CustomResourceOptions,
  scope: pulumi.Resource,
): void {
  for (const plan of plans) {
    new authorization.RoleAssignment(
      `${name}-${plan.role.toLowerCase().replaceAll(" ", "-")}-${plan.principalId}`,
      {
        roleAssignmentName: plan.name,
        scope: plan.scope,
        roleDefinitionId: plan.roleDefinitionId,
        principalId: plan.principalId,
        principalType: authorization.PrincipalType.Group,
      },
      { ...child, dependsOn: [scope], replaceWith: [scope] },
    );
  }
}
