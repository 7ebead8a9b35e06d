import { deploymentTypes } from "../../../catalog/deployment-types";
import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import { ArmType } from "../../planning/arm-type";
import { checkName } from "../../planning/names";
import type { WishRequest } from "./placement-request";

/** What is wrong with a wish by itself, before any catalog is asked. */
export function checkWish(request: WishRequest): readonly Finding[] {
  return [...checkTokens(request), ...checkType(request), ...checkDeploymentName(request)];
}

function checkTokens({ path, wish }: WishRequest): readonly Finding[] {
  const tokens = wish.tokensPerMinute;
  if (Number.isInteger(tokens) && tokens >= 1000) return [];
  return [
    {
      path: `${path}.tokensPerMinute`,
      got: tokens,
      allowed: "a whole number of tokens a minute, 1000 or more; Azure counts in thousands",
      fix: `set it to what the workload needs, such as 50000`,
    },
  ];
}

function checkType({ path, wish }: WishRequest): readonly Finding[] {
  if (wish.deploymentType === undefined) return [];
  const sold = deploymentTypes.entries.filter(({ payment }) => payment !== "batch").map(({ name }) => name);
  if (sold.some((type) => type === wish.deploymentType)) return [];
  const meant = nearest(wish.deploymentType, sold);
  return [
    {
      path: `${path}.deploymentType`,
      got: wish.deploymentType,
      allowed: `one of ${sold.join(", ")}; batch types count enqueued tokens, not tokens a minute`,
      fix: meant === undefined ? `leave ${path}.deploymentType out` : `write ${meant}`,
      docs: "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/deployment-types",
    },
  ];
}

function checkDeploymentName({ path, name }: WishRequest): readonly Finding[] {
  return checkName(ArmType.foundryDeployment, name, path);
}
