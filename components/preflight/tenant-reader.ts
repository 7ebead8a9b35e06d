import type {
  Answer,
  OwnedInTenant,
  StandingManagementGroup,
  StandingSubscription,
  Tenant,
  TenantQuestions,
} from "./tenant";

/** Whoever can say what stands in a tenant: Azure or the sandbox through the engine, or nobody. A reader never throws. */
export interface TenantReader {
  managementGroups(groupIds: readonly string[]): Promise<Answer<readonly StandingManagementGroup[]>>;
  subscriptions(subscriptionIds: readonly string[]): Promise<Answer<readonly StandingSubscription[]>>;
  owned(): Promise<Answer<OwnedInTenant>>;
}

/** Everything that a plan asks about a tenant. Asks nothing where there is nothing to ask. */
export async function readTenant(reader: TenantReader, questions: TenantQuestions): Promise<Tenant> {
  const { groupIds, subscriptionIds } = questions;
  const asks = groupIds.length > 0 || subscriptionIds.length > 0;
  const [managementGroups, subscriptions, owned] = await Promise.all([
    groupIds.length > 0 ? reader.managementGroups(groupIds) : nothing,
    subscriptionIds.length > 0 ? reader.subscriptions(subscriptionIds) : nothing,
    asks ? reader.owned() : nothingOwned,
  ]);
  return { managementGroups, subscriptions, owned };
}

const nothing: Answer<readonly never[]> = { known: true, value: [] };
const nothingOwned: Answer<OwnedInTenant> = { known: true, value: { managementGroups: [], placements: [] } };
