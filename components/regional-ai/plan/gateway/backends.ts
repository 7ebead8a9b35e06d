import { parseResourceId } from "../../../../terms/resource-id";
import { stableSuffix } from "../../../planning/stable-names";
import type { AiGatewayDeploymentArgs } from "../../ai-gateway";
import { paymentOf } from "../capacity";
import { breakerInPool } from "./breaker";
import { isDeploymentType } from "./deployment-types";
import type { BackendPlan, PoolPlan } from "./gateway-plan";
import { mostOf } from "./limits";

const longestId = mostOf("backendIdCharacters");
const heaviest = mostOf("poolWeight");

/** A batch deployment takes files and no calls. */
export function takesCalls({ deploymentType }: Pick<AiGatewayDeploymentArgs, "deploymentType">): boolean {
  return !isDeploymentType(deploymentType) || paymentOf(deploymentType) !== "batch";
}

/** One backend for each deployment of each account: a limit on one of them says nothing of its neighbours. */
export function planBackends(
  serviceId: string,
  deployments: readonly AiGatewayDeploymentArgs[],
): readonly BackendPlan[] {
  const calls = deployments.filter(takesCalls);
  return calls.map(({ name, accountId, location, deploymentType, capacity }) => {
    const account = parseResourceId(accountId)?.names[0] ?? "";
    const backendId = idOf("deployment", name, account);
    return {
      backendId,
      id: `${serviceId}/backends/${backendId}`,
      deployment: name,
      location,
      accountId,
      url: `https://${account.toLowerCase()}.openai.azure.com/openai`,
      deploymentType,
      capacity,
      ...(calls.filter((other) => other.name === name).length > 1 ? { breaker: breakerInPool } : {}),
    };
  });
}

/** Names of the deployments behind the gateway, each once, in the order in which they were given. */
export function deploymentNames(backends: readonly Pick<BackendPlan, "deployment">[]): readonly string[] {
  return [...new Set(backends.map(({ deployment }) => deployment))];
}

/**
 * One pool for each deployment and region of the gateway: what was paid for anyway goes first, its own region before others.
 * A deployment with one backend has no pool, for a pool of one only hides it.
 */
export function planPools(
  serviceId: string,
  backends: readonly BackendPlan[],
  locations: readonly string[],
): readonly PoolPlan[] {
  return deploymentNames(backends).flatMap((deployment) => {
    const answering = backends.filter((backend) => backend.deployment === deployment);
    if (answering.length < 2) return [];
    return locations.map((location) => {
      const backendId = idOf("pool", deployment, location);
      const ranked = answering.map((backend) => ({ ...backend, priority: priorityOf(backend, location) }));
      return {
        backendId,
        id: `${serviceId}/backends/${backendId}`,
        deployment,
        location,
        members: ranked.map(({ backendId: member, id, priority, capacity }) => ({
          backendId: member,
          id,
          priority,
          weight: weightOf(
            capacity,
            ranked.filter((other) => other.priority === priority).map((other) => other.capacity),
          ),
        })),
      };
    });
  });
}

/** 1: provisioned here, 2: by use here, 3: provisioned elsewhere, 4: by use elsewhere. A higher one waits until all lower ones fail. */
function priorityOf({ location, deploymentType }: BackendPlan, gateway: string): number {
  const provisioned = isDeploymentType(deploymentType) && paymentOf(deploymentType) === "provisioned";
  return (location === gateway ? 1 : 3) + (provisioned ? 0 : 1);
}

/** Azure takes weights up to 100; among equals they stand in the ratio of what each can carry. */
function weightOf(capacity: number, among: readonly number[]): number {
  const largest = Math.max(...among);
  if (largest <= 0) return heaviest;
  return Math.max(1, Math.round((capacity / largest) * heaviest));
}

/** Unique, since no account and no region has an underscore; the same as long as deployment and account are. */
function idOf(kind: "deployment" | "pool", name: string, where: string): string {
  const full = `${kind}_${name}_${where}`;
  const plain = full.replace(/[^A-Za-z0-9_-]/g, "-");
  if (plain === full && full.length <= longestId) return full;
  const suffix = stableSuffix([full]);
  return `${plain.slice(0, longestId - suffix.length - 1)}-${suffix}`;
}
