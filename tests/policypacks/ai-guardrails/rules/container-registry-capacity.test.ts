import {
  registryZoneRedundancy,
  registrySku,
  registryPolicies,
} from "../../../../policypacks/ai-guardrails/rules/container-registry-capacity";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(registryZoneRedundancy, [
  ["Enabled", { zoneRedundancy: "Enabled" }, "pass"],
  ["Enabled in capitals", { zoneRedundancy: "ENABLED" }, "pass"],
  ["Enabled in small letters", { zoneRedundancy: "enabled" }, "pass"],
  ['"Disabled"', { zoneRedundancy: "Disabled" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { zoneRedundancy: null }, "fail"],
  ["not known", { zoneRedundancy: UNKNOWN }, "undecided"],
]);

describeCases(registrySku, [
  ['"Basic"', { sku: { name: "Basic" } }, "fail"],
  ['"Basic" in capitals', { sku: { name: "BASIC" } }, "fail"],
  ['"Basic" in another case', { sku: { name: "bASIC" } }, "fail"],
  ['"Standard"', { sku: { name: "Standard" } }, "pass"],
  ['"Premium"', { sku: { name: "Premium" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { sku: { name: null } }, "pass"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { sku: UNKNOWN }, "undecided"],
]);

describeCases(registryPolicies, [
  ["both", { policies: { softDeletePolicy: { status: "enabled" }, exportPolicy: { status: "disabled" } } }, "pass"],
  [
    "in capitals",
    { policies: { softDeletePolicy: { status: "ENABLED" }, exportPolicy: { status: "DISABLED" } } },
    "pass",
  ],
  [
    "with more",
    { policies: { softDeletePolicy: { status: "Enabled", retentionDays: 7 }, exportPolicy: { status: "Disabled" } } },
    "pass",
  ],
  [
    "not kept",
    { policies: { softDeletePolicy: { status: "disabled" }, exportPolicy: { status: "disabled" } } },
    "fail",
  ],
  ["exported", { policies: { softDeletePolicy: { status: "enabled" }, exportPolicy: { status: "enabled" } } }, "fail"],
  ["nothing said", {}, ["fail", "fail"]],
  ["null", { policies: null }, ["fail", "fail"]],
  ["hidden", { policies: UNKNOWN }, ["undecided", "undecided"]],
]);
