import type { DdosProtectionMode } from "../../../planning/ddos-protection-mode";
import type { LockedDeployment } from "../../../planning/lock";
import type { RegionalAiArgs } from "../../regional-ai";
import type { GatewaySku } from "./gateway-sku";

/** The part of a stack's configuration that the gateway is planned from. */
export interface GatewaySettings {
  readonly gateway?: {
    /** @default Premium in production, else Developer */
    readonly sku?: GatewaySku;
    /** In each region. @default 1 */
    readonly units?: number;
    /** @default the workload's owner, where that is a mailbox */
    readonly publisherEmail?: string;
    /** @default the workload's owner */
    readonly publisherName?: string;
    /** @default those that the SDKs of Azure AI services ask for */
    readonly audience?: string;
  };
  /** Who may call it, by name. */
  readonly consumers?: Readonly<Record<string, GatewayConsumer>>;
}

export interface GatewayConsumer {
  readonly appId: string;
  readonly models?: readonly string[];
  readonly tokensPerMinute?: number;
}

/** What the network's plan has decided and the gateway builds on. */
export interface GatewayPlace {
  /** ARM ids by region. */
  readonly regions: Readonly<
    Record<string, { readonly resourceGroupId: string; readonly apiManagementSubnetId?: string }>
  >;
  /** Whether each public address is protected by itself (`Enabled`), as its network is, or not at all. @default as its network is */
  readonly ddosProtectionMode?: DdosProtectionMode;
  /** What protects the addresses, for a reviewer: `the DDoS protection plan ddos-...`. */
  readonly addressesProtectedBy?: string;
}

/** What the plan of the regions decided and the gateway leads to. */
export interface GatewayTargets {
  readonly regions: readonly {
    readonly region: string;
    readonly args: Pick<RegionalAiArgs, "resourceGroupId" | "names" | "workspaceId">;
  }[];
  /** By `region/deployment`. */
  readonly deployments: Readonly<Record<string, Pick<LockedDeployment, "deploymentType" | "capacity">>>;
}
