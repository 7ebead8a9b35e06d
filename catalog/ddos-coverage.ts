import type { Facts } from "./facts";

/** Whether a public address can be protected against floods of traffic, by what holds it. Key: the ARM type of the holder. */
export interface DdosCoverage {
  readonly armType: string;
  /** `partly`: protected, by limits that do not learn from its traffic. */
  readonly covered: "no" | "partly" | "yes";
}

/** The same for a plan and for the protection of one address. A service outside of a network has no address to protect. */
export const ddosCoverage: Facts<DdosCoverage> = {
  source: [
    "https://learn.microsoft.com/azure/ddos-protection/ddos-protection-reference-architectures",
    "https://learn.microsoft.com/azure/ddos-protection/ddos-protection-sku-comparison",
    "https://learn.microsoft.com/azure/api-management/protect-with-ddos-protection",
  ],
  asOf: "2026-11-25",
  entries: [
    { armType: "Microsoft.ApiManagement/service", covered: "yes" },
    { armType: "Microsoft.Compute/virtualMachines", covered: "yes" },
    { armType: "Microsoft.Network/applicationGateways", covered: "yes" },
    { armType: "Microsoft.Network/azureFirewalls", covered: "yes" },
    { armType: "Microsoft.Network/bastionHosts", covered: "yes" },
    { armType: "Microsoft.Network/loadBalancers", covered: "yes" },
    { armType: "Microsoft.Network/natGateways", covered: "no" },
    { armType: "Microsoft.Network/virtualNetworkGateways", covered: "partly" },
    { armType: "Microsoft.Network/virtualWans", covered: "no" },
  ],
};
