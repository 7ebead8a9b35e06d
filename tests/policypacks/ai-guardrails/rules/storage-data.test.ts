import {
  storageRedundancy,
  storageSasExpiry,
  storageCustomerManagedKey,
} from "../../../../policypacks/ai-guardrails/rules/storage-data";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(storageRedundancy, [
  ['"Standard_LRS"', { sku: { name: "Standard_LRS" } }, "fail"],
  ['"Standard_LRS" in capitals', { sku: { name: "STANDARD_LRS" } }, "fail"],
  ['"Standard_LRS" in another case', { sku: { name: "sTANDARD_lrs" } }, "fail"],
  ['"Premium_LRS"', { sku: { name: "Premium_LRS" } }, "fail"],
  ['"Premium_LRS" in capitals', { sku: { name: "PREMIUM_LRS" } }, "fail"],
  ['"Premium_LRS" in another case', { sku: { name: "pREMIUM_lrs" } }, "fail"],
  ['"StandardV2_LRS"', { sku: { name: "StandardV2_LRS" } }, "fail"],
  ['"PremiumV2_LRS"', { sku: { name: "PremiumV2_LRS" } }, "fail"],
  ['"StandardV2_ZRS"', { sku: { name: "StandardV2_ZRS" } }, "pass"],
  ['"Standard_ZRS"', { sku: { name: "Standard_ZRS" } }, "pass"],
  ['"Standard_GRS"', { sku: { name: "Standard_GRS" } }, "pass"],
  ['"Standard_RAGZRS"', { sku: { name: "Standard_RAGZRS" } }, "pass"],
  ['"Premium_ZRS"', { sku: { name: "Premium_ZRS" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { sku: { name: null } }, "pass"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { sku: UNKNOWN }, "undecided"],
]);

describeCases(storageSasExpiry, [
  ['"1.00:00:00"', { sasPolicy: { sasExpirationPeriod: "1.00:00:00" } }, "pass"],
  ['"0.01:00:00"', { sasPolicy: { sasExpirationPeriod: "0.01:00:00" } }, "pass"],
  ['"7.00:00:00"', { sasPolicy: { sasExpirationPeriod: "7.00:00:00" } }, "pass"],
  ["absent", {}, "fail"],
  ["null", { sasPolicy: { sasExpirationPeriod: null } }, "fail"],
  ["an empty text", { sasPolicy: { sasExpirationPeriod: "" } }, "fail"],
  ["not known", { sasPolicy: { sasExpirationPeriod: UNKNOWN } }, "undecided"],
]);

describeCases(storageCustomerManagedKey, [
  ["both", { encryption: { keySource: "Microsoft.Keyvault", requireInfrastructureEncryption: true } }, "pass"],
  [
    "in other letters",
    { encryption: { keySource: "Microsoft.KeyVault", requireInfrastructureEncryption: "True" } },
    "pass",
  ],
  ["in capitals", { encryption: { keySource: "MICROSOFT.KEYVAULT", requireInfrastructureEncryption: "TRUE" } }, "pass"],
  ["Azure's key", { encryption: { keySource: "Microsoft.Storage", requireInfrastructureEncryption: true } }, "fail"],
  [
    "encrypted once",
    { encryption: { keySource: "Microsoft.Keyvault", requireInfrastructureEncryption: false } },
    "fail",
  ],
  ["nothing said", {}, ["fail", "fail"]],
  ["hidden", { encryption: UNKNOWN }, ["undecided", "undecided"]],
]);
