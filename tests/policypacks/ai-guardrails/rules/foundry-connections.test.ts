import { connectionAuth } from "../../../../policypacks/ai-guardrails/rules/foundry-connections";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(connectionAuth, [
  ['"ApiKey"', { properties: { authType: "ApiKey" } }, "fail"],
  ['"ApiKey" in capitals', { properties: { authType: "APIKEY" } }, "fail"],
  ['"ApiKey" in another case', { properties: { authType: "aPIkEY" } }, "fail"],
  ['"AccountKey"', { properties: { authType: "AccountKey" } }, "fail"],
  ['"AccountKey" in capitals', { properties: { authType: "ACCOUNTKEY" } }, "fail"],
  ['"AccountKey" in another case', { properties: { authType: "aCCOUNTkEY" } }, "fail"],
  ['"AccessKey"', { properties: { authType: "AccessKey" } }, "fail"],
  ['"AccessKey" in capitals', { properties: { authType: "ACCESSKEY" } }, "fail"],
  ['"AccessKey" in another case', { properties: { authType: "aCCESSkEY" } }, "fail"],
  ['"SAS"', { properties: { authType: "SAS" } }, "fail"],
  ['"SAS" in capitals', { properties: { authType: "SAS" } }, "fail"],
  ['"SAS" in another case', { properties: { authType: "sas" } }, "fail"],
  ['"CustomKeys"', { properties: { authType: "CustomKeys" } }, "fail"],
  ['"CustomKeys" in capitals', { properties: { authType: "CUSTOMKEYS" } }, "fail"],
  ['"CustomKeys" in another case', { properties: { authType: "cUSTOMkEYS" } }, "fail"],
  ['"AAD"', { properties: { authType: "AAD" } }, "pass"],
  ['"ManagedIdentity"', { properties: { authType: "ManagedIdentity" } }, "pass"],
  ['"OAuth2"', { properties: { authType: "OAuth2" } }, "pass"],
  ["absent", {}, "pass"],
  ["null", { properties: { authType: null } }, "pass"],
  ["not known", { properties: { authType: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
  [
    "a connection of a project",
    { properties: { authType: "ApiKey" } },
    "fail",
    "azure-native:cognitiveservices:ProjectConnection",
  ],
  [
    "a dated token",
    { properties: { authType: "ApiKey" } },
    "fail",
    "azure-native:cognitiveservices/v20250601:ProjectConnection",
  ],
]);
