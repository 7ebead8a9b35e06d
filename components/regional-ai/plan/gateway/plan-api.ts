import { planned, refused, type Planned } from "../../../planning/planned";
import type { AiGatewayArgs } from "../../ai-gateway";
import { deploymentNames } from "./backends";
import type { ApiPlan, BackendPlan, PoolPlan } from "./gateway-plan";
import { mostOf } from "./limits";
import { apiPath, operationPlans, statefulOperations } from "./operations";
import { apiPolicy } from "./policy/documents";
import type { PolicyConsumer } from "./policy/identify-caller";
import type { Route } from "./policy/route";

/** What the SDKs of Azure OpenAI and Foundry ask tokens for; some put a slash at the end, and Entra repeats it. */
export const defaultAudiences = ["https://cognitiveservices.azure.com", "https://ai.azure.com"] as const;

const longestPolicyBytes = mostOf("policyBytes");

/** After that many others the whole pool has been asked often enough. */
const mostRetries = 4;

/** The API in front of the backends, with its policy. */
export function planApi(
  path: string,
  args: AiGatewayArgs,
  { serviceId, backends, pools }: { serviceId: string; backends: readonly BackendPlan[]; pools: readonly PoolPlan[] },
): Planned<ApiPlan> {
  const policy = apiPolicy({
    tenantId: args.tenantId,
    audiences: (args.audience === undefined ? defaultAudiences : [args.audience]).flatMap(withSlash),
    consumers: consumersOf(args, backends),
    routes: routesOf(args, backends, pools),
    statefulOperations,
  });
  const bytes = Buffer.byteLength(policy);
  if (bytes > longestPolicyBytes)
    return refused([
      {
        path: `${path}.consumers`,
        got: Object.keys(args.consumers).length,
        allowed: `as many as fit into a policy of ${longestPolicyBytes} bytes; these take ${bytes}`,
        fix: "give some of them another gateway",
        docs: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#api-management-limits",
      },
    ]);
  return planned({
    apiId: "models",
    id: `${serviceId}/apis/models`,
    path: apiPath,
    operations: operationPlans,
    policy,
  });
}

function withSlash(audience: string): readonly string[] {
  return /^https?:/.test(audience) ? [audience.replace(/\/$/, ""), `${audience.replace(/\/$/, "")}/`] : [audience];
}

/** Counters of tokens live in each region of the gateway, so each holds its share. */
function consumersOf(
  { consumers, regions }: AiGatewayArgs,
  backends: readonly BackendPlan[],
): readonly PolicyConsumer[] {
  const all = [...deploymentNames(backends)];
  return Object.entries(consumers).map(([name, { appId, models = all, tokensPerMinute }]) => ({
    name,
    appId: appId.toLowerCase(),
    models,
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute: Math.floor(tokensPerMinute / regions.length) }),
  }));
}

function routesOf(
  { consumers, regions }: AiGatewayArgs,
  backends: readonly BackendPlan[],
  pools: readonly PoolPlan[],
): readonly Route[] {
  const callers = Object.entries(consumers);
  return deploymentNames(backends).map((deployment) => {
    const allowed = callers.filter(([, { models }]) => models?.includes(deployment) ?? true).map(([name]) => name);
    const only = backends.find((backend) => backend.deployment === deployment)?.backendId ?? "";
    return {
      deployment,
      ...(allowed.length === callers.length ? {} : { consumers: allowed }),
      regions: regions.map(({ location }) => {
        const pool = pools.find((one) => one.deployment === deployment && one.location === location);
        return {
          location,
          backendId: pool?.backendId ?? only,
          retries: Math.min((pool?.members.length ?? 1) - 1, mostRetries),
        };
      }),
    };
  });
}
