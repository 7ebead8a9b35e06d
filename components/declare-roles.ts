import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";

import type { Principal, RoleAssignmentPlan } from "./planning/role-assignment";
import { tied } from "./tied";

/** A resource with a managed identity. */
interface Identified {
  readonly identity: pulumi.Output<{ readonly principalId: string } | undefined>;
}

/**
 * Declares role assignments. A principal's type is stated, or Azure does not find an identity made a moment ago.
 * @param on the resources that the roles are on, by word: a role goes before its resource does and is made anew after it
 * @param identities the resources whose identities get roles, by word
 */
export function declareRoles<On extends string, Of extends string>(
  name: string,
  plans: readonly RoleAssignmentPlan<On, Of>[],
  on: Readonly<Record<On, pulumi.ResourceOptions["dependsOn"]>>,
  identities: Readonly<Record<Of, Identified>>,
  options: pulumi.CustomResourceOptions,
): void {
  for (const plan of plans) {
    const holder = on[plan.on];
    new authorization.RoleAssignment(
      `${name}-${plan.key}`,
      {
        scope: tied(plan.scope, holder),
        roleAssignmentName: plan.roleAssignmentName,
        roleDefinitionId: plan.roleDefinitionId,
        principalId: principalId(plan.principal, identities),
        principalType: plan.principal.kind === "identity" ? "ServicePrincipal" : "Group",
      },
      {
        ...options,
        ...(holder === undefined ? {} : { dependsOn: holder }),
        replaceOnChanges: ["roleDefinitionId", "principalType"],
        deleteBeforeReplace: true,
      },
    );
  }
}

/** Azure invents an identity's principal id: the one value here that no plan knows. */
function principalId<Of extends string>(
  principal: Principal<Of>,
  identities: Readonly<Record<Of, Identified>>,
): pulumi.Input<string> {
  if (principal.kind === "group") return principal.objectId;
  return pulumi.output(identities[principal.of].identity).apply((identity) => identity?.principalId ?? "");
}
