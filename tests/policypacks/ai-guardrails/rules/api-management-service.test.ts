import {
  apimManagedIdentity,
  apimClientCertificate,
  apimSku,
  apimZones,
  apimMultiRegion,
  apimMinApiVersion,
} from "../../../../policypacks/ai-guardrails/rules/api-management-service";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimManagedIdentity, [
  ["of the system", { identity: { type: "SystemAssigned" } }, "pass"],
  ["of the user", { identity: { type: "userassigned" } }, "pass"],
  ["both", { identity: { type: "SystemAssigned, UserAssigned" } }, "pass"],
  ["both, closely", { identity: { type: "SystemAssigned,UserAssigned" } }, "pass"],
  ["none", { identity: { type: "None" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { identity: null }, "fail"],
  ["not known", { identity: { type: UNKNOWN } }, "undecided"],
  ["hidden", { identity: UNKNOWN }, "undecided"],
]);

describeCases(apimClientCertificate, [
  ["asked", { sku: { name: "Consumption" }, enableClientCertificate: true }, "pass"],
  ["asked, as a text", { sku: { name: "consumption" }, enableClientCertificate: "true" }, "pass"],
  ["another tier", { sku: { name: "Premium" } }, "pass"],
  ["no tier", {}, "pass"],
  ["not asked", { sku: { name: "Consumption" }, enableClientCertificate: false }, "fail"],
  ["nothing said", { sku: { name: "CONSUMPTION" } }, "fail"],
  ["null", { sku: { name: "Consumption" }, enableClientCertificate: null }, "fail"],
  ["not known", { sku: { name: "Consumption" }, enableClientCertificate: UNKNOWN }, "undecided"],
  ["tier not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["tier not known, asked", { sku: { name: UNKNOWN }, enableClientCertificate: true }, "pass"],
]);

describeCases(apimSku, [
  ['"Developer"', { sku: { name: "Developer" } }, "fail"],
  ['"Developer" in capitals', { sku: { name: "DEVELOPER" } }, "fail"],
  ['"Developer" in another case', { sku: { name: "dEVELOPER" } }, "fail"],
  ['"Basic"', { sku: { name: "Basic" } }, "fail"],
  ['"Basic" in capitals', { sku: { name: "BASIC" } }, "fail"],
  ['"Basic" in another case', { sku: { name: "bASIC" } }, "fail"],
  ['"BasicV2"', { sku: { name: "BasicV2" } }, "fail"],
  ['"BasicV2" in capitals', { sku: { name: "BASICV2" } }, "fail"],
  ['"BasicV2" in another case', { sku: { name: "bASICv2" } }, "fail"],
  ['"Consumption"', { sku: { name: "Consumption" } }, "fail"],
  ['"Consumption" in capitals', { sku: { name: "CONSUMPTION" } }, "fail"],
  ['"Consumption" in another case', { sku: { name: "cONSUMPTION" } }, "fail"],
  ['"Premium"', { sku: { name: "Premium" } }, "pass"],
  ['"PremiumV2"', { sku: { name: "PremiumV2" } }, "pass"],
  ['"StandardV2"', { sku: { name: "StandardV2" } }, "pass"],
  ['"Standard"', { sku: { name: "Standard" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { sku: { name: null } }, "pass"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { sku: UNKNOWN }, "undecided"],
]);

describeCases(apimZones, [
  ["two zones, two units", { sku: { name: "Premium", capacity: 2 }, zones: ["1", "2"] }, "pass"],
  [
    "a second place as well",
    {
      sku: { name: "premium", capacity: 3 },
      zones: ["1", "2", "3"],
      additionalLocations: [{ location: "x", sku: { capacity: 2 }, zones: ["1", "2"] }],
    },
    "pass",
  ],
  ["another tier", { sku: { name: "StandardV2" } }, "pass"],
  ["zones left to Azure, with units for two", { sku: { name: "Premium", capacity: 2 } }, "pass"],
  ["zones left to Azure, with one unit", { sku: { name: "Premium", capacity: 1 } }, "fail"],
  ["no zones and no word of units", { sku: { name: "Premium" } }, "fail"],
  ["one zone", { sku: { name: "Premium", capacity: 2 }, zones: ["1"] }, "fail"],
  ["fewer units than zones", { sku: { name: "Premium", capacity: 2 }, zones: ["1", "2", "3"] }, "fail"],
  ["units not said: one", { sku: { name: "Premium" }, zones: ["1", "2"] }, "fail"],
  [
    "a second place without",
    { sku: { name: "Premium", capacity: 2 }, zones: ["1", "2"], additionalLocations: [{ location: "x" }] },
    "fail",
  ],
  ["zones not known", { sku: { name: "Premium", capacity: 2 }, zones: UNKNOWN }, "undecided"],
  ["units not known", { sku: { name: "Premium", capacity: UNKNOWN }, zones: ["1", "2"] }, "undecided"],
  [
    "a place not known",
    { sku: { name: "Premium", capacity: 2 }, zones: ["1", "2"], additionalLocations: [UNKNOWN] },
    "undecided",
  ],
  ["tier not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["tier not known, zones", { sku: { name: UNKNOWN, capacity: 2 }, zones: ["1", "2"] }, "pass"],
]);

describeCases(apimMultiRegion, [
  ["two", { sku: { name: "Premium" }, additionalLocations: [{ location: "x" }] }, "pass"],
  [
    "one off, one on",
    { sku: { name: "premium" }, additionalLocations: [{ disableGateway: true }, { disableGateway: false }] },
    "pass",
  ],
  ["another tier", { sku: { name: "StandardV2" } }, "pass"],
  ["one", { sku: { name: "Premium" } }, "fail"],
  ["null", { sku: { name: "Premium" }, additionalLocations: null }, "fail"],
  ["its gateway off", { sku: { name: "Premium" }, additionalLocations: [{ disableGateway: "True" }] }, "fail"],
  ["places not known", { sku: { name: "Premium" }, additionalLocations: UNKNOWN }, "undecided"],
  [
    "a gateway not known",
    { sku: { name: "Premium" }, additionalLocations: [{ disableGateway: UNKNOWN }] },
    "undecided",
  ],
  ["tier not known", { sku: { name: UNKNOWN } }, "undecided"],
]);

describeCases(apimMinApiVersion, [
  ["that one", { apiVersionConstraint: { minApiVersion: "2021-08-01" } }, "pass"],
  ["a later one", { apiVersionConstraint: { minApiVersion: "2024-05-01" } }, "pass"],
  ["a preview of it", { apiVersionConstraint: { minApiVersion: "2021-08-01-preview" } }, "pass"],
  ["an older one", { apiVersionConstraint: { minApiVersion: "2019-12-01" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { apiVersionConstraint: null }, "fail"],
  ["not known", { apiVersionConstraint: { minApiVersion: UNKNOWN } }, "undecided"],
]);
