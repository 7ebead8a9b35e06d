import type { AnyRule } from "../rule";
import { accountNetworkRestriction, accountOutboundRestriction } from "./foundry-network";
import { accountManagedIdentity, accountCustomerManagedKey, accountCustomerStorage } from "./foundry-data";
import { accountName, accountTags } from "./foundry-naming";
import { connectionAuth } from "./foundry-connections";
import { deploymentModelLifecycle, deploymentSpillover } from "./foundry-deployments";
import { raiContentFilter } from "./foundry-content-filters";
import { accountLocalAuth, accountPublicNetworkAccess } from "./foundry-account";

/** Rules over Foundry and AI services. */
export const foundryRules: readonly AnyRule[] = [
  accountNetworkRestriction,
  accountOutboundRestriction,
  accountManagedIdentity,
  accountCustomerManagedKey,
  accountCustomerStorage,
  accountName,
  accountTags,
  connectionAuth,
  deploymentModelLifecycle,
  deploymentSpillover,
  raiContentFilter,
  accountLocalAuth,
  accountPublicNetworkAccess,
];
