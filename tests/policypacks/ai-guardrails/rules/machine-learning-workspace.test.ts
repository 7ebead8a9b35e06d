import {
  mlUserIdentity,
  mlCustomerManagedKey,
  mlLegacyMode,
} from "../../../../policypacks/ai-guardrails/rules/machine-learning-workspace";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(mlUserIdentity, [
  [
    "both, the other way round",
    { identity: { type: "UserAssigned,SystemAssigned" }, primaryUserAssignedIdentity: "x" },
    "pass",
  ],
  ["of the user", { identity: { type: "UserAssigned" }, primaryUserAssignedIdentity: "x" }, "pass"],
  ["both", { identity: { type: "SystemAssigned,UserAssigned" }, primaryUserAssignedIdentity: "x" }, "pass"],
  ["both, apart", { identity: { type: "systemassigned, userassigned" }, primaryUserAssignedIdentity: "x" }, "pass"],
  ["of the system", { identity: { type: "SystemAssigned" }, primaryUserAssignedIdentity: "x" }, "fail"],
  ["no primary", { identity: { type: "UserAssigned" } }, "fail"],
  ["nothing said", {}, ["fail", "fail"]],
  ["primary not known", { identity: { type: "UserAssigned" }, primaryUserAssignedIdentity: UNKNOWN }, "undecided"],
  ["type not known", { identity: UNKNOWN, primaryUserAssignedIdentity: "x" }, "undecided"],
]);

describeCases(mlCustomerManagedKey, [
  ["Enabled", { encryption: { status: "Enabled" } }, "pass"],
  ["Enabled in capitals", { encryption: { status: "ENABLED" } }, "pass"],
  ["Enabled in small letters", { encryption: { status: "enabled" } }, "pass"],
  ['"Disabled"', { encryption: { status: "Disabled" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { encryption: { status: null } }, "fail"],
  ["not known", { encryption: { status: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { encryption: UNKNOWN }, "undecided"],
]);

describeCases(mlLegacyMode, [
  ["true", { v1LegacyMode: true }, "fail"],
  ["true in capitals", { v1LegacyMode: "TRUE" }, "fail"],
  ["true in another case", { v1LegacyMode: "tRUE" }, "fail"],
  ["false", { v1LegacyMode: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { v1LegacyMode: null }, "pass"],
  ["not known", { v1LegacyMode: UNKNOWN }, "undecided"],
]);
