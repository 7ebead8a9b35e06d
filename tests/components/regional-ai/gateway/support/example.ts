import { emptyLock } from "../../../../../components/planning/lock";
import type { PlanContext } from "../../../../../components/planning/plan-context";
import type { AiGatewayArgs, AiGatewayDeploymentArgs } from "../../../../../components/regional-ai/ai-gateway";
import type { DeploymentType } from "../../../../../components/regional-ai/plan/gateway/deployment-types";
import type { AiGatewayPlan } from "../../../../../components/regional-ai/plan/gateway/gateway-plan";
import type { GatewayPlace, GatewayTargets } from "../../../../../components/regional-ai/plan/gateway/gateway-settings";
import { planAiGateway } from "../../../../../components/regional-ai/plan/gateway/plan-ai-gateway";

export const subscription = "55555555-5555-5555-5555-555555555555";
export const claimsWeb = "77777777-7777-7777-7777-777777777777";
export const claimsBatch = "88888888-8888-8888-8888-888888888888";
export const workspaceId = `/subscriptions/${subscription}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-a`;

export function groupOf(region: string): string {
  return `/subscriptions/${subscription}/resourceGroups/rg-claims-chat-prod-${region}`;
}

export function subnetOf(region: string): string {
  return `${groupOf(region)}/providers/Microsoft.Network/virtualNetworks/vnet-${region}/subnets/snet-apim`;
}

export function accountOf(region: string): string {
  return `${groupOf(region)}/providers/Microsoft.CognitiveServices/accounts/aif-claims-${region.slice(0, 6)}`;
}

export function deployment(
  name: string,
  location: string,
  capacity: number,
  deploymentType: DeploymentType = "DataZoneStandard",
): AiGatewayDeploymentArgs {
  return { name, accountId: accountOf(location), location, deploymentType, capacity };
}

/** The shipped stack that faces the internet, as the gateway sees it. */
export function gatewayArgs(changes: Partial<AiGatewayArgs> = {}): AiGatewayArgs {
  return {
    tenantId: "00000000-0000-0000-0000-00000000d0d0",
    workload: { name: "claims-chat", environment: "prod", landingZone: "online", owner: "ai-platform@contoso.example" },
    regions: ["swedencentral", "francecentral"].map((location) => ({
      location,
      resourceGroupId: groupOf(location),
      subnetId: subnetOf(location),
    })),
    deployments: ["swedencentral", "francecentral"].flatMap((location) => [
      deployment("chat", location, 200),
      deployment("embedding", location, 350),
    ]),
    consumers: { "claims-web": { appId: claimsWeb, models: ["chat", "embedding"], tokensPerMinute: 150_000 } },
    workspaceId,
    stack: "online-prod",
    ...changes,
  };
}

export function planOf(changes: Partial<AiGatewayArgs> = {}): AiGatewayPlan {
  const answer = planAiGateway("gateway", gatewayArgs(changes));
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.plan;
}

export const context: PlanContext = {
  stack: "online-prod",
  tenantId: "00000000-0000-0000-0000-00000000d0d0",
  subscriptionId: subscription,
  platformSubscriptionId: "66666666-6666-6666-6666-666666666666",
  workload: gatewayArgs().workload,
  tags: { workload: "claims-chat", environment: "prod" },
  regions: ["swedencentral", "francecentral"],
  lock: emptyLock,
  today: "2026-11-24",
};

export const place: GatewayPlace = {
  regions: Object.fromEntries(
    context.regions.map((region) => [
      region,
      { resourceGroupId: groupOf(region), apiManagementSubnetId: subnetOf(region) },
    ]),
  ),
  addressesProtectedBy: "DDoS protection plan ddos-a",
};

export const targets: GatewayTargets = {
  regions: context.regions.map((region) => ({
    region,
    args: {
      resourceGroupId: groupOf(region),
      names: { foundryAccount: `aif-claims-${region.slice(0, 6)}` },
      workspaceId,
    },
  })),
  deployments: Object.fromEntries(
    context.regions.flatMap((region) => [
      [`${region}/chat`, { deploymentType: "DataZoneStandard", capacity: 200 }],
      [`${region}/embedding`, { deploymentType: "DataZoneStandard", capacity: 350 }],
    ]),
  ),
};
