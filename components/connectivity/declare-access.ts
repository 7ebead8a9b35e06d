import * as authorization from "@pulumi/azure-native/authorization";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { RoleAssignmentPlan } from "./plan/access";

/**
 * Declares role assignments for groups on one resource.
 * @param scope the resource that they are on: they go before it does and are made anew after it
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
        scope: tied(plan.scope, scope),
        roleDefinitionId: plan.roleDefinitionId,
        principalId: plan.principalId,
        principalType: authorization.PrincipalType.Group,
      },
      { ...child, dependsOn: [scope] },
    );
  }
}
