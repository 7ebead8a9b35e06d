import {
  apimPublicNetworkAccess,
  apimNetwork,
} from "../../../../policypacks/ai-guardrails/rules/api-management-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimPublicNetworkAccess, [
  ["closed", { publicNetworkAccess: "disabled" }, "pass"],
  ["inside a network", { virtualNetworkType: "internal" }, "pass"],
  ["inside, open to its own", { publicNetworkAccess: "Enabled", virtualNetworkType: "Internal" }, "pass"],
  ["open", { publicNetworkAccess: "Enabled" }, "fail"],
  ["in front of a network", { virtualNetworkType: "External" }, "fail"],
  ["nothing said", {}, "fail"],
  ["null", { publicNetworkAccess: null }, "fail"],
  ["switch not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
  ["network not known", { virtualNetworkType: UNKNOWN }, "undecided"],
]);

describeCases(apimNetwork, [
  ["a tier without networks", { sku: { name: "consumption" } }, "pass"],
  ["a tier that has them", { sku: { name: "Developer" } }, "fail"],
  ["tier not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["tier not known, joined", { sku: { name: UNKNOWN }, virtualNetworkType: "External" }, "pass"],
  ["External", { virtualNetworkType: "External" }, "pass"],
  ["External in capitals", { virtualNetworkType: "EXTERNAL" }, "pass"],
  ["External in small letters", { virtualNetworkType: "external" }, "pass"],
  ["Internal", { virtualNetworkType: "Internal" }, "pass"],
  ["Internal in capitals", { virtualNetworkType: "INTERNAL" }, "pass"],
  ["Internal in small letters", { virtualNetworkType: "internal" }, "pass"],
  ['"None"', { virtualNetworkType: "None" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { virtualNetworkType: null }, "fail"],
  ["not known", { virtualNetworkType: UNKNOWN }, "undecided"],
]);
