import { roles } from "../../catalog/roles";
import { ArmType } from "./arm-type";
import { extensionId, roleDefinitionId } from "./resource-ids";
import { roleAssignmentName } from "./stable-names";

/** Who gets a role: a group of people, or the managed identity of a resource, known by a word and by that resource's ARM id. */
export type Principal<Of extends string = string> =
  | { readonly kind: "group"; readonly objectId: string }
  | { readonly kind: "identity"; readonly of: Of; readonly resourceId: string };

/** A wish for a role: what {@link planRoleAssignment} decides the rest from. */
export interface RoleWish<On extends string = string, Of extends string = string> {
  /** Stable word, the last part of the resource's name in the program: `search-reads-blobs`. */
  readonly key: string;
  /** Name of a built-in role. */
  readonly role: string;
  /** What the role is on, as a word and as an ARM id. */
  readonly on: On;
  readonly scope: string;
  readonly principal: Principal<Of>;
}

/** A role assignment, decided to its name. */
export interface RoleAssignmentPlan<On extends string = string, Of extends string = string> extends RoleWish<On, Of> {
  readonly id: string;
  /** GUID, the same on every run. */
  readonly roleAssignmentName: string;
  readonly roleDefinitionId: string;
}

/** @throws Error for a role that the catalog does not have: a mistake of the caller. */
export function planRoleAssignment<On extends string, Of extends string>(
  wish: RoleWish<On, Of>,
): RoleAssignmentPlan<On, Of> {
  const { role, scope, principal } = wish;
  const [, subscription = ""] = /^\/subscriptions\/([^/]+)/i.exec(scope) ?? [];
  const definition = roleDefinitionId(subscription, builtIn(role));
  const who = principal.kind === "group" ? principal.objectId : principal.resourceId;
  const name = roleAssignmentName(scope, definition, who);
  return {
    ...wish,
    id: extensionId(scope, ArmType.roleAssignment, name),
    roleAssignmentName: name,
    roleDefinitionId: definition,
  };
}

/** A role for an Entra group; the resource in the program is called after the role and the group. */
export function planGroupRole<On extends string>(
  on: On,
  scope: string,
  role: string,
  objectId: string,
): RoleAssignmentPlan<On, never> {
  const key = `${role.toLowerCase().replaceAll(" ", "-")}-${objectId}`;
  return planRoleAssignment<On, never>({ key, role, on, scope, principal: { kind: "group", objectId } });
}

/** `Reader on the search for group 3333...`, for a reviewer: the name of a role assignment says nothing. */
export function roleInWords({ role, on, principal }: RoleAssignmentPlan): string {
  const who = principal.kind === "group" ? `group ${principal.objectId}` : `the identity of the ${principal.of}`;
  return `${role} on ${on} for ${who}`;
}

function builtIn(name: string): string {
  const found = roles.entries.find((role) => role.name === name);
  if (found === undefined) throw new Error(`the catalog has no role ${name}`);
  return found.id;
}
