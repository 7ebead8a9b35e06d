import { apiManagementLimits, type ApiManagementLimit } from "../../../../catalog/api-management-limits";

/** What the catalog says is the most. */
export function mostOf(limit: ApiManagementLimit["name"]): number {
  const known = apiManagementLimits.entries.find(({ name }) => name === limit);
  if (known === undefined) throw new Error(`the catalog has no limit ${limit}`);
  return known.most;
}
