import { roles } from "../../../catalog/roles";
import { roleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName } from "../../planning/stable-names";

/** Whose managed identity, or which group, gets a role. */
export type Principal =
  | { readonly kind: "identity"; readonly of: "account" | "project" | "search" }
  | { readonly kind: "group"; readonly objectId: string };

export interface RoleAssignmentPlan {
  /** Stable word, part of the resource's name in the program: `search-reads-blobs`. */
  readonly key: string;
  readonly role: string;
  /** What the role is on, as a word and as an ARM id. */
  readonly on: keyof RoleScopes;
  readonly scope: string;
  readonly roleDefinitionId: string;
  /** GUID, the same on every run. */
  readonly roleAssignmentName: string;
  readonly principal: Principal;
  readonly because: string;
}

/** ARM ids of what roles are given on. */
export interface RoleScopes {
  readonly account: string;
  readonly project: string;
  readonly search: string;
  readonly storage: string;
  readonly vault: string;
}

interface RoleWish {
  readonly key: string;
  readonly role: string;
  readonly on: keyof RoleScopes;
  readonly because: string;
}

/** Retrieval without keys: each service reads what it needs under its own identity. */
const identityRoles: readonly (RoleWish & { readonly of: "account" | "project" | "search" })[] = [
  {
    key: "account-reads-indexes",
    of: "account",
    role: "Search Index Data Reader",
    on: "search",
    because: "models ground their answers on indexes",
  },
  {
    key: "account-reads-blobs",
    of: "account",
    role: "Storage Blob Data Reader",
    on: "storage",
    because: "models read the documents that requests name",
  },
  {
    key: "project-uses-models",
    of: "project",
    role: "Foundry User",
    on: "account",
    because: "agents and evaluations call the deployments",
  },
  {
    key: "project-writes-indexes",
    of: "project",
    role: "Search Index Data Contributor",
    on: "search",
    because: "knowledge tools write and query indexes",
  },
  {
    key: "project-makes-indexes",
    of: "project",
    role: "Search Service Contributor",
    on: "search",
    because: "knowledge tools create indexes",
  },
  {
    key: "project-writes-blobs",
    of: "project",
    role: "Storage Blob Data Contributor",
    on: "storage",
    because: "projects keep files and results",
  },
  {
    key: "search-reads-blobs",
    of: "search",
    role: "Storage Blob Data Reader",
    on: "storage",
    because: "indexers read the documents",
  },
  {
    key: "search-uses-models",
    of: "search",
    role: "Cognitive Services OpenAI User",
    on: "account",
    because: "vectorisers call the embedding deployment",
  },
];

const developerRoles: readonly RoleWish[] = [
  {
    key: "developers-use-foundry",
    role: "Foundry User",
    on: "account",
    because: "developers call models and build agents",
  },
  {
    key: "developers-write-indexes",
    role: "Search Index Data Contributor",
    on: "search",
    because: "developers load and query indexes",
  },
  {
    key: "developers-make-indexes",
    role: "Search Service Contributor",
    on: "search",
    because: "developers define indexes and indexers",
  },
  {
    key: "developers-write-blobs",
    role: "Storage Blob Data Contributor",
    on: "storage",
    because: "developers load documents",
  },
  {
    key: "developers-read-secrets",
    role: "Key Vault Secrets User",
    on: "vault",
    because: "developers read the workload's secrets",
  },
];

const operatorRoles: readonly RoleWish[] = [
  {
    key: "operators-manage-projects",
    role: "Foundry Project Manager",
    on: "account",
    because: "operators publish agents and admit developers",
  },
  {
    key: "operators-manage-search",
    role: "Search Service Contributor",
    on: "search",
    because: "operators repair indexes and indexers",
  },
  {
    key: "operators-write-secrets",
    role: "Key Vault Secrets Officer",
    on: "vault",
    because: "operators set and rotate the workload's secrets",
  },
];

/** Every role that one region gives, none of them by a key or a connection string. */
export function planRoles(
  subscriptionId: string,
  scopes: RoleScopes,
  access: { readonly developers?: string; readonly operators?: string } = {},
): readonly RoleAssignmentPlan[] {
  const group = (objectId: string | undefined, wishes: readonly RoleWish[]): readonly RoleAssignmentPlan[] =>
    objectId === undefined
      ? []
      : wishes.map((wish) => assign(subscriptionId, scopes, wish, { kind: "group", objectId }));
  return [
    ...identityRoles.map((wish) => assign(subscriptionId, scopes, wish, { kind: "identity", of: wish.of })),
    ...group(access.developers, developerRoles),
    ...group(access.operators, operatorRoles),
  ];
}

function assign(
  subscriptionId: string,
  scopes: RoleScopes,
  { key, role, on, because }: RoleWish,
  principal: Principal,
): RoleAssignmentPlan {
  const definition = roleDefinitionId(subscriptionId, roleGuid(role));
  const who = principal.kind === "group" ? principal.objectId : scopes[principal.of];
  return {
    key,
    role,
    on,
    scope: scopes[on],
    roleDefinitionId: definition,
    roleAssignmentName: roleAssignmentName(scopes[on], definition, who),
    principal,
    because,
  };
}

/** @throws Error for a role that the catalog does not hold: a mistake of ours, found by any test. */
function roleGuid(name: string): string {
  const role = roles.entries.find((entry) => entry.name === name);
  if (role === undefined) throw new Error(`the catalog holds no role ${name}`);
  return role.id;
}
