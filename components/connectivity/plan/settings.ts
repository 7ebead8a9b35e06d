import type { BastionTier } from "../bastion";

/** `network` of a stack's configuration. */
interface NetworkSettings {
  readonly addressSpace: string;
  readonly maxRegions?: number;
  readonly onPremises?: readonly string[];
  readonly reserved?: readonly string[];
  readonly bastion?: BastionSettings;
  readonly jumpbox?: JumpboxSettings;
  /** Absent where landing zone and environment decide. */
  readonly ddos?: DdosSettings;
}

/** What protects the public addresses against floods of traffic. */
export type DdosSettings =
  | { readonly mode: "plan" | "ip" }
  | { readonly mode: "existing"; readonly planId: string }
  | { readonly mode: "none"; readonly acceptRisk: string };

interface BastionSettings {
  readonly sku?: BastionTier;
  readonly scaleUnits?: number;
  /** From where its sign-in page may be opened. */
  readonly allowedSources?: readonly string[];
}

interface JumpboxSettings {
  readonly size?: string;
  readonly sshPublicKey?: string;
  readonly encryptionAtHost?: boolean;
}

/** What the planner of connectivity reads of the configuration. */
export interface ConnectivitySettings {
  readonly network: NetworkSettings;
  /** Object ids of Entra groups. */
  readonly access?: { readonly developers?: string; readonly operators?: string };
  /** Units of API Management in each region: they take addresses. */
  readonly gateway?: { readonly units?: number };
}

/** What other areas of a stack need of its networks. */
export interface ConnectivityNeeds {
  /** ARM names of the regions with a gateway: each gets a subnet for API Management, with a way to the private endpoints of all regions. */
  readonly gatewayRegions: readonly string[];
}
