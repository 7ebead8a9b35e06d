import { roles } from "../../../../catalog/roles";
import { findType, resourceIdOf } from "../../../../resource-manager";
import { sameText } from "../../../../terms/same-text";
import { UNKNOWN } from "../../../../terms/unknown";
import type { Properties } from "../../calls";
import { Refused } from "../../calls";
import type { AzureContext } from "../context";

import { notFound } from "./not-found";

const armType = "Microsoft.Authorization/roleDefinitions";

/** A role by its id: one that a program made, or one that is built into every scope. */
export function getRoleDefinition({ store, configuration }: AzureContext, args: Properties): Properties {
  const { scope, roleDefinitionId } = args;
  if (typeof scope !== "string" || typeof roleDefinitionId !== "string")
    throw new Refused("azure-native:authorization:getRoleDefinition: an argument that the id is made of is missing");
  const name = roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);
  const id = `${scope.replace(/\/+$/, "")}/providers/${armType}/${name}`;
  const type = findType("azure-native:authorization:RoleDefinition");
  const made = type === undefined ? UNKNOWN : resourceIdOf(type, { scope, roleDefinitionId: name }, configuration);
  const document = made === UNKNOWN ? undefined : store.find(made);
  if (document !== undefined) return { ...document.outputs, id: document.id };
  const role = roles.entries.find((one) => one.dataPlane === undefined && sameText(one.id, name));
  if (role === undefined) throw notFound(store, id);
  return { id, name: role.id, type: armType, roleName: role.name, roleType: "BuiltInRole", assignableScopes: ["/"] };
}
