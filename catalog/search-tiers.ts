import type { Facts } from "./facts";

/** A tier of Azure AI Search. Key: its name, as `sku.name` spells it. */
export interface SearchTier {
  readonly name: string;
  /** The most of each that a service takes. */
  readonly replicas: number;
  readonly partitions: number;
  /** A service moves between tiers that have it without being made anew. */
  readonly changesInPlace: boolean;
}

export const searchTiers: Facts<SearchTier> = {
  source: [
    "https://learn.microsoft.com/azure/search/search-limits-quotas-capacity",
    "https://learn.microsoft.com/azure/search/search-capacity-planning",
  ],
  asOf: "2026-11-24",
  entries: [
    { name: "basic", replicas: 3, partitions: 3, changesInPlace: true },
    { name: "free", replicas: 1, partitions: 1, changesInPlace: false },
    { name: "standard", replicas: 12, partitions: 12, changesInPlace: true },
    { name: "standard2", replicas: 12, partitions: 12, changesInPlace: true },
    { name: "standard3", replicas: 12, partitions: 12, changesInPlace: true },
    { name: "storage_optimized_l1", replicas: 12, partitions: 12, changesInPlace: false },
    { name: "storage_optimized_l2", replicas: 12, partitions: 12, changesInPlace: false },
  ],
};
