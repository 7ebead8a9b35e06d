import { deploymentTypes } from "../../../../catalog/deployment-types";

/** How Azure sells a model: where prompts may be processed, and how it is paid. Batch ones take files and no calls. */
export const DeploymentType = {
  dataZoneBatch: "DataZoneBatch",
  dataZoneProvisionedManaged: "DataZoneProvisionedManaged",
  dataZoneStandard: "DataZoneStandard",
  globalBatch: "GlobalBatch",
  globalProvisionedManaged: "GlobalProvisionedManaged",
  globalStandard: "GlobalStandard",
  provisionedManaged: "ProvisionedManaged",
  standard: "Standard",
} as const;
export type DeploymentType = (typeof DeploymentType)[keyof typeof DeploymentType];

/** Programs in other languages give any text. */
export function isDeploymentType(name: string): name is DeploymentType {
  return deploymentTypes.entries.some((type) => type.name === name);
}
