import {
  apimApiHttps,
  apimNamedValueKeyvault,
  apimSubscriptionScope,
  apimProductApproval,
} from "../../../../policypacks/ai-guardrails/rules/api-management-apis";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimApiHttps, [
  ["https", { protocols: ["https"] }, "pass"],
  ["nothing said: https", {}, "pass"],
  ["sockets", { protocols: ["wss"] }, "pass"],
  ["null", { protocols: null }, "pass"],
  ["http beside it", { protocols: ["https", "http"] }, "fail"],
  ["in capitals", { protocols: ["HTTP"] }, "fail"],
  ["open sockets", { protocols: ["ws"] }, "fail"],
  ["one not known", { protocols: [UNKNOWN] }, "undecided"],
  ["not known", { protocols: UNKNOWN }, "undecided"],
]);

describeCases(apimNamedValueKeyvault, [
  ["in a vault", { secret: true, keyVault: { secretIdentifier: "https://x" } }, "pass"],
  ["no secret", { secret: false, value: "x" }, "pass"],
  ["not said", { value: "x" }, "pass"],
  ["typed", { secret: true, value: "x" }, "fail"],
  ["typed, flag as a text", { secret: "True" }, "fail"],
  ["null", { secret: true, keyVault: null }, "fail"],
  ["identifier not known", { secret: true, keyVault: { secretIdentifier: UNKNOWN } }, "undecided"],
  ["flag not known", { secret: UNKNOWN }, "undecided"],
  ["flag not known, in a vault", { secret: UNKNOWN, keyVault: { secretIdentifier: "https://x" } }, "pass"],
]);

describeCases(apimSubscriptionScope, [
  ["a product", { scope: "/products/chat" }, "pass"],
  ["one API", { scope: "/apis/chat" }, "pass"],
  ["absent", {}, "pass"],
  ["all", { scope: "/apis" }, "fail"],
  ["all, with a slash", { scope: "/apis/" }, "fail"],
  [
    "all by full id",
    { scope: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/a/APIs" },
    "fail",
  ],
  ["not known", { scope: UNKNOWN }, "undecided"],
]);

describeCases(apimProductApproval, [
  ["both", { subscriptionRequired: true, approvalRequired: true }, "pass"],
  ["as texts", { subscriptionRequired: "true", approvalRequired: "True" }, "pass"],
  ["in capitals", { subscriptionRequired: "TRUE", approvalRequired: "TRUE" }, "pass"],
  ["for anybody", { subscriptionRequired: false, approvalRequired: true }, "fail"],
  ["without approval", { subscriptionRequired: true }, "fail"],
  ["nothing said", {}, ["fail", "fail"]],
  ["not known", { subscriptionRequired: UNKNOWN, approvalRequired: true }, "undecided"],
  ["the other not known", { subscriptionRequired: true, approvalRequired: UNKNOWN }, "undecided"],
]);
