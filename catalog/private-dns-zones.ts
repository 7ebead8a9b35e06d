import type { Facts } from "./facts";
import { entries } from "./generated/private-dns-zones";

/** Where the private endpoint of a service must register. Key: `armType/groupId`. */
export interface PrivateDnsZone {
  readonly armType: string;
  /** The sub-resource that the endpoint connects to. */
  readonly groupId: string;
  readonly service: string;
  /** All of them, in one zone group: a zone left out leaves its host name on the public address. */
  readonly zones: readonly string[];
  /** Zones with `{regionName}`, `{regionCode}` or `{partitionId}` in them. */
  readonly regionalZones?: readonly string[];
  /** `core`: AI workloads use it. `never`: its effect is tenant-wide. */
  readonly use: "core" | "optional" | "never";
  /** `false` where no page confirmed it. */
  readonly verified?: boolean;
}

/** The zones in which a private endpoint registers, by ARM type and sub-resource. */
export const privateDnsZones: Facts<PrivateDnsZone> = {
  source: [
    "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
    "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  ],
  asOf: "2026-11-24",
  entries,
};
