import type { Facts } from "./facts";
import { entries } from "./generated/bastion-skus";

/** A tier of Azure Bastion. Key: its name. */
export interface BastionSku {
  readonly name: "Basic" | "Developer" | "Premium" | "Standard";
  /** In place a tier only goes up; down is a new resource. */
  readonly rank: number;
  /** It has instances of its own and a subnet; otherwise it shares and takes the network's id. */
  readonly dedicated: boolean;
  /** `optional`: none where it is private-only. */
  readonly publicAddress: "none" | "optional" | "required";
  readonly servesPeeredNetworks: boolean;
  readonly scaleUnits?: { readonly minimum: number; readonly maximum: number };
  /** Switches that may be on, as the resource spells them. */
  readonly flags: readonly string[];
}

export const bastionSkus: Facts<BastionSku> = {
  source: "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison",
  asOf: "2026-11-24",
  entries,
};
