import {
  mlEndpointPublicNetworkAccess,
  mlEndpointAuth,
  mlEndpointMonitoring,
} from "../../../../policypacks/ai-guardrails/rules/machine-learning-endpoints";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(mlEndpointPublicNetworkAccess, [
  ["Disabled", { properties: { publicNetworkAccess: "Disabled" } }, "pass"],
  ["Disabled in capitals", { properties: { publicNetworkAccess: "DISABLED" } }, "pass"],
  ["Disabled in small letters", { properties: { publicNetworkAccess: "disabled" } }, "pass"],
  ['"Enabled"', { properties: { publicNetworkAccess: "Enabled" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { publicNetworkAccess: null } }, "fail"],
  ["not known", { properties: { publicNetworkAccess: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(mlEndpointAuth, [
  ["AADToken", { properties: { authMode: "AADToken" } }, "pass"],
  ["AADToken in capitals", { properties: { authMode: "AADTOKEN" } }, "pass"],
  ["AADToken in small letters", { properties: { authMode: "aadtoken" } }, "pass"],
  ["AMLToken", { properties: { authMode: "AMLToken" } }, "pass"],
  ["AMLToken in capitals", { properties: { authMode: "AMLTOKEN" } }, "pass"],
  ["AMLToken in small letters", { properties: { authMode: "amltoken" } }, "pass"],
  ['"Key"', { properties: { authMode: "Key" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { authMode: null } }, "fail"],
  ["not known", { properties: { authMode: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(mlEndpointMonitoring, [
  ["true", { properties: { appInsightsEnabled: true } }, "pass"],
  ["true as a text", { properties: { appInsightsEnabled: "true" } }, "pass"],
  ["true in capitals", { properties: { appInsightsEnabled: "TRUE" } }, "pass"],
  ["false", { properties: { appInsightsEnabled: false } }, "fail"],
  ["false as a text", { properties: { appInsightsEnabled: "false" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { appInsightsEnabled: null } }, "fail"],
  ["not known", { properties: { appInsightsEnabled: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);
