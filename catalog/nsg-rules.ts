import type { Facts } from "./facts";
import { entries } from "./generated/nsg-rules";

/** A range that only the address plan knows. */
export type PlannedRange = "bastionSubnet" | "clients" | "jumpboxSubnet" | "privateEndpointSubnet" | "privateUsers";

/** A prefix or service tag as Azure takes it, or a range that the plan fills in. */
export type RuleAddress = { readonly prefix: string } | { readonly planned: PlannedRange };

/** A rule of the network security group of one kind of subnet. Key: `subnet/direction/priority/name`. */
export interface NsgRule {
  readonly subnet: "apimClassicInjected" | "bastion" | "jumpbox" | "privateEndpoints";
  readonly name: string;
  /** 100 to 4096, lower first, unique in its direction. */
  readonly priority: number;
  readonly direction: "Inbound" | "Outbound";
  readonly access: "Allow" | "Deny";
  readonly protocol: "*" | "Tcp" | "Udp";
  readonly source: RuleAddress;
  readonly sourcePortRange: string;
  readonly destination: RuleAddress;
  readonly destinationPortRanges: readonly string[];
  /** Absent: always. Of the two Bastion rules of one priority exactly one applies. */
  readonly onlyWhen?: "publicBastion" | "privateBastion";
}

/** Rules by subnet; Bastion's are checked by Azure when it is created, a partial set is refused. */
export const nsgRules: Facts<NsgRule> = {
  source: [
    "https://learn.microsoft.com/azure/bastion/bastion-nsg",
    "https://learn.microsoft.com/azure/api-management/virtual-network-reference",
    "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy",
  ],
  asOf: "2026-11-24",
  entries,
};
