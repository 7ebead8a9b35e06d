import type { PolicyBuiltIn } from "../../../../catalog/policy-built-ins";
import type { GovernanceSettings } from "../../../../components/governance/plan/governance-settings";
import { emptyLock } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";
import type { Tenant } from "../../../../components/preflight/tenant";

export const tenantId = "00000000-0000-0000-0000-00000000d0d0";
export const workloadSubscription = "11111111-1111-1111-1111-111111111111";
export const platformSubscription = "22222222-2222-2222-2222-222222222222";

export function context(over: Partial<PlanContext> = {}): PlanContext {
  return {
    stack: "dev",
    tenantId,
    subscriptionId: workloadSubscription,
    platformSubscriptionId: platformSubscription,
    workload: { name: "playground", environment: "dev", landingZone: "corp", owner: "ai-platform@contoso.example" },
    tags: {},
    regions: ["swedencentral"],
    lock: emptyLock,
    today: "2026-11-24",
    ...over,
  };
}

const models = { chat: { model: "gpt-5.1" } };

export const create: GovernanceSettings = {
  managementGroups: { mode: "create", prefix: "contoso-ai" },
  policy: { rollout: "audit" },
  models,
};

export const none: GovernanceSettings = {
  managementGroups: { mode: "none" },
  policy: { rollout: "audit" },
  models,
};

export const attach: GovernanceSettings = {
  managementGroups: { mode: "attachTo", groupId: "contoso-corp" },
  policy: { rollout: "audit" },
  models,
};

const platform = `/subscriptions/${platformSubscription}/resourceGroups/rg-hub/providers`;

/** What the other areas of a stack would make. */
export const place = {
  workspaceId: `${platform}/Microsoft.OperationalInsights/workspaces/log`,
  ddosProtectionPlanId: `${platform}/Microsoft.Network/ddosProtectionPlans/ddos`,
  privateDnsZoneIds: {
    "privatelink.search.windows.net": `${platform}/Microsoft.Network/privateDnsZones/privatelink.search.windows.net`,
  },
  vmSizes: ["Standard_D2s_v5"],
};

/** A tenant with some groups (id: the groups above it) and both subscriptions under the given groups. */
export function tenant(
  standing: {
    groups?: Readonly<Record<string, readonly string[]>>;
    workloadUnder?: readonly string[];
    platformUnder?: readonly string[];
    ownedGroups?: readonly string[];
    ownedPlacements?: readonly { subscriptionId: string; groupId?: string }[];
  } = {},
): Tenant {
  const { groups = {}, workloadUnder = [tenantId], platformUnder = [tenantId] } = standing;
  return {
    managementGroups: {
      known: true,
      value: Object.entries(groups).map(([groupId, ancestors]) => ({ groupId, ancestors })),
    },
    subscriptions: {
      known: true,
      value: [
        { subscriptionId: workloadSubscription, ancestors: workloadUnder },
        { subscriptionId: platformSubscription, ancestors: platformUnder },
      ],
    },
    owned: {
      known: true,
      value: { managementGroups: standing.ownedGroups ?? [], placements: standing.ownedPlacements ?? [] },
    },
  };
}

/** A definition that can audit and deny, and takes no other parameter. */
export function builtIn(changes: Partial<PolicyBuiltIn> = {}): PolicyBuiltIn {
  return {
    id: "/providers/Microsoft.Authorization/policyDefinitions/00000000-0000-0000-0000-000000000001",
    kind: "definition",
    displayName: "Something is closed",
    version: "1.0.0",
    preview: false,
    deprecated: false,
    mode: "Indexed",
    effect: { parameter: "effect", allowed: ["Audit", "Deny", "Disabled"], default: "Audit" },
    parameters: [],
    resourceTypes: [],
    roleDefinitionIds: [],
    needsIdentity: false,
    ...changes,
  };
}
