import type { Facts } from "./facts";
import { entries } from "./generated/subnets";

export type SubnetKindName =
  | "apimClassicInjected"
  | "apimV2Injection"
  | "apimV2Integration"
  | "appService"
  | "applicationGateway"
  | "bastion"
  | "buildAgents"
  | "containerApps"
  | "containerAppsConsumptionOnly"
  | "databricksContainer"
  | "databricksHost"
  | "deploymentScripts"
  | "dnsResolverInbound"
  | "dnsResolverOutbound"
  | "firewall"
  | "firewallManagement"
  | "foundryAgents"
  | "gateway"
  | "jumpbox"
  | "mlCompute"
  | "postgresFlexible"
  | "privateEndpoints"
  | "routeServer";

/** What a subnet of one purpose must be like. Key: its kind. Prefixes are lengths: 26 is a /26. */
export interface SubnetKind {
  readonly kind: SubnetKindName;
  /** The name that Azure insists on. */
  readonly fixedName?: string;
  /** The smallest subnet that we plan, as the longest prefix. */
  readonly smallestPrefix: number;
  /** The smallest that Azure takes. */
  readonly azureSmallestPrefix: number;
  /** The largest that Azure takes, as the shortest prefix. */
  readonly largestPrefix?: number;
  readonly defaultPrefix: number;
  /** Service to which it is delegated, spelled exactly so; absent: it must have none. */
  readonly delegation?: string;
  readonly networkSecurityGroup: "allowed" | "required" | "forbidden";
  /** `restricted`: some routes are refused there. */
  readonly routeTable: "allowed" | "restricted" | "forbidden";
  /** Address ranges of which it must be part. */
  readonly allowedRanges?: readonly string[];
  /** Address ranges that it may not touch. */
  readonly forbiddenRanges?: readonly string[];
  /** Addresses left for the service by prefix, and concurrent agent sessions where that is the measure. */
  readonly capacity?: readonly { readonly prefix: number; readonly usable?: number; readonly sessions?: number }[];
}

/** Azure keeps five addresses of every subnet. */
export const reservedAddressesPerSubnet = 5;

/** The kinds of subnet that a landing zone plans. */
export const subnets: Facts<SubnetKind> = {
  source: [
    "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison",
    "https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways",
    "https://learn.microsoft.com/azure/foundry/agents/concepts/agents-networking-deep-dive",
    "https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources",
    "https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure",
  ],
  asOf: "2026-11-24",
  entries,
};
