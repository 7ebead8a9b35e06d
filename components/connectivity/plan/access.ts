import { roles } from "../../../catalog/roles";
import { extensionId, roleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName } from "../../planning/stable-names";

/** A role for a group of people on one resource. */
export interface RoleAssignmentPlan {
  readonly name: string;
  readonly id: string;
  readonly scope: string;
  /** Name of the role, for people. */
  readonly role: string;
  readonly roleDefinitionId: string;
  readonly principalId: string;
}

/**
 * A built-in role for an Entra group, whose object id is configuration and therefore known.
 * @throws Error for a role that the catalog does not have: a mistake of the caller.
 */
export function planRoleAssignment(scope: string, role: string, groupId: string): RoleAssignmentPlan {
  const found = roles.entries.find(({ name }) => name === role);
  if (found === undefined) throw new Error(`the catalog has no role ${role}`);
  const [, subscription = ""] = /^\/subscriptions\/([^/]+)/i.exec(scope) ?? [];
  const definition = roleDefinitionId(subscription, found.id);
  const name = roleAssignmentName(scope, definition, groupId);
  return {
    name,
    id: extensionId(scope, "Microsoft.Authorization/roleAssignments", name),
    scope,
    role,
    roleDefinitionId: definition,
    principalId: groupId,
  };
}
