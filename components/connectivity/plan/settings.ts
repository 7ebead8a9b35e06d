import type { BastionTier } from "../bastion";

/** `network` of a stack's configuration. */
interface NetworkSettings {
  readonly addressSpace: string;
  readonly maxRegions?: number;
  readonly onPremises?: readonly string[];
  readonly reserved?: readonly string[];
  readonly bastion?: BastionSettings;
  readonly jumpbox?: JumpboxSettings;
}

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
}
