import { publicIpSku, publicIpZones } from "../../../../policypacks/ai-guardrails/rules/network-addresses";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(publicIpSku, [
  ["Standard", { sku: { name: "Standard" } }, "pass"],
  ["Standard in capitals", { sku: { name: "STANDARD" } }, "pass"],
  ["Standard in small letters", { sku: { name: "standard" } }, "pass"],
  ["StandardV2", { sku: { name: "StandardV2" } }, "pass"],
  ["StandardV2 in capitals", { sku: { name: "STANDARDV2" } }, "pass"],
  ["StandardV2 in small letters", { sku: { name: "standardv2" } }, "pass"],
  ['"Basic"', { sku: { name: "Basic" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { sku: { name: null } }, "fail"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { sku: UNKNOWN }, "undecided"],
]);

describeCases(publicIpZones, [
  ["all three", { zones: ["1", "2", "3"] }, "pass"],
  ["in another order", { zones: ["3", "1", "2"] }, "pass"],
  ["as numbers", { zones: [1, 2, 3] }, "pass"],
  ["one", { zones: ["1"] }, "fail"],
  ["two", { zones: ["1", "2"] }, "fail"],
  ["none", {}, "fail"],
  ["null", { zones: null }, "fail"],
  ["not known", { zones: UNKNOWN }, "undecided"],
  ["one not known", { zones: ["1", "2", UNKNOWN] }, "undecided"],
]);
