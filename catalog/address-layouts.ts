import type { Facts } from "./facts";
import { entries } from "./generated/address-layouts";

/**
 * Where each subnet stands inside a block. Key: `name/version`. A version never moves an entry: a subnet that is off keeps
 * its place, a new kind goes into free space or into a new version.
 */
export interface AddressLayout {
  readonly name: "hub" | "spokeSmall" | "spokeStandard";
  readonly version: number;
  /** Size of the block as a prefix length. */
  readonly blockPrefix: number;
  readonly entries: readonly AddressLayoutEntry[];
}

interface AddressLayoutEntry {
  /** A kind of subnet, `userSubnets` for what the user adds, `free` for what nothing has yet. */
  readonly subnet: string;
  /** In addresses from the start of the block. */
  readonly offset: number;
  readonly prefix: number;
}

/** How a region's block is divided into slots: slot 0 is the hub and as much again, slot n a spoke. */
export const regionLayout = {
  version: 1,
  /** A supernet holds four region blocks unless the user sets another number. */
  regionsPerSupernet: 4,
  /** In addresses: slot n starts at n times this. */
  slotSize: 2048,
} as const;

/** Our own design, checked for alignment, containment and overlap. */
export const addressLayouts: Facts<AddressLayout> = {
  source:
    "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/plan-for-ip-addressing",
  asOf: "2026-11-24",
  entries,
};
