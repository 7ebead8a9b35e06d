import { mustBe } from "../asking";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";

export const mlEndpointPublicNetworkAccess = closedToInternet({
  id: "ml-endpoint-public-network-access",
  concern: "endpoint public-network-access",
  title: "Online endpoints in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
  token: "azure-native:machinelearningservices:OnlineEndpoint",
  path: "properties.publicNetworkAccess",
});

export const mlEndpointAuth: Rule = {
  id: "ml-endpoint-auth",
  concern: "endpoint auth",
  title: "Online endpoints take no keys",
  rationale: "A key names nobody and does not end.",
  severity: "high",
  appliesTo: ["azure-native:machinelearningservices:OnlineEndpoint"],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["A missing mode fails: it has to be stated."],
  examples: { pass: { properties: { authMode: "AADToken" } }, fail: { properties: { authMode: "Key" } } },
  *check(resource) {
    yield* mustBe(resource, "properties.authMode", ["AADToken", "AMLToken"], "set properties.authMode to AADToken");
  },
};

export const mlEndpointMonitoring: Rule = {
  id: "ml-endpoint-monitoring",
  concern: "endpoint monitoring",
  title: "Online deployments are watched",
  rationale: "Without Application Insights nobody sees what a model answers, nor that it stopped.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:OnlineDeployment"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-monitor-online-endpoints",
  frameworks: { waf: "Operational Excellence", mcsb: ["LT-3"], euAiAct: ["Article 12"], nistAiRmf: ["Measure"] },
  examples: { pass: { properties: { appInsightsEnabled: true } }, fail: { properties: { appInsightsEnabled: false } } },
  *check(resource) {
    yield* mustBe(resource, "properties.appInsightsEnabled", true, "set properties.appInsightsEnabled to true");
  },
};
