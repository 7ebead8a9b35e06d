import { mustBe, mustNotBe } from "../asking";
import type { Rule } from "../rule";

export const keyvaultPurgeProtection: Rule = {
  id: "keyvault-purge-protection",
  concern: "purge-protection",
  title: "Key vaults cannot be purged",
  rationale: "A vault that can be purged takes every key, and all that it encrypts, along for ever.",
  severity: "high",
  appliesTo: ["azure-native:keyvault:Vault"],
  source: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  azurePolicy: "0b60c0b2-2dc2-4e1c-b5c9-abbed971de53",
  frameworks: { waf: "Security", mcsb: ["DP-8"] },
  examples: {
    pass: { properties: { enablePurgeProtection: true } },
    fail: { properties: { enablePurgeProtection: false } },
  },
  *check(resource) {
    yield* mustBe(resource, "properties.enablePurgeProtection", true, "set properties.enablePurgeProtection to true");
  },
};

export const keyvaultSoftDelete: Rule = {
  id: "keyvault-soft-delete",
  concern: "soft-delete",
  title: "Deleted keys can be brought back",
  rationale: "What is deleted by mistake is gone at once without it.",
  severity: "medium",
  appliesTo: ["azure-native:keyvault:Vault"],
  source: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  azurePolicy: "1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d",
  frameworks: { waf: "Security", mcsb: ["DP-8"] },
  examples: { pass: { properties: { enableSoftDelete: true } }, fail: { properties: { enableSoftDelete: false } } },
  *check(resource) {
    yield* mustNotBe(resource, "properties.enableSoftDelete", false, "set properties.enableSoftDelete to true");
  },
};
