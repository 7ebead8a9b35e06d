import { keyvaultRbac, keyvaultExpiry } from "../../../../policypacks/ai-guardrails/rules/key-vault-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(keyvaultRbac, [
  ["true", { properties: { enableRbacAuthorization: true } }, "pass"],
  ["true as a text", { properties: { enableRbacAuthorization: "true" } }, "pass"],
  ["true in capitals", { properties: { enableRbacAuthorization: "TRUE" } }, "pass"],
  ["false", { properties: { enableRbacAuthorization: false } }, "fail"],
  ["false as a text", { properties: { enableRbacAuthorization: "false" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { enableRbacAuthorization: null } }, "fail"],
  ["not known", { properties: { enableRbacAuthorization: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(keyvaultExpiry, [
  ["ends", { properties: { attributes: { expires: 1900000000 } } }, "pass"],
  ["ends, as ARM writes it", { properties: { attributes: { exp: 1900000000 } } }, "pass"],
  ["rotates", { properties: { rotationPolicy: { lifetimeActions: [] } } }, "pass", "azure-native:keyvault:Key"],
  ["no end", { properties: { attributes: { enabled: true } } }, "fail"],
  ["a key without an end", { properties: {} }, "fail", "azure-native:keyvault:Key"],
  ["null", { properties: { attributes: null } }, "fail"],
  ["an empty policy", { properties: { rotationPolicy: {} } }, "fail", "azure-native:keyvault:Key"],
  ["not known", { properties: { attributes: { expires: UNKNOWN } } }, "undecided"],
  ["hidden", { properties: UNKNOWN }, "undecided"],
]);
