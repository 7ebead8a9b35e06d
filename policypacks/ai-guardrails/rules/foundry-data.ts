import { mustBe, mustHave } from "../asking";
import type { Rule } from "../rule";
import { ownIdentity } from "./own-identity";

export const accountManagedIdentity = ownIdentity({
  id: "account-managed-identity",
  title: "AI accounts have an identity of their own",
  rationale: "A service without an identity of its own needs keys to reach anything.",
  source: "https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry",
  azurePolicy: "fe3fd216-4f83-4fc1-8984-2bbec80a3418",
  token: "azure-native:cognitiveservices:Account",
});

export const accountCustomerManagedKey: Rule = {
  id: "account-customer-managed-key",
  concern: "customer-managed-key",
  title: "AI accounts are encrypted with your own key",
  rationale: "With a key of your own you can end all access to the data at rest.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/ai-services/encryption/cognitive-services-encryption-keys-portal",
  azurePolicy: "67121cc7-ff39-4ab8-b7e3-95b84dab487d",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: {
    pass: { properties: { encryption: { keySource: "Microsoft.KeyVault" } } },
    fail: { properties: { encryption: { keySource: "Microsoft.CognitiveServices" } } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "properties.encryption.keySource",
      "Microsoft.KeyVault",
      "set properties.encryption.keySource to Microsoft.KeyVault and name the key",
    );
  },
};

export const accountCustomerStorage: Rule = {
  id: "account-customer-storage",
  concern: "customer-owned storage",
  title: "AI accounts keep what they store in your storage",
  rationale: "Data in storage of your own follows your rules of retention and access.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/ai-services/encryption/cognitive-services-encryption-keys-portal",
  azurePolicy: "46aa9b05-0e60-4eae-a88b-1e9d374fa515",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: {
    pass: {
      properties: {
        userOwnedStorage: [
          { resourceId: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a" },
        ],
      },
    },
    fail: {},
  },
  *check(resource) {
    yield* mustHave(resource, "properties.userOwnedStorage", "name a storage account in properties.userOwnedStorage");
  },
};
