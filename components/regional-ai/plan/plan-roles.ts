import { planRoleAssignment, type Principal, type RoleAssignmentPlan } from "../../planning/role-assignment";

/** ARM ids of what roles are given on. */
export interface RoleScopes {
  readonly account: string;
  readonly project: string;
  readonly search: string;
  readonly storage: string;
  readonly vault: string;
}

/** What has an identity that gets roles. */
export type RoleHolder = "account" | "project" | "search";

/** A role of one region and what it is for. */
export interface RegionRole extends RoleAssignmentPlan<keyof RoleScopes, RoleHolder> {
  readonly because: string;
}

interface NeededRole {
  readonly key: string;
  readonly role: string;
  readonly on: keyof RoleScopes;
  readonly because: string;
}

/** Retrieval without keys: each service reads what it needs under its own identity. */
const identityRoles: readonly (NeededRole & { readonly of: RoleHolder })[] = [
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

const developerRoles: readonly NeededRole[] = [
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

const operatorRoles: readonly NeededRole[] = [
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
  scopes: RoleScopes,
  access: { readonly developers?: string; readonly operators?: string } = {},
): readonly RegionRole[] {
  const assign = (needed: NeededRole, principal: Principal<RoleHolder>): RegionRole => {
    const { key, role, on, because } = needed;
    return { ...planRoleAssignment({ key, role, on, scope: scopes[on], principal }), because };
  };
  const group = (objectId: string | undefined, roles: readonly NeededRole[]): readonly RegionRole[] =>
    objectId === undefined ? [] : roles.map((needed) => assign(needed, { kind: "group", objectId }));
  return [
    ...identityRoles.map((needed) =>
      assign(needed, { kind: "identity", of: needed.of, resourceId: scopes[needed.of] }),
    ),
    ...group(access.developers, developerRoles),
    ...group(access.operators, operatorRoles),
  ];
}
