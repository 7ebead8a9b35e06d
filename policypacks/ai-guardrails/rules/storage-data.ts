import { mustBe, mustHave, mustNotBe } from "../asking";
import type { Rule } from "../rule";

export const storageRedundancy: Rule = {
  id: "storage-redundancy",
  concern: "storage-redundancy",
  title: "Storage in production survives the loss of a zone",
  rationale: "Locally redundant data stands in one building.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/storage-redundancy",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only."],
  examples: { pass: { sku: { name: "Standard_ZRS" } }, fail: { sku: { name: "Standard_LRS" } } },
  *check(resource) {
    yield* mustNotBe(
      resource,
      "sku.name",
      ["Standard_LRS", "Premium_LRS", "StandardV2_LRS", "PremiumV2_LRS"],
      "choose a sku.name with ZRS, GRS or GZRS",
    );
  },
};

export const storageSasExpiry: Rule = {
  id: "storage-sas-expiry",
  concern: "SAS expiry",
  title: "Storage accounts bound the life of signed links",
  rationale: "A link that was signed for years outlives everyone who knew of it.",
  severity: "low",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/sas-expiration-policy",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { sasPolicy: { sasExpirationPeriod: "1.00:00:00" } }, fail: {} },
  *check(resource) {
    yield* mustHave(resource, "sasPolicy.sasExpirationPeriod", "set sasPolicy.sasExpirationPeriod");
  },
};

export const storageCustomerManagedKey: Rule = {
  id: "storage-customer-managed-key",
  concern: "infrastructure encryption / CMK",
  title: "Storage is encrypted twice, with your own key",
  rationale: "With a key of your own you can end all access to the data at rest.",
  severity: "low",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: {
    pass: { encryption: { keySource: "Microsoft.Keyvault", requireInfrastructureEncryption: true } },
    fail: { encryption: { keySource: "Microsoft.Storage", requireInfrastructureEncryption: true } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "encryption.keySource",
      "Microsoft.Keyvault",
      "set encryption.keySource to Microsoft.Keyvault and name the key",
    );
    yield* mustBe(
      resource,
      "encryption.requireInfrastructureEncryption",
      true,
      "set encryption.requireInfrastructureEncryption to true; it can be set at creation only",
    );
  },
};
