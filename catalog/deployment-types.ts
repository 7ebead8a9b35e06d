import type { Facts } from "./facts";

/** The ways in which Azure sells a model; the SKU name of an account's deployment. */
export type DeploymentTypeName =
  | "DataZoneBatch"
  | "DataZoneProvisionedManaged"
  | "DataZoneStandard"
  | "GlobalBatch"
  | "GlobalProvisionedManaged"
  | "GlobalStandard"
  | "ProvisionedManaged"
  | "Standard";

export interface DeploymentType {
  readonly name: DeploymentTypeName;
  /** Where prompts may be processed: anywhere, inside the data zone of the account's region, in the account's region. */
  readonly processing: "global" | "dataZone" | "region";
  readonly payment: "payAsYouGo" | "provisioned" | "batch";
  /** What one unit of `sku.capacity` is. */
  readonly capacityUnit: {
    readonly of: "tokensPerMinute" | "provisionedUnits" | "enqueuedTokens";
    readonly size: number;
  };
  /** Over what Azure counts the quota; `movingToSubscription`: one pool over all regions since May 2026, model by model. */
  readonly quotaScope: "region" | "movingToSubscription" | "movingToDataZone";
}

/** One row a deployment type. Data at rest always stays in the account's geography. */
export const deploymentTypes: Facts<DeploymentType> = {
  source: [
    "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/deployment-types",
    "https://learn.microsoft.com/azure/foundry/openai/quotas-limits",
  ],
  asOf: "2026-11-24",
  entries: [
    {
      name: "DataZoneBatch",
      processing: "dataZone",
      payment: "batch",
      capacityUnit: { of: "enqueuedTokens", size: 1000 },
      quotaScope: "region",
    },
    {
      name: "DataZoneProvisionedManaged",
      processing: "dataZone",
      payment: "provisioned",
      capacityUnit: { of: "provisionedUnits", size: 1 },
      quotaScope: "region",
    },
    {
      name: "DataZoneStandard",
      processing: "dataZone",
      payment: "payAsYouGo",
      capacityUnit: { of: "tokensPerMinute", size: 1000 },
      quotaScope: "movingToDataZone",
    },
    {
      name: "GlobalBatch",
      processing: "global",
      payment: "batch",
      capacityUnit: { of: "enqueuedTokens", size: 1000 },
      quotaScope: "region",
    },
    {
      name: "GlobalProvisionedManaged",
      processing: "global",
      payment: "provisioned",
      capacityUnit: { of: "provisionedUnits", size: 1 },
      quotaScope: "region",
    },
    {
      name: "GlobalStandard",
      processing: "global",
      payment: "payAsYouGo",
      capacityUnit: { of: "tokensPerMinute", size: 1000 },
      quotaScope: "movingToSubscription",
    },
    {
      name: "ProvisionedManaged",
      processing: "region",
      payment: "provisioned",
      capacityUnit: { of: "provisionedUnits", size: 1 },
      quotaScope: "region",
    },
    {
      name: "Standard",
      processing: "region",
      payment: "payAsYouGo",
      capacityUnit: { of: "tokensPerMinute", size: 1000 },
      quotaScope: "region",
    },
  ],
};
