import type { PlacedDeployment } from "./model-wish";
import type { ResourceNames } from "./name-resources";
import type { Placement } from "./placement";
import type { EndpointPlan } from "./plan-endpoints";
import type { RegionRole } from "./plan-roles";
import type { SearchPlan } from "./plan-search";
import type { StoragePlan } from "./plan-storage";

/** What one region has, decided to the last name: the component only declares it. */
export interface RegionPlan {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether what holds data or names may be deleted only after it was unprotected. */
  readonly protect: boolean;
  readonly names: ResourceNames;
  /** ARM ids. */
  readonly ids: Readonly<Record<"account" | "project" | "search" | "storage" | "blobs" | "vault", string>>;
  readonly search: SearchPlan;
  readonly storage: StoragePlan;
  readonly vault: { readonly tenantId: string; readonly softDeleteRetentionInDays: number };
  /** In the order in which the account writes them, one after the other. */
  readonly deployments: readonly PlacedDeployment[];
  readonly endpoints: readonly EndpointPlan[];
  readonly roles: readonly RegionRole[];
  readonly logs: readonly {
    readonly of: "account" | "search" | "storage" | "vault";
    readonly resourceUri: string;
    readonly workspaceId: string;
    readonly settingName: "to-workspace";
  }[];
  readonly placement: Placement;
}
