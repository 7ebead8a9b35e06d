import {
  storagePublicNetworkAccess,
  storageNetworkRestriction,
  storageTrustedServices,
} from "../../../../policypacks/ai-guardrails/rules/storage-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(storagePublicNetworkAccess, [
  ["Disabled", { publicNetworkAccess: "Disabled" }, "pass"],
  ["Disabled in capitals", { publicNetworkAccess: "DISABLED" }, "pass"],
  ["Disabled in small letters", { publicNetworkAccess: "disabled" }, "pass"],
  ['"Enabled"', { publicNetworkAccess: "Enabled" }, "fail"],
  ['"SecuredByPerimeter"', { publicNetworkAccess: "SecuredByPerimeter" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { publicNetworkAccess: null }, "fail"],
  ["not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
]);

describeCases(storageNetworkRestriction, [
  [
    "a rule for half of everybody",
    { networkRuleSet: { defaultAction: "Deny", ipRules: [{ iPAddressOrRange: "128.0.0.0/1" }] } },
    "fail",
  ],
  ["denied by default", { networkRuleSet: { defaultAction: "Deny" } }, "pass"],
  ["denied in small letters", { networkRuleSet: { defaultAction: "deny" } }, "pass"],
  ["closed", { publicNetworkAccess: "disabled" }, "pass"],
  [
    "closed, whatever the default",
    { publicNetworkAccess: "Disabled", networkRuleSet: { defaultAction: "Allow" } },
    "pass",
  ],
  ["allowed by default", { networkRuleSet: { defaultAction: "Allow" } }, "fail"],
  ["nothing said", {}, "fail"],
  ["null", { publicNetworkAccess: null, networkRuleSet: { defaultAction: null } }, "fail"],
  ["open, no default", { publicNetworkAccess: "Enabled" }, "fail"],
  ["default not known", { networkRuleSet: { defaultAction: UNKNOWN } }, "undecided"],
  ["switch not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
  ["switch not known, denied", { publicNetworkAccess: UNKNOWN, networkRuleSet: { defaultAction: "Deny" } }, "pass"],
  ["neither known", { publicNetworkAccess: UNKNOWN, networkRuleSet: { defaultAction: UNKNOWN } }, "undecided"],
]);

describeCases(storageTrustedServices, [
  ["let through", { networkRuleSet: { defaultAction: "Deny", bypass: "AzureServices" } }, "pass"],
  ["among others", { networkRuleSet: { defaultAction: "Deny", bypass: "Logging, AzureServices" } }, "pass"],
  ["absent: let through", { networkRuleSet: { defaultAction: "Deny" } }, "pass"],
  ["open to all", { networkRuleSet: { defaultAction: "Allow", bypass: "None" } }, "pass"],
  ["none", { networkRuleSet: { defaultAction: "deny", bypass: "None" } }, "fail"],
  ["others only", { networkRuleSet: { defaultAction: "Deny", bypass: "Logging, Metrics" } }, "fail"],
  ["empty", { networkRuleSet: { defaultAction: "Deny", bypass: "" } }, "fail"],
  ["not known", { networkRuleSet: { defaultAction: "Deny", bypass: UNKNOWN } }, "undecided"],
  ["default not known", { networkRuleSet: { defaultAction: UNKNOWN, bypass: "None" } }, "undecided"],
  ["hidden", { networkRuleSet: UNKNOWN }, "undecided"],
]);
