/**
 * What stands in a tenant, as far as it was asked for. Planners take it as plain data, so that they need neither Azure
 * nor a login, and a plan can be made without either.
 */
export interface Tenant {
  /** Those of the wanted management groups that exist. */
  readonly managementGroups: Answer<readonly StandingManagementGroup[]>;
  /** Where the subscriptions sit. One that is missing here is not visible to whoever asked. */
  readonly subscriptions: Answer<readonly StandingSubscription[]>;
  /** What this very stack made in earlier runs. */
  readonly owned: Answer<OwnedInTenant>;
}

/** An answer, or the reason why there is none. "Nobody knows" is never the same as "there is none". */
export type Answer<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string };

export interface StandingManagementGroup {
  /** Azure's name of the group, not its ARM id. */
  readonly groupId: string;
  /** Group ids from the tenant root down to the parent; empty for the root. */
  readonly ancestors: readonly string[];
}

export interface StandingSubscription {
  readonly subscriptionId: string;
  /** Group ids from the tenant root down to the group that holds it. */
  readonly ancestors: readonly string[];
}

export interface OwnedInTenant {
  /** Ids of management groups. */
  readonly managementGroups: readonly string[];
  /** Subscriptions that the stack put into a group; without a group id where the state does not tell which. */
  readonly placements: readonly { readonly subscriptionId: string; readonly groupId?: string }[];
}

/** What a plan wants to know of a tenant. */
export interface TenantQuestions {
  readonly groupIds: readonly string[];
  readonly subscriptionIds: readonly string[];
}
