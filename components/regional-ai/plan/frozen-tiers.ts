import type { FrozenTier } from "../../planning/check-tiers";
import type { RegionPlan } from "./region-plan";

/**
 * What follows `workload.environment` and cannot change once it stands: the days that a vault keeps deleted secrets, and
 * whether storage is zone-redundant. Search is not among them: Azure changes its tier in place.
 */
export function frozenTiers(environment: string, regions: readonly RegionPlan[]): readonly FrozenTier[] {
  return regions.flatMap(({ location, names, vault, storage }) => [
    frozen(
      environment,
      `keyVaultRetentionInDays/${location}`,
      String(vault.softDeleteRetentionInDays),
      (standing) => `${names.keyVault} keeps deleted secrets ${standing} days, which Azure never changes`,
    ),
    frozen(
      environment,
      `storage/${location}`,
      storage.sku,
      (standing) => `${names.storage} is ${standing}, and Azure does not change that to ${storage.sku} by an update`,
    ),
  ]);
}

function frozen(environment: string, key: string, tier: string, why: (standing: string) => string): FrozenTier {
  return {
    key,
    tier,
    path: "workload.environment",
    got: environment,
    takesFrom: () => false,
    allowed: (standing) => `the environment that the stack was deployed with: ${why(standing)}`,
  };
}
