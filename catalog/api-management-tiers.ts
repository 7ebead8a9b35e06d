import type { Facts } from "./facts";

/** A tier of API Management. Key: its name, as `sku.name` spells it. */
export interface ApiManagementTier {
  readonly name: string;
  /** Tiers of one generation change into each other in place; no tier changes its generation. */
  readonly generation: "classic" | "consumption" | "v2";
  /** The most units that one region takes; 0 where units are not bought. */
  readonly units: number;
  /** How it may use a virtual network: `injected` stands in the subnet, `integrated` only calls through it. */
  readonly network: "injected" | "integrated" | "none";
  readonly zones: boolean;
  readonly furtherRegions: boolean;
  readonly circuitBreakers: boolean;
}

export const apiManagementTiers: Facts<ApiManagementTier> = {
  source: [
    "https://learn.microsoft.com/azure/api-management/api-management-features",
    "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  ],
  asOf: "2026-11-24",
  entries: [
    tier("Basic", "classic", 2, "none"),
    tier("BasicV2", "v2", 10, "none"),
    tier("Consumption", "consumption", 0, "none", { circuitBreakers: false }),
    tier("Developer", "classic", 1, "injected"),
    tier("Premium", "classic", 31, "injected", { zones: true, furtherRegions: true }),
    tier("PremiumV2", "v2", 30, "integrated", { zones: true }),
    tier("Standard", "classic", 4, "none"),
    tier("StandardV2", "v2", 10, "integrated"),
  ],
};

function tier(
  name: string,
  generation: ApiManagementTier["generation"],
  units: number,
  network: ApiManagementTier["network"],
  more: Partial<ApiManagementTier> = {},
): ApiManagementTier {
  return { name, generation, units, network, zones: false, furtherRegions: false, circuitBreakers: true, ...more };
}
