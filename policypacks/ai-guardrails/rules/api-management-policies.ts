import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import type { Rule } from "../rule";

export const apimCors: Rule = {
  id: "apim-cors",
  concern: "CORS wildcard / policy base",
  title: "Policies let not every web page call",
  rationale: "A page of a stranger calls the model with the token of whoever reads it.",
  severity: "low",
  appliesTo: [
    "azure-native:apimanagement:Policy",
    "azure-native:apimanagement:ApiPolicy",
    "azure-native:apimanagement:ProductPolicy",
    "azure-native:apimanagement:PolicyFragment",
  ],
  source: "https://learn.microsoft.com/azure/api-management/cors-policy",
  frameworks: { waf: "Security" },
  examples: {
    pass: {
      value:
        "<policies><inbound><base/><cors><allowed-origins><origin>https://contoso.example</origin></allowed-origins></cors></inbound></policies>",
    },
    fail: {
      value:
        "<policies><inbound><base/><cors><allowed-origins><origin>*</origin></allowed-origins></cors></inbound></policies>",
    },
  },
  *check(resource) {
    const got = read(resource, "value");
    if (got === UNKNOWN) yield { kind: "undecided", path: "value" };
    else if (typeof got === "string" && /<origin>\s{0,40}\*\s{0,40}<\/origin>/i.test(got))
      yield { kind: "fail", path: "value", got, fix: "name the origins" };
  },
};

export const apimTokenLimits: Rule = {
  id: "apim-token-limits",
  concern: "token limits / semantic cache",
  title: "Policies in front of models limit tokens",
  rationale: "One caller uses up the quota of all, and the bill follows.",
  severity: "low",
  appliesTo: [
    "azure-native:apimanagement:Policy",
    "azure-native:apimanagement:ApiPolicy",
    "azure-native:apimanagement:ProductPolicy",
  ],
  source: "https://learn.microsoft.com/azure/api-management/llm-token-limit-policy",
  frameworks: { waf: "Cost Optimization" },
  limits: ["Only policies that say something of a model are asked: a limit in another policy on the way is not seen."],
  examples: {
    pass: {
      value:
        '<policies><inbound><azure-openai-token-limit tokens-per-minute="500"/><set-backend-service backend-id="openai"/></inbound></policies>',
    },
    fail: { value: '<policies><inbound><set-backend-service backend-id="openai"/></inbound></policies>' },
  },
  *check(resource) {
    const got = read(resource, "value");
    if (got === UNKNOWN) yield { kind: "undecided", path: "value" };
    else if (
      typeof got === "string" &&
      /openai|cognitiveservices|llm-/i.test(got) &&
      !/(?:llm|azure-openai)-token-limit|<include-fragment/i.test(got)
    )
      yield { kind: "fail", path: "value", got, fix: "add llm-token-limit to the inbound part" };
  },
};
