import { apimCors, apimTokenLimits } from "../../../../policypacks/ai-guardrails/rules/api-management-policies";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimCors, [
  ["one origin", { value: "<cors><origin>https://a</origin></cors>" }, "pass"],
  ["no cors", { value: "<policies/>" }, "pass"],
  ["absent", {}, "pass"],
  ["every origin", { value: "<cors><origin>*</origin></cors>" }, "fail"],
  ["with blanks and capitals", { value: "<ORIGIN> *\n</ORIGIN>" }, "fail"],
  ["second of two", { value: "<origin>https://a</origin><origin>*</origin>" }, "fail"],
  ["not known", { value: UNKNOWN }, "undecided"],
]);

describeCases(apimTokenLimits, [
  ["limited", { value: '<llm-token-limit tokens-per-minute="1"/><x>openai</x>' }, "pass"],
  ["limited by the older policy", { value: "<AZURE-OPENAI-TOKEN-LIMIT/>" }, "pass"],
  ["limited in a fragment, maybe", { value: '<include-fragment fragment-id="limits"/> openai' }, "pass"],
  ["no model", { value: "<policies/>" }, "pass"],
  ["no limit", { value: '<set-backend-service backend-id="openai"/>' }, "fail"],
  ["metrics only", { value: "<llm-emit-token-metric/>" }, "fail"],
  [
    "an identity for the model",
    { value: '<authentication-managed-identity resource="https://CognitiveServices.azure.com"/>' },
    "fail",
  ],
  ["not known", { value: UNKNOWN }, "undecided"],
]);
