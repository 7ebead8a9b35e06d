import {
  keyvaultPublicNetworkAccess,
  keyvaultNetworkRestriction,
} from "../../../../policypacks/ai-guardrails/rules/key-vault-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(keyvaultPublicNetworkAccess, [
  ["Disabled", { properties: { publicNetworkAccess: "Disabled" } }, "pass"],
  ["Disabled in capitals", { properties: { publicNetworkAccess: "DISABLED" } }, "pass"],
  ["Disabled in small letters", { properties: { publicNetworkAccess: "disabled" } }, "pass"],
  ['"Enabled"', { properties: { publicNetworkAccess: "Enabled" } }, "fail"],
  ['"SecuredByPerimeter"', { properties: { publicNetworkAccess: "SecuredByPerimeter" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { publicNetworkAccess: null } }, "fail"],
  ["not known", { properties: { publicNetworkAccess: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(keyvaultNetworkRestriction, [
  [
    "a rule for everybody",
    { properties: { networkAcls: { defaultAction: "Deny", ipRules: [{ value: "::/0" }] } } },
    "fail",
  ],
  ["denied by default", { properties: { networkAcls: { defaultAction: "Deny" } } }, "pass"],
  ["denied in small letters", { properties: { networkAcls: { defaultAction: "deny" } } }, "pass"],
  ["closed", { properties: { publicNetworkAccess: "disabled" } }, "pass"],
  [
    "closed, whatever the default",
    { properties: { publicNetworkAccess: "Disabled", networkAcls: { defaultAction: "Allow" } } },
    "pass",
  ],
  ["allowed by default", { properties: { networkAcls: { defaultAction: "Allow" } } }, "fail"],
  ["nothing said", {}, "fail"],
  ["null", { properties: { publicNetworkAccess: null, networkAcls: { defaultAction: null } } }, "fail"],
  ["open, no default", { properties: { publicNetworkAccess: "Enabled" } }, "fail"],
  ["default not known", { properties: { networkAcls: { defaultAction: UNKNOWN } } }, "undecided"],
  ["switch not known", { properties: { publicNetworkAccess: UNKNOWN } }, "undecided"],
  [
    "switch not known, denied",
    { properties: { publicNetworkAccess: UNKNOWN, networkAcls: { defaultAction: "Deny" } } },
    "pass",
  ],
  [
    "neither known",
    { properties: { publicNetworkAccess: UNKNOWN, networkAcls: { defaultAction: UNKNOWN } } },
    "undecided",
  ],
]);
