import { deploymentTypes } from "../../../../catalog/deployment-types";
import type { Finding } from "../../../../terms/finding";
import { nearest } from "../../../../terms/nearest";
import { sameResourceId } from "../../../../terms/resource-id";
import { sameText } from "../../../../terms/same-text";
import { ArmType } from "../../../planning/arm-type";
import { checkLocation } from "../../../planning/check-location";
import { checkResourceId } from "../../../planning/check-resource-id";
import type { AiGatewayArgs, AiGatewayDeploymentArgs } from "../../ai-gateway";
import { takesCalls } from "./backends";
import { isDeploymentType } from "./deployment-types";

/** What is wrong with the deployments that it leads to. */
export function checkDeployments(path: string, { deployments }: AiGatewayArgs): readonly Finding[] {
  const at = `${path}.deployments`;
  if (!deployments.some(takesCalls))
    return [
      {
        path: at,
        got: deployments.map(({ name }) => name),
        allowed: "one deployment or more that takes calls",
        fix: "add a chat or an embedding deployment",
      },
    ];
  return deployments.flatMap((deployment, index) => {
    const { name, accountId, location, deploymentType, capacity } = deployment;
    const one = `${at}[${index}]`;
    return [
      ...checkResourceId(`${one}.accountId`, accountId, ArmType.foundryAccount),
      ...checkLocation(`${one}.location`, location),
      ...checkDeploymentName(`${one}.name`, name),
      ...checkType(`${one}.deploymentType`, deploymentType),
      ...checkCapacity(`${one}.capacity`, capacity),
      ...checkRepeated(`${one}.name`, deployment, deployments.slice(0, index)),
    ];
  });
}

function checkDeploymentName(path: string, name: string): readonly Finding[] {
  if (/^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$/.test(name)) return [];
  return [
    {
      path,
      got: name,
      allowed: "2 to 64 letters, digits, dots, underscores and hyphens, as Azure names a deployment",
      fix: "write the deployment's name",
    },
  ];
}

function checkType(path: string, deploymentType: string): readonly Finding[] {
  if (isDeploymentType(deploymentType)) return [];
  const types = deploymentTypes.entries.map((type) => type.name);
  return [
    {
      path,
      got: deploymentType,
      allowed: types.join(", "),
      fix: `write ${nearest(deploymentType, types) ?? "one of these"}`,
    },
  ];
}

function checkCapacity(path: string, capacity: number): readonly Finding[] {
  if (Number.isFinite(capacity) && capacity > 0) return [];
  return [
    {
      path,
      got: capacity,
      allowed: "a number above 0, in the units of the deployment's type",
      fix: "write the capacity that the deployment has",
    },
  ];
}

/** Azure takes any letter case, and so do callers: two spellings would be two routes of which one is never taken. */
function checkRepeated(
  path: string,
  { name, accountId }: AiGatewayDeploymentArgs,
  before: readonly AiGatewayDeploymentArgs[],
): readonly Finding[] {
  const same = before.filter((other) => sameText(other.name, name));
  if (same.some((other) => sameResourceId(other.accountId, accountId)))
    return [{ path, got: name, allowed: "each deployment of an account once", fix: `remove the second ${name}` }];
  const [first] = same;
  if (first === undefined || first.name === name) return [];
  return [
    {
      path,
      got: name,
      allowed: `${first.name}, as in the account before: a deployment is spelt the same in every account`,
      fix: `write ${first.name}`,
    },
  ];
}
