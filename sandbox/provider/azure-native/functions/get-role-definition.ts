import { roles } from "../../../../catalog/roles";
import { findType, formatRefusals, resourceIdOf, STRICTER } from "../../../../resource-manager";
import { sameText } from "../../../../terms/same-text";
import { UNKNOWN } from "../../../../terms/unknown";
import type { Properties } from "../../calls";
import { Refused } from "../../calls";
import type { AzureContext } from "../context";

import { notFound } from "./not-found";

const armType = "Microsoft.Authorization/roleDefinitions";

/** As Azure names its own roles; a program that makes one names it so too. */
const builtIn = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
  if (role === undefined) throw builtIn.test(name) ? notInCatalog(id, name) : notFound(store, id);
  return { id, name: role.id, type: armType, roleName: role.name, roleType: "BuiltInRole", assignableScopes: ["/"] };
}

/** Azure has more built-in roles than the catalog: that it would not find this one is more than we know. */
function notInCatalog(id: string, got: string): Refused {
  const refusal = {
    status: 404,
    code: STRICTER,
    message: `The role ${got} is not in the catalog of ${roles.asOf}: Azure answers if it is one of its own, and 404 if there is none.`,
    path: "roleDefinitionId",
    got,
    allowed: "a role that stands in the sandbox, or one of the catalog",
    fix: "check the id against Azure's list of built-in roles; to go on here, form the ARM id of the role in the program",
    certainty: "caution",
  } as const;
  return new Refused(`request failed ${id}: ${formatRefusals([refusal])}`);
}
