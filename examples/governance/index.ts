import { AiPolicy, ManagementGroups, PolicyRollout, SubscriptionPlacement } from "azure-ai-foundation";

const tenantId = "00000000-0000-0000-0000-00000000d0d0";
const subscriptionId = "11111111-1111-1111-1111-111111111111";
const groupId = (name: string) => `/providers/Microsoft.Management/managementGroups/${name}`;

const groups = new ManagementGroups("groups", { prefix: "contoso-ai", tenantId });

// Starts by reporting what would be refused; `PolicyRollout.enforce` refuses it.
const policy = new AiPolicy(
  "policy",
  {
    scopeId: groupId("contoso-ai"),
    onlineScopeId: groupId("contoso-ai-online"),
    corpScopeId: groupId("contoso-ai-corp"),
    rollout: PolicyRollout.audit,
    allowedLocations: ["swedencentral", "francecentral"],
  },
  { dependsOn: [groups] },
);
new SubscriptionPlacement(
  "claims",
  { subscriptionId, managementGroupId: "contoso-ai-corp" },
  { dependsOn: [groups, policy] },
);

export const corpGroupId = groups.corpId;
