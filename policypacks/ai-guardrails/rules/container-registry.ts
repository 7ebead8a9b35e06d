import type { AnyRule } from "../rule";
import { registryLocalAuth, registryAnonymousPull, registryPublicNetworkAccess } from "./container-registry-access";
import { registryZoneRedundancy, registrySku, registryPolicies } from "./container-registry-capacity";

/** Rules over container registries. */
export const containerRegistryRules: readonly AnyRule[] = [
  registryLocalAuth,
  registryAnonymousPull,
  registryPublicNetworkAccess,
  registryZoneRedundancy,
  registrySku,
  registryPolicies,
];
