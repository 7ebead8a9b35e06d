import type { ConnectivitySettings } from "../../../../components/connectivity/plan/settings";
import type { PrivateService } from "../../../../components/connectivity/plan/private-dns";
import { emptyLock } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";

export const platform = "22222222-2222-2222-2222-222222222222";
export const workload = "11111111-1111-1111-1111-111111111111";
export const developers = "33333333-3333-3333-3333-333333333333";
export const operators = "44444444-4444-4444-4444-444444444444";

export const hubGroupId = `/subscriptions/${platform}/resourceGroups/rg-hub`;
export const hubId = `${hubGroupId}/providers/Microsoft.Network/virtualNetworks/vnet-hub`;
export const spokeGroupId = `/subscriptions/${workload}/resourceGroups/rg-spoke`;
export const spokeId = `${spokeGroupId}/providers/Microsoft.Network/virtualNetworks/vnet-spoke`;

/** The shipped dev stack as this area sees it. */
export const context: PlanContext = {
  stack: "dev",
  tenantId: "00000000-0000-0000-0000-00000000d0d0",
  subscriptionId: workload,
  platformSubscriptionId: platform,
  workload: { name: "playground", environment: "dev", landingZone: "corp", owner: "ai-platform@contoso.example" },
  tags: { workload: "playground", environment: "dev" },
  regions: ["swedencentral"],
  lock: emptyLock,
  today: "2026-11-24",
};

export const settings: ConnectivitySettings = {
  network: { addressSpace: "10.64.0.0/16" },
  access: { developers },
};

export const services: readonly PrivateService[] = [
  { armType: "Microsoft.CognitiveServices/accounts", groupId: "account" },
  { armType: "Microsoft.Search/searchServices", groupId: "searchService" },
  { armType: "Microsoft.KeyVault/vaults", groupId: "vault" },
  { armType: "Microsoft.Storage/storageAccounts", groupId: "blob" },
];
