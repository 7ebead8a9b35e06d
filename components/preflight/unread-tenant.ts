import type { Answer, Tenant } from "./tenant";
import type { TenantReader } from "./tenant-reader";

const unread: Answer<never> = { known: false, because: "this plan was made without asking Azure" };

/** A tenant that nobody looked at: for plans without an engine and without a login. */
export const unreadTenant: Tenant = { managementGroups: unread, subscriptions: unread, owned: unread };

/** The reader behind {@link unreadTenant}: it knows nothing, and says so. */
export const unreadTenantReader: TenantReader = {
  managementGroups: () => Promise.resolve(unread),
  subscriptions: () => Promise.resolve(unread),
  owned: () => Promise.resolve(unread),
};
