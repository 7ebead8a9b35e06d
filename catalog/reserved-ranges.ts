import type { Facts } from "./facts";

/** A range that a planned network may not touch. Key: the range. */
export interface ReservedRange {
  /** IPv4 CIDR block. */
  readonly range: string;
  readonly usedFor: string;
  /** `azure`: a virtual network with it is refused. `services`: a network may have it, but services inside it fail. */
  readonly refusedBy: "azure" | "services";
}

export const reservedRanges: Facts<ReservedRange> = {
  source: [
    "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
    "https://learn.microsoft.com/azure/container-apps/custom-virtual-networks",
    "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  ],
  asOf: "2026-11-24",
  entries: [
    {
      range: "100.64.0.0/10",
      usedFor: "carrier-grade NAT, platform addresses of Container Apps and agents",
      refusedBy: "services",
    },
    { range: "127.0.0.0/8", usedFor: "loopback", refusedBy: "azure" },
    { range: "168.63.129.16/32", usedFor: "Azure DNS and health probes", refusedBy: "azure" },
    { range: "169.254.0.0/16", usedFor: "link-local", refusedBy: "azure" },
    { range: "172.30.0.0/16", usedFor: "Container Apps and agents", refusedBy: "services" },
    { range: "172.31.0.0/16", usedFor: "Container Apps and agents", refusedBy: "services" },
    { range: "192.0.2.0/24", usedFor: "Container Apps and agents", refusedBy: "services" },
    { range: "224.0.0.0/4", usedFor: "multicast", refusedBy: "azure" },
    { range: "255.255.255.255/32", usedFor: "broadcast", refusedBy: "azure" },
  ],
};
