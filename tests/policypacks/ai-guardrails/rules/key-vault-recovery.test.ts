import {
  keyvaultPurgeProtection,
  keyvaultSoftDelete,
} from "../../../../policypacks/ai-guardrails/rules/key-vault-recovery";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(keyvaultPurgeProtection, [
  ["true", { properties: { enablePurgeProtection: true } }, "pass"],
  ["true as a text", { properties: { enablePurgeProtection: "true" } }, "pass"],
  ["true in capitals", { properties: { enablePurgeProtection: "TRUE" } }, "pass"],
  ["false", { properties: { enablePurgeProtection: false } }, "fail"],
  ["false as a text", { properties: { enablePurgeProtection: "false" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { enablePurgeProtection: null } }, "fail"],
  ["not known", { properties: { enablePurgeProtection: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(keyvaultSoftDelete, [
  ["false", { properties: { enableSoftDelete: false } }, "fail"],
  ["false in capitals", { properties: { enableSoftDelete: "FALSE" } }, "fail"],
  ["false in another case", { properties: { enableSoftDelete: "fALSE" } }, "fail"],
  ["true", { properties: { enableSoftDelete: true } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { properties: { enableSoftDelete: null } }, "pass"],
  ["not known", { properties: { enableSoftDelete: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);
