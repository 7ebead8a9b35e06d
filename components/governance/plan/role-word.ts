import { roles } from "../../../catalog/roles";

/** Name of a built-in role by its GUID or its ARM id; the GUID where the catalog does not have it. */
export function roleName(roleDefinitionId: string): string {
  const guid = roleDefinitionId.split("/").at(-1) ?? roleDefinitionId;
  return roles.entries.find(({ id }) => id === guid)?.name ?? guid;
}

/** The same for the name of a resource in the program: `log-analytics-contributor`. */
export function roleWord(roleDefinitionId: string): string {
  return roleName(roleDefinitionId).toLowerCase().replaceAll(" ", "-");
}
