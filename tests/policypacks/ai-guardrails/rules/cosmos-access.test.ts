import {
  cosmosLocalAuth,
  cosmosMetadataWrite,
  cosmosTls,
  cosmosCustomerManagedKey,
} from "../../../../policypacks/ai-guardrails/rules/cosmos-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(cosmosLocalAuth, [
  ["Cassandra", { capabilities: [{ name: "EnableCassandra" }] }, "pass"],
  ["another capability", { capabilities: [{ name: "EnableServerless" }] }, "fail"],
  ["a capability not known", { capabilities: [UNKNOWN] }, "undecided"],
  ["a capability not known, no keys", { capabilities: [UNKNOWN], disableLocalAuth: true }, "pass"],
  ["true", { disableLocalAuth: true }, "pass"],
  ["true as a text", { kind: "GlobalDocumentDB", disableLocalAuth: "True" }, "pass"],
  ["MongoDB", { kind: "mongodb" }, "pass"],
  ["false", { disableLocalAuth: false }, "fail"],
  ["absent", {}, "fail"],
  ["null", { disableLocalAuth: null }, "fail"],
  ["not known", { disableLocalAuth: UNKNOWN }, "undecided"],
  ["kind not known", { kind: UNKNOWN, disableLocalAuth: false }, "undecided"],
  ["kind not known, no keys", { kind: UNKNOWN, disableLocalAuth: true }, "pass"],
]);

describeCases(cosmosMetadataWrite, [
  ["true", { disableKeyBasedMetadataWriteAccess: true }, "pass"],
  ["true as a text", { disableKeyBasedMetadataWriteAccess: "true" }, "pass"],
  ["true in capitals", { disableKeyBasedMetadataWriteAccess: "TRUE" }, "pass"],
  ["false", { disableKeyBasedMetadataWriteAccess: false }, "fail"],
  ["false as a text", { disableKeyBasedMetadataWriteAccess: "false" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { disableKeyBasedMetadataWriteAccess: null }, "fail"],
  ["not known", { disableKeyBasedMetadataWriteAccess: UNKNOWN }, "undecided"],
]);

describeCases(cosmosTls, [
  ["Tls12", { minimalTlsVersion: "Tls12" }, "pass"],
  ["Tls12 in capitals", { minimalTlsVersion: "TLS12" }, "pass"],
  ["Tls12 in small letters", { minimalTlsVersion: "tls12" }, "pass"],
  ['"Tls"', { minimalTlsVersion: "Tls" }, "fail"],
  ['"Tls11"', { minimalTlsVersion: "Tls11" }, "fail"],
  ["absent: the default of the service", {}, "pass"],
  ["null", { minimalTlsVersion: null }, "pass"],
  ["in small letters, old", { minimalTlsVersion: "tls11" }, "fail"],
  ["not known", { minimalTlsVersion: UNKNOWN }, "undecided"],
]);

describeCases(cosmosCustomerManagedKey, [
  ['"https://kv.vault.azure.net/keys/k"', { keyVaultKeyUri: "https://kv.vault.azure.net/keys/k" }, "pass"],
  ['"https://kv2.vault.azure.net/keys/k"', { keyVaultKeyUri: "https://kv2.vault.azure.net/keys/k" }, "pass"],
  ['"https://kv3.vault.azure.net/keys/k"', { keyVaultKeyUri: "https://kv3.vault.azure.net/keys/k" }, "pass"],
  ["absent", {}, "fail"],
  ["null", { keyVaultKeyUri: null }, "fail"],
  ["an empty text", { keyVaultKeyUri: "" }, "fail"],
  ["not known", { keyVaultKeyUri: UNKNOWN }, "undecided"],
]);
