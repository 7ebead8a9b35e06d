import type { Approvals } from "../../planning/approval";
import type { ModelWish } from "./model-wish";

/** The part of a stack's configuration that this area plans from. */
export interface RegionalAiSettings {
  /** By deployment name. */
  readonly models: Readonly<Record<string, ModelWish>>;
  /** @default none in production; else the primary region's data zone, or global where it has none */
  readonly processing?: string;
  readonly search?: { readonly sku?: string; readonly replicas?: number };
  readonly data?: { readonly containers?: readonly string[] };
  /** Departures from the guidance that somebody answers for. */
  readonly approvals?: Approvals;
  /** Object ids of Entra groups. */
  readonly access?: { readonly developers?: string; readonly operators?: string };
}

/** What the network's plan has decided and this area builds on: ARM ids. */
export interface RegionalAiPlace {
  /** Holds the workspace of the logs. */
  readonly platformResourceGroupId: string;
  /** By region. */
  readonly regions: Readonly<
    Record<string, { readonly resourceGroupId: string; readonly privateEndpointSubnetId: string }>
  >;
  /** By zone name; empty where somebody else registers endpoints. */
  readonly privateDnsZoneIds: Readonly<Record<string, string>>;
}
