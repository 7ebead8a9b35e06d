import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, isOneOf, itemsAt, mustBe, mustHave, where } from "../asking";
import type { Rule } from "../rule";

export const apimApiHttps: Rule = {
  id: "apim-api-https",
  concern: "apim-api-https",
  title: "APIs are called over HTTPS only",
  rationale: "Prompts, answers and tokens travel in clear otherwise.",
  severity: "high",
  appliesTo: ["azure-native:apimanagement:Api"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers",
  azurePolicy: "ee7495e7-3ba7-40b6-bfee-c29e22cc75d4",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: { pass: { protocols: ["https"] }, fail: { protocols: ["http", "https"] } },
  *check(resource) {
    for (const [item, path] of itemsAt(resource.props, "protocols"))
      if (item === UNKNOWN) yield { kind: "undecided", path };
      else if (isOneOf(item, ["http", "ws"]))
        yield { kind: "fail", path, got: item, fix: "leave https, or wss, alone in protocols" };
  },
};

export const apimNamedValueKeyvault: Rule = {
  id: "apim-named-value-keyvault",
  concern: "apim-named-value-keyvault",
  title: "Secret named values stand in a key vault",
  rationale: "A secret that is typed into the gateway is changed by nobody.",
  severity: "medium",
  appliesTo: ["azure-native:apimanagement:NamedValue"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-properties",
  azurePolicy: "f1cc7827-022c-473e-836e-5a51cae0b249",
  frameworks: { waf: "Security", mcsb: ["DP-8"] },
  examples: {
    pass: { secret: true, keyVault: { secretIdentifier: "https://kv.vault.azure.net/secrets/a" } },
    fail: { secret: true, value: "x" },
  },
  *check(resource) {
    const path = "keyVault.secretIdentifier";
    const secret = is(resource.props, "secret", true);
    yield* where(secret, "secret", mustHave(resource, path, `name the secret of a key vault in ${path}`));
  },
};

export const apimSubscriptionScope: Rule = {
  id: "apim-subscription-scope",
  concern: "apim-subscription-scope",
  title: "Subscriptions open one product or API, not all",
  rationale: "A key for all APIs opens the next one too.",
  severity: "low",
  appliesTo: ["azure-native:apimanagement:Subscription"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-subscriptions",
  azurePolicy: "3aa03346-d8c5-4994-a5bc-7652c2a2aef1",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { scope: "/products/chat" }, fail: { scope: "/apis" } },
  *check(resource) {
    const got = read(resource, "scope");
    if (got === UNKNOWN) yield { kind: "undecided", path: "scope" };
    else if (typeof got === "string" && /\/apis\/?$/i.test(got))
      yield { kind: "fail", path: "scope", got, fix: "name a product or one API in scope" };
  },
};

export const apimProductApproval: Rule = {
  id: "apim-product-approval",
  concern: "apim-product-subscription / approval",
  title: "Products ask for a subscription and an approval",
  rationale: "A product that anybody may use bills nobody.",
  severity: "low",
  appliesTo: ["azure-native:apimanagement:Product"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-add-products",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { subscriptionRequired: true, approvalRequired: true },
    fail: { subscriptionRequired: false, approvalRequired: true },
  },
  *check(resource) {
    yield* mustBe(resource, "subscriptionRequired", true, "set subscriptionRequired to true");
    yield* mustBe(resource, "approvalRequired", true, "set approvalRequired to true");
  },
};
