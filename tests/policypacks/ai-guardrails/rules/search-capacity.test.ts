import {
  searchQueryReplicas,
  searchIndexReplicas,
  searchSku,
  searchCustomerManagedKey,
} from "../../../../policypacks/ai-guardrails/rules/search-capacity";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(searchQueryReplicas, [
  ["2", { replicaCount: 2 }, "pass"],
  ["2 as a text", { replicaCount: "2" }, "pass"],
  ["twelve", { replicaCount: 12 }, "pass"],
  ["one fewer", { replicaCount: 1 }, "fail"],
  ["absent: one", {}, "fail"],
  ["null", { replicaCount: null }, "fail"],
  ["a word", { replicaCount: "many" }, "fail"],
  ["not known", { replicaCount: UNKNOWN }, "undecided"],
]);

describeCases(searchIndexReplicas, [
  ["3", { replicaCount: 3 }, "pass"],
  ["3 as a text", { replicaCount: "3" }, "pass"],
  ["twelve", { replicaCount: 12 }, "pass"],
  ["one fewer", { replicaCount: 2 }, "fail"],
  ["absent: one", {}, "fail"],
  ["null", { replicaCount: null }, "fail"],
  ["a word", { replicaCount: "many" }, "fail"],
  ["not known", { replicaCount: UNKNOWN }, "undecided"],
]);

describeCases(searchSku, [
  ['"free"', { sku: { name: "free" } }, "fail"],
  ['"free" in capitals', { sku: { name: "FREE" } }, "fail"],
  ['"free" in another case', { sku: { name: "FREE" } }, "fail"],
  ['"basic"', { sku: { name: "basic" } }, "pass"],
  ['"standard"', { sku: { name: "standard" } }, "pass"],
  ['"storage_optimized_l1"', { sku: { name: "storage_optimized_l1" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { sku: { name: null } }, "pass"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { sku: UNKNOWN }, "undecided"],
]);

describeCases(searchCustomerManagedKey, [
  ["Enabled", { encryptionWithCmk: { enforcement: "Enabled" } }, "pass"],
  ["Enabled in capitals", { encryptionWithCmk: { enforcement: "ENABLED" } }, "pass"],
  ["Enabled in small letters", { encryptionWithCmk: { enforcement: "enabled" } }, "pass"],
  ['"Disabled"', { encryptionWithCmk: { enforcement: "Disabled" } }, "fail"],
  ['"Unspecified"', { encryptionWithCmk: { enforcement: "Unspecified" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { encryptionWithCmk: { enforcement: null } }, "fail"],
  ["not known", { encryptionWithCmk: { enforcement: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { encryptionWithCmk: UNKNOWN }, "undecided"],
]);
