import { bastionSkus } from "../../../catalog/bastion-skus";
import { zonesEntry } from "../../planning/address-zones";
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

/** Where the lock keeps the zones of the hub's public addresses. */
export function hubAddressZonesKey(hubRegion: string): string {
  return `hubAddressZones/${hubRegion}`;
}

/** What Azure keeps and no configuration decides: it is taken from the lock, so there is nothing to refuse. */
export function keptEntries(hubRegion: string, addressZones: readonly string[] = []): Readonly<Record<string, string>> {
  return { [hubAddressZonesKey(hubRegion)]: zonesEntry(addressZones) };
}
