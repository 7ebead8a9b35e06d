import {
  searchLocalAuth,
  searchNetworkRestriction,
  searchManagedIdentity,
} from "../../../../policypacks/ai-guardrails/rules/search-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(searchLocalAuth, [
  ["true", { disableLocalAuth: true }, "pass"],
  ["true as a text", { disableLocalAuth: "true" }, "pass"],
  ["true in capitals", { disableLocalAuth: "TRUE" }, "pass"],
  ["false", { disableLocalAuth: false }, "fail"],
  ["false as a text", { disableLocalAuth: "false" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { disableLocalAuth: null }, "fail"],
  ["not known", { disableLocalAuth: UNKNOWN }, "undecided"],
]);

describeCases(searchNetworkRestriction, [
  ["closed", { publicNetworkAccess: "disabled" }, "pass"],
  [
    "stated addresses",
    { networkRuleSet: { ipRules: [{ value: "203.0.113.0/24" }, { value: "198.51.100.7" }] } },
    "pass",
  ],
  ["an address of the other family", { networkRuleSet: { ipRules: [{ value: "2001:db8::/32" }] } }, "pass"],
  ["a block of eight bits", { networkRuleSet: { ipRules: [{ value: "10.0.0.0/8" }] } }, "pass"],
  ["no rules", { publicNetworkAccess: "Enabled" }, "fail"],
  ["an empty list", { networkRuleSet: { ipRules: [] } }, "fail"],
  ["null", { networkRuleSet: null }, "fail"],
  ["everybody", { networkRuleSet: { ipRules: [{ value: "0.0.0.0/0" }] } }, "fail"],
  [
    "everybody of the other family",
    { networkRuleSet: { ipRules: [{ value: "203.0.113.4" }, { value: "::/0" }] } },
    "fail",
  ],
  [
    "half of everybody, twice",
    { networkRuleSet: { ipRules: [{ value: "0.0.0.0/1" }, { value: "128.0.0.0/1" }] } },
    ["fail", "fail"],
  ],
  ["the address of all", { networkRuleSet: { ipRules: [{ value: " 0.0.0.0 " }] } }, "fail"],
  ["a rule not known", { networkRuleSet: { ipRules: [UNKNOWN] } }, "undecided"],
  ["an address not known", { networkRuleSet: { ipRules: [{ value: UNKNOWN }] } }, "undecided"],
  ["rules not known", { networkRuleSet: { ipRules: UNKNOWN } }, "undecided"],
  ["switch not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
  [
    "switch not known, stated addresses",
    { publicNetworkAccess: UNKNOWN, networkRuleSet: { ipRules: [{ value: "203.0.113.4" }] } },
    "pass",
  ],
]);

describeCases(searchManagedIdentity, [
  ["of the system", { identity: { type: "SystemAssigned" } }, "pass"],
  ["of the user", { identity: { type: "UserAssigned" } }, "pass"],
  ["both", { identity: { type: "SystemAssigned, UserAssigned" } }, "pass"],
  ["both, written closely", { identity: { type: "SystemAssigned,UserAssigned" } }, "pass"],
  ["in small letters", { identity: { type: "systemassigned" } }, "pass"],
  ["none", { identity: { type: "None" } }, "fail"],
  ["absent", {}, "fail"],
  ["no type", { identity: {} }, "fail"],
  ["null", { identity: null }, "fail"],
  ["type not known", { identity: { type: UNKNOWN } }, "undecided"],
  ["hidden", { identity: UNKNOWN }, "undecided"],
]);
