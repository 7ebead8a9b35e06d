import type { AnyRule } from "../rule";
import { searchLocalAuth, searchNetworkRestriction, searchManagedIdentity } from "./search-access";
import { searchQueryReplicas, searchIndexReplicas, searchSku, searchCustomerManagedKey } from "./search-capacity";
import { searchPublicNetworkAccess } from "./search-network";

/** Rules over AI Search. */
export const searchRules: readonly AnyRule[] = [
  searchLocalAuth,
  searchNetworkRestriction,
  searchManagedIdentity,
  searchQueryReplicas,
  searchIndexReplicas,
  searchSku,
  searchCustomerManagedKey,
  searchPublicNetworkAccess,
];
