import * as authorization from "@pulumi/azure-native/authorization";
import type * as cognitiveservices from "@pulumi/azure-native/cognitiveservices";
import type * as keyvault from "@pulumi/azure-native/keyvault";
import type * as search from "@pulumi/azure-native/search";
import type * as storage from "@pulumi/azure-native/storage";
import * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { RegionPlan } from "./plan/region-plan";
import type { Principal } from "./plan/plan-roles";

/** What roles are given on, and whose identities get them. */
export interface RoleHolders {
  readonly account: cognitiveservices.Account;
  readonly project: cognitiveservices.Project;
  readonly search: search.Service;
  readonly storage: storage.StorageAccount;
  readonly vault: keyvault.Vault;
}

/** The roles of identities and groups. A principal's type is stated, or Azure does not find an identity made a moment ago. */
export function declareRoles(
  name: string,
  plan: RegionPlan,
  holders: RoleHolders,
  options: pulumi.CustomResourceOptions,
): void {
  for (const { key, scope, on, roleDefinitionId, roleAssignmentName, principal } of plan.roles) {
    const holder = holders[on];
    new authorization.RoleAssignment(
      `${name}-role-${key}`,
      {
        scope: tied(scope, holder),
        roleAssignmentName,
        roleDefinitionId,
        principalId: principalId(principal, holders),
        principalType: principal.kind === "identity" ? "ServicePrincipal" : "Group",
      },
      {
        ...options,
        dependsOn: [holder],
        replaceOnChanges: ["roleDefinitionId", "principalType"],
        deleteBeforeReplace: true,
      },
    );
  }
}

/** Azure invents an identity's principal id: the one value here that no plan knows. */
function principalId(principal: Principal, holders: RoleHolders): pulumi.Input<string> {
  if (principal.kind === "group") return principal.objectId;
  return pulumi.output(holders[principal.of].identity).apply((identity) => identity?.principalId ?? "");
}
