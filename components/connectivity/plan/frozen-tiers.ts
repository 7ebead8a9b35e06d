import { bastionSkus } from "../../../catalog/bastion-skus";
import type { FrozenTier } from "../../planning/check-tiers";

/** Bastion's tier goes up in place and never down. */
export function frozenTiers(hubRegion: string, sku: string): readonly FrozenTier[] {
  const rank = (name: string): number => bastionSkus.entries.find((one) => one.name === name)?.rank ?? 0;
  return [
    {
      key: `bastion/${hubRegion}`,
      tier: sku,
      path: "network.bastion.sku",
      got: sku,
      takesFrom: (standing) => rank(sku) >= rank(standing),
      allowed: (standing) => `${standing} or higher: Azure never lowers the tier of a Bastion that stands`,
    },
  ];
}
