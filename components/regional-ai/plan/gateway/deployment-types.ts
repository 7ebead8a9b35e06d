import { deploymentTypes, type DeploymentTypeName } from "../../../../catalog/deployment-types";

export function isDeploymentType(name: string): name is DeploymentTypeName {
  return deploymentTypes.entries.some((type) => type.name === name);
}
