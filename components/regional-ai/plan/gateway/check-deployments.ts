import { deploymentTypes } from "../../../../catalog/deployment-types";
import type { Finding } from "../../../../terms/finding";
import { nearest } from "../../../../terms/nearest";
import { sameResourceId } from "../../../../terms/resource-id";
import { ArmType } from "../../../planning/arm-type";
import { checkResourceId } from "../../../planning/check-resource-id";
import type { AiGatewayArgs } from "../../ai-gateway";
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
  return deployments.flatMap(({ name, accountId, deploymentType, capacity }, index) => [
    ...checkResourceId(`${at}[${index}].accountId`, accountId, ArmType.foundryAccount),
    ...(/^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$/.test(name)
      ? []
      : [
          {
            path: `${at}[${index}].name`,
            got: name,
            allowed: "2 to 64 letters, digits, dots, underscores and hyphens, as Azure names a deployment",
            fix: "write the deployment's name",
          },
        ]),
    ...(isDeploymentType(deploymentType)
      ? []
      : [
          {
            path: `${at}[${index}].deploymentType`,
            got: deploymentType,
            allowed: deploymentTypes.entries.map((type) => type.name).join(", "),
            fix: `write ${
              nearest(
                deploymentType,
                deploymentTypes.entries.map((type) => type.name),
              ) ?? "one of these"
            }`,
          },
        ]),
    ...(Number.isFinite(capacity) && capacity > 0
      ? []
      : [
          {
            path: `${at}[${index}].capacity`,
            got: capacity,
            allowed: "a number above 0, in the units of the deployment's type",
            fix: "write the capacity that the deployment has",
          },
        ]),
    ...(deployments.findIndex(
      (other) => other.name.toLowerCase() === name.toLowerCase() && sameResourceId(other.accountId, accountId),
    ) < index
      ? [
          {
            path: `${at}[${index}].name`,
            got: name,
            allowed: "each deployment of an account once",
            fix: `remove the second ${name}`,
          },
        ]
      : []),
  ]);
}
