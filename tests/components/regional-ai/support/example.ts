import type { PlacementRequest } from "../../../../components/regional-ai/plan/placement-request";
import type { RegionalAiArgs } from "../../../../components/regional-ai/regional-ai";
import type { RegionalAiPlace } from "../../../../components/regional-ai/plan/regional-ai-settings";
import { emptyLock } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";

export const subscription = "11111111-1111-1111-1111-111111111111";
const platform = "22222222-2222-2222-2222-222222222222";
export const group = `/subscriptions/${subscription}/resourceGroups/rg-playground-dev-swedencentral`;
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-private-endpoints`;
export const developers = "33333333-3333-3333-3333-333333333333";

export const zoneIds = Object.fromEntries(
  [
    "privatelink.cognitiveservices.azure.com",
    "privatelink.openai.azure.com",
    "privatelink.services.ai.azure.com",
    "privatelink.search.windows.net",
    "privatelink.blob.core.windows.net",
    "privatelink.vaultcore.azure.net",
  ].map((zone) => [
    zone,
    `/subscriptions/${platform}/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/${zone}`,
  ]),
);

/** The shipped dev stack, as this area sees it. */
export const context: PlanContext = {
  stack: "dev",
  tenantId: "00000000-0000-0000-0000-00000000d0d0",
  subscriptionId: subscription,
  platformSubscriptionId: platform,
  workload: { name: "playground", environment: "dev", landingZone: "corp", owner: "ai-platform@contoso.example" },
  tags: { workload: "playground", environment: "dev" },
  regions: ["swedencentral"],
  lock: emptyLock,
  today: "2026-11-24",
};

export const settings = {
  processing: "global",
  models: {
    chat: { model: "gpt-5-mini", tokensPerMinute: 50_000 },
    embedding: { model: "text-embedding-3-large", tokensPerMinute: 100_000 },
  },
  access: { developers },
} as const;

export function placeOf(regions: readonly string[]): RegionalAiPlace {
  return {
    platformResourceGroupId: `/subscriptions/${platform}/resourceGroups/rg-playground-dev-swedencentral-platform`,
    regions: Object.fromEntries(
      regions.map((region) => [region, { resourceGroupId: group, privateEndpointSubnetId: subnet }]),
    ),
    privateDnsZoneIds: zoneIds,
  };
}

export function regionArgs(changes: Partial<RegionalAiArgs> = {}): RegionalAiArgs {
  return {
    resourceGroupId: group,
    location: "swedencentral",
    tenantId: context.tenantId,
    workload: context.workload,
    models: {
      chat: { model: "gpt-5-mini", tokensPerMinute: 50_000 },
      embedding: { model: "text-embedding-3-large", tokensPerMinute: 100_000 },
    },
    processing: "global",
    privateEndpointSubnetId: subnet,
    privateDnsZoneIds: zoneIds,
    workspaceId: `/subscriptions/${platform}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-a`,
    data: { containers: ["policies"] },
    access: { developers },
    ...changes,
  };
}

export function placementRequest(changes: Partial<PlacementRequest> = {}): PlacementRequest {
  return {
    regions: ["swedencentral"],
    environment: "dev",
    processing: "global",
    models: settings.models,
    remembered: {},
    today: "2026-11-24",
    ...changes,
  };
}
