import {
  mlPublicNetworkAccess,
  mlPublicBehindNetwork,
  mlManagedNetwork,
  mlApprovedOutbound,
  mlOutboundPrivateEndpoint,
} from "../../../../policypacks/ai-guardrails/rules/machine-learning-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(mlPublicNetworkAccess, [
  ["Disabled", { publicNetworkAccess: "Disabled" }, "pass"],
  ["Disabled in capitals", { publicNetworkAccess: "DISABLED" }, "pass"],
  ["Disabled in small letters", { publicNetworkAccess: "disabled" }, "pass"],
  ['"Enabled"', { publicNetworkAccess: "Enabled" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { publicNetworkAccess: null }, "fail"],
  ["not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
]);

describeCases(mlPublicBehindNetwork, [
  ["true", { allowPublicAccessWhenBehindVnet: true }, "fail"],
  ["true in capitals", { allowPublicAccessWhenBehindVnet: "TRUE" }, "fail"],
  ["true in another case", { allowPublicAccessWhenBehindVnet: "tRUE" }, "fail"],
  ["false", { allowPublicAccessWhenBehindVnet: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { allowPublicAccessWhenBehindVnet: null }, "pass"],
  ["not known", { allowPublicAccessWhenBehindVnet: UNKNOWN }, "undecided"],
]);

describeCases(mlManagedNetwork, [
  ["approved only", { managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" } }, "pass"],
  ["in small letters", { managedNetwork: { isolationMode: "allowonlyapprovedoutbound" } }, "pass"],
  ["to the internet", { managedNetwork: { isolationMode: "AllowInternetOutbound" } }, "pass"],
  ["disabled", { managedNetwork: { isolationMode: "Disabled" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { managedNetwork: null }, "fail"],
  ["not known", { managedNetwork: { isolationMode: UNKNOWN } }, "undecided"],
  ["hidden", { managedNetwork: UNKNOWN }, "undecided"],
  ["absent in a project, which has its hub's", { kind: "Project" }, "pass"],
  ["absent in a project in small letters", { kind: "project" }, "pass"],
  ["absent in a hub", { kind: "Hub" }, "fail"],
  ["absent where the kind is not known", { kind: UNKNOWN }, "undecided"],
]);

describeCases(mlApprovedOutbound, [
  ['"AllowInternetOutbound"', { managedNetwork: { isolationMode: "AllowInternetOutbound" } }, "fail"],
  ['"AllowInternetOutbound" in capitals', { managedNetwork: { isolationMode: "ALLOWINTERNETOUTBOUND" } }, "fail"],
  ['"AllowInternetOutbound" in another case', { managedNetwork: { isolationMode: "aLLOWiNTERNEToUTBOUND" } }, "fail"],
  ['"AllowOnlyApprovedOutbound"', { managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { managedNetwork: { isolationMode: null } }, "pass"],
  ["not known", { managedNetwork: { isolationMode: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { managedNetwork: UNKNOWN }, "undecided"],
]);

describeCases(mlOutboundPrivateEndpoint, [
  ["one", { managedNetwork: { outboundRules: { a: { type: "PrivateEndpoint" } } } }, "pass"],
  [
    "among others, small letters",
    { managedNetwork: { outboundRules: { a: { type: "FQDN" }, b: { type: "privateendpoint" } } } },
    "pass",
  ],
  [
    "one beside one not known",
    { managedNetwork: { outboundRules: { a: UNKNOWN, b: { type: "PrivateEndpoint" } } } },
    "pass",
  ],
  ["hosts only", { managedNetwork: { outboundRules: { a: { type: "FQDN" } } } }, "fail"],
  ["none", {}, "fail"],
  ["null", { managedNetwork: { outboundRules: null } }, "fail"],
  ["one not known", { managedNetwork: { outboundRules: { a: UNKNOWN } } }, "undecided"],
  ["a type not known", { managedNetwork: { outboundRules: { a: { type: UNKNOWN } } } }, "undecided"],
  ["all not known", { managedNetwork: { outboundRules: UNKNOWN } }, "undecided"],
]);
