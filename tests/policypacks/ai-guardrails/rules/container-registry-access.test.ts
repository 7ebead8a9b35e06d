import {
  registryLocalAuth,
  registryAnonymousPull,
  registryPublicNetworkAccess,
} from "../../../../policypacks/ai-guardrails/rules/container-registry-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(registryLocalAuth, [
  ["true", { adminUserEnabled: true }, "fail"],
  ["true in capitals", { adminUserEnabled: "TRUE" }, "fail"],
  ["true in another case", { adminUserEnabled: "tRUE" }, "fail"],
  ["false", { adminUserEnabled: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { adminUserEnabled: null }, "pass"],
  ["not known", { adminUserEnabled: UNKNOWN }, "undecided"],
]);

describeCases(registryAnonymousPull, [
  ["true", { anonymousPullEnabled: true }, "fail"],
  ["true in capitals", { anonymousPullEnabled: "TRUE" }, "fail"],
  ["true in another case", { anonymousPullEnabled: "tRUE" }, "fail"],
  ["false", { anonymousPullEnabled: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { anonymousPullEnabled: null }, "pass"],
  ["not known", { anonymousPullEnabled: UNKNOWN }, "undecided"],
]);

describeCases(registryPublicNetworkAccess, [
  ["Disabled", { publicNetworkAccess: "Disabled" }, "pass"],
  ["Disabled in capitals", { publicNetworkAccess: "DISABLED" }, "pass"],
  ["Disabled in small letters", { publicNetworkAccess: "disabled" }, "pass"],
  ['"Enabled"', { publicNetworkAccess: "Enabled" }, "fail"],
  ['"SecuredByPerimeter"', { publicNetworkAccess: "SecuredByPerimeter" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { publicNetworkAccess: null }, "fail"],
  ["not known", { publicNetworkAccess: UNKNOWN }, "undecided"],
]);
