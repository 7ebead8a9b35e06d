import type { Facts } from "./facts";
import { entries } from "./generated/ddos-tiers";

/** How protection against floods of traffic is sold. Key: the tier. */
export interface DdosTier {
  /** `network`: a plan for all public addresses of the networks that join it. `ip`: one address. */
  readonly tier: "ip" | "network";
  /** Public addresses in the price of one plan, of a whole tenant. */
  readonly includedAddresses?: number;
  /** From how many addresses of a tenant on it costs less than the other tier, by list prices. */
  readonly cheaperFromAddresses?: number;
}

export const ddosTiers: Facts<DdosTier> = {
  source: [
    "https://learn.microsoft.com/azure/ddos-protection/ddos-protection-sku-comparison",
    "https://learn.microsoft.com/azure/ddos-protection/ddos-pricing-guide",
  ],
  asOf: "2026-11-24",
  entries,
};
