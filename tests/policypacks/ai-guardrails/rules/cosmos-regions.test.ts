import {
  cosmosMultiRegion,
  cosmosZoneRedundancy,
  cosmosBackup,
  cosmosFreeTier,
} from "../../../../policypacks/ai-guardrails/rules/cosmos-regions";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(cosmosMultiRegion, [
  ["two", { locations: [{ locationName: "swedencentral" }, { locationName: "francecentral" }] }, "pass"],
  ["by display names", { locations: [{ locationName: "Sweden Central" }, { locationName: "France Central" }] }, "pass"],
  [
    "two and one not known",
    { locations: [{ locationName: "swedencentral" }, { locationName: "francecentral" }, { locationName: UNKNOWN }] },
    "pass",
  ],
  ["one", { locations: [{ locationName: "swedencentral" }] }, "fail"],
  ["one, twice", { locations: [{ locationName: "swedencentral" }, { locationName: "Sweden Central" }] }, "fail"],
  ["none", {}, "fail"],
  ["null", { locations: null }, "fail"],
  ["one and one not known", { locations: [{ locationName: "swedencentral" }, { locationName: UNKNOWN }] }, "undecided"],
  ["an item not known", { locations: [UNKNOWN] }, "undecided"],
  ["list not known", { locations: UNKNOWN }, "undecided"],
]);

describeCases(cosmosZoneRedundancy, [
  ["with zones", { locations: [{ isZoneRedundant: true }] }, "pass"],
  ["as a text", { locations: [{ isZoneRedundant: "True" }] }, "pass"],
  ["two with zones", { locations: [{ isZoneRedundant: true }, { isZoneRedundant: true }] }, "pass"],
  ["without", { locations: [{ isZoneRedundant: false }] }, "fail"],
  ["not said", { locations: [{ locationName: "swedencentral" }] }, "fail"],
  ["one of two", { locations: [{ isZoneRedundant: true }, { isZoneRedundant: false }] }, "fail"],
  ["none", {}, "fail"],
  ["null", { locations: null }, "fail"],
  ["not known", { locations: [{ isZoneRedundant: UNKNOWN }] }, "undecided"],
  ["an item not known", { locations: [UNKNOWN] }, "undecided"],
  ["list not known", { locations: UNKNOWN }, "undecided"],
]);

describeCases(cosmosBackup, [
  ["Continuous", { backupPolicy: { type: "Continuous" } }, "pass"],
  ["Continuous in capitals", { backupPolicy: { type: "CONTINUOUS" } }, "pass"],
  ["Continuous in small letters", { backupPolicy: { type: "continuous" } }, "pass"],
  ['"Periodic"', { backupPolicy: { type: "Periodic" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { backupPolicy: { type: null } }, "fail"],
  ["not known", { backupPolicy: { type: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { backupPolicy: UNKNOWN }, "undecided"],
]);

describeCases(cosmosFreeTier, [
  ["true", { enableFreeTier: true }, "fail"],
  ["true in capitals", { enableFreeTier: "TRUE" }, "fail"],
  ["true in another case", { enableFreeTier: "tRUE" }, "fail"],
  ["false", { enableFreeTier: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { enableFreeTier: null }, "pass"],
  ["not known", { enableFreeTier: UNKNOWN }, "undecided"],
]);
