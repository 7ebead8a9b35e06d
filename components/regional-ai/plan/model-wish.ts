import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { LockedDeployment } from "../../planning/lock";

/** A model that the workload needs; its key is the name of the deployment in every region. */
export interface ModelWish {
  /** Azure's name, such as `gpt-5.1`. */
  readonly model: string;
  /** @default the generally available version with the longest life that every region offers, remembered in the lock */
  readonly version?: string;
  /** A name of `sku.name`, such as `DataZoneStandard`. @default the widest that the choice of processing admits */
  readonly deploymentType?: string;
  /** For the whole workload. */
  readonly tokensPerMinute: number;
}

/** A decision: what is deployed under a name in one region. */
export interface PlacedDeployment extends LockedDeployment {
  /** Name of the deployment. */
  readonly name: string;
  readonly region: string;
  /** Publisher, such as `OpenAI`. */
  readonly format: string;
  readonly deploymentType: DeploymentTypeName;
  /** What Azure counts its quota under. A live answer wins. */
  readonly usageName?: string;
  /** `YYYY-MM-DD`. */
  readonly retirement?: string;
  /** Azure's answer to the end of a version; embeddings never change under an index. */
  readonly versionUpgradeOption: "OnceCurrentVersionExpired" | "NoAutoUpgrade";
  /** Why this type, version and capacity. */
  readonly because: string;
}

/** Key of a deployment in the lock. */
export function deploymentKey(region: string, name: string): string {
  return `${region}/${name}`;
}
