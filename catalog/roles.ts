import type { Facts } from "./facts";
import { entries } from "./generated/roles";

/** A built-in role. Key: its name. */
export interface Role {
  readonly name: string;
  /** Until 2026 some Foundry roles had another name; the id is the same. */
  readonly formerName?: string;
  /** GUID of the role definition. */
  readonly id: string;
  /** `cosmosSql`: a role of Cosmos DB's own data plane; its definition stands under the account. */
  readonly dataPlane?: "cosmosSql";
}

export const roles: Facts<Role> = {
  source: [
    "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles",
    "https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry",
  ],
  asOf: "2026-11-24",
  entries,
};
