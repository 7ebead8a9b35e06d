import type { AnyRule } from "../rule";
import { cosmosPublicNetworkAccess, cosmosNetworkRestriction } from "./cosmos-network";
import { cosmosLocalAuth, cosmosMetadataWrite, cosmosTls, cosmosCustomerManagedKey } from "./cosmos-access";
import { cosmosMultiRegion, cosmosZoneRedundancy, cosmosBackup, cosmosFreeTier } from "./cosmos-regions";

/** Rules over Cosmos DB. */
export const cosmosRules: readonly AnyRule[] = [
  cosmosPublicNetworkAccess,
  cosmosNetworkRestriction,
  cosmosLocalAuth,
  cosmosMetadataWrite,
  cosmosTls,
  cosmosCustomerManagedKey,
  cosmosMultiRegion,
  cosmosZoneRedundancy,
  cosmosBackup,
  cosmosFreeTier,
];
