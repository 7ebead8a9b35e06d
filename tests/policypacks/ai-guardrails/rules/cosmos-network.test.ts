import {
  cosmosPublicNetworkAccess,
  cosmosNetworkRestriction,
} from "../../../../policypacks/ai-guardrails/rules/cosmos-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(cosmosPublicNetworkAccess, [
  ["Disabled", { publicNetworkAccess: "Disabled" }, "pass"],
  ["Disabled in capitals", { publicNetworkAccess: "DISABLED" }, "pass"],
  ["Disabled in small letters", { publicNetworkAccess: "disabled" }, "pass"],
  ['"Enabled"', { publicNetworkAccess: "Enabled" }, "fail"],
  ['"SecuredByPerimeter"', { publicNetworkAccess: "SecuredByPerimeter" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { publicNetworkAccess: null }, "fail"],
  ["not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
]);

describeCases(cosmosNetworkRestriction, [
  ["closed", { publicNetworkAccess: "disabled" }, "pass"],
  ["stated addresses", { ipRules: [{ ipAddressOrRange: "203.0.113.4" }] }, "pass"],
  ["stated networks", { isVirtualNetworkFilterEnabled: "true", virtualNetworkRules: [{ id: "x" }] }, "pass"],
  ["nothing said", {}, "fail"],
  ["null", { ipRules: null }, "fail"],
  ["all of Azure, whoever rents it", { ipRules: [{ ipAddressOrRange: "0.0.0.0" }] }, "fail"],
  ["everybody", { ipRules: [{ ipAddressOrRange: "0.0.0.0/0" }] }, "fail"],
  [
    "half of everybody beside a network",
    { isVirtualNetworkFilterEnabled: true, ipRules: [{ ipAddressOrRange: "128.0.0.0/1" }] },
    "fail",
  ],
  ["filter off", { isVirtualNetworkFilterEnabled: false }, "fail"],
  ["rules not known", { ipRules: UNKNOWN }, "undecided"],
  ["an address not known", { ipRules: [{ ipAddressOrRange: UNKNOWN }] }, "undecided"],
  [
    "an address not known beside a network",
    { isVirtualNetworkFilterEnabled: true, ipRules: [{ ipAddressOrRange: UNKNOWN }] },
    "undecided",
  ],
  ["filter not known", { isVirtualNetworkFilterEnabled: UNKNOWN }, "undecided"],
  ["switch not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
]);
