import type { Workload } from "../../planning/workload";
import type { Processing } from "./processing";

/** What an earlier plan decided for a deployment; it is taken as it is. */
export interface RememberedDeploymentArgs {
  model: string;
  version: string;
  deploymentType: string;
  /** Thousands of tokens a minute, or provisioned units. */
  capacity: number;
}

/** A model that the workload needs. */
export interface AiModelArgs {
  /** Azure's name of the model, such as `gpt-5.1`. */
  model: string;
  /** Tokens a minute that this region must carry. */
  tokensPerMinute: number;
  /** @default the generally available version with the longest life that the region offers */
  version?: string;
  /** The SKU of the deployment, such as `DataZoneStandard`. @default the widest that `processing` admits */
  deploymentType?: string;
  /** The decision of an earlier plan, so that a newer catalog moves nothing. */
  remembered?: RememberedDeploymentArgs;
}

/** Azure AI Search of the region. */
export interface AiSearchArgs {
  /** `basic`, `standard`, `standard2`, `standard3`. @default `standard` in production, else `basic` */
  sku?: string;
  /** @default 3 in production (reads and writes with an SLA), else 1 (none) */
  replicas?: number;
}

/** Documents of the region. */
export interface AiDataArgs {
  /** Blob containers. @default none */
  containers?: string[];
}

/** Object ids of Entra groups; who is absent gets no role. */
export interface AiAccessArgs {
  developers?: string;
  operators?: string;
}

/** Azure's names where they are already decided. @default computed from workload, region and subscription */
export interface RegionalAiNames {
  foundryAccount?: string;
  foundryProject?: string;
  search?: string;
  storage?: string;
  keyVault?: string;
}

export interface RegionalAiArgs {
  /** ARM id of the resource group that holds everything here. Plain: every name and id is computed from it. */
  resourceGroupId: string;
  /** ARM region name, such as `swedencentral`. */
  location: string;
  /** Entra tenant of the Key Vault. */
  tenantId: string;
  workload: Workload;
  /** By deployment name: `{ chat: { model: "gpt-5.1", tokensPerMinute: 200000 } }`. */
  models: Record<string, AiModelArgs>;
  /**
   * Where prompts may be processed; nothing is deployed that reaches wider.
   * @default none in production; else the region's data zone, or global where it has none
   */
  processing?: Processing;
  /** ARM id of the subnet of the private endpoints: nothing here has a public endpoint. */
  privateEndpointSubnetId: string;
  /** ARM ids of the private DNS zones by their name: every zone of the four services, or none where somebody else registers. @default {} */
  privateDnsZoneIds?: Record<string, string>;
  /** ARM id of the Log Analytics workspace that gets the logs. @default no diagnostic settings */
  workspaceId?: string;
  search?: AiSearchArgs;
  data?: AiDataArgs;
  access?: AiAccessArgs;
  names?: RegionalAiNames;
  /** Tells stacks of one workload apart in globally unique names. @default "" */
  stack?: string;
  /** Added to those of the workload. @default {} */
  tags?: Record<string, string>;
  /** The day by which retirements of models are judged, `YYYY-MM-DD`. @default the day of the catalog */
  today?: string;
}
