import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe, not, where } from "../asking";
import type { Rule } from "../rule";

export const apimPublicNetworkAccess: Rule = {
  id: "apim-public-network-access",
  concern: "public-network-access",
  title: "API Management in corp is inside a network",
  rationale: "A gateway that the internet reaches opens every model behind it to whoever holds a token.",
  severity: "high",
  posture: "corp",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/virtual-network-concepts",
  azurePolicy: "df73bd95-24da-4a4f-96b9-4e8b94b402bd",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { publicNetworkAccess: "Disabled", virtualNetworkType: "None" },
    fail: { publicNetworkAccess: "Enabled", virtualNetworkType: "None" },
  },
  *check(resource) {
    const closed = is(resource.props, "publicNetworkAccess", "Disabled");
    const internal = is(resource.props, "virtualNetworkType", "Internal");
    if (closed === true || internal === true) return;
    if (closed === UNKNOWN) yield { kind: "undecided", path: "publicNetworkAccess" };
    else if (internal === UNKNOWN) yield { kind: "undecided", path: "virtualNetworkType" };
    else
      yield {
        kind: "fail",
        path: "publicNetworkAccess",
        got: read(resource, "publicNetworkAccess"),
        fix: "set virtualNetworkType to Internal, or publicNetworkAccess to Disabled beside a private endpoint",
      };
  },
};

/** Tiers that join no network. */
const withoutNetwork = ["Basic", "BasicV2", "Consumption", "Standard"];

export const apimNetwork: Rule = {
  id: "apim-network",
  concern: "apim-vnet",
  title: "API Management is joined to a network",
  rationale: "Without a network the gateway reaches its backends over the internet, and so does everybody else.",
  severity: "medium",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/virtual-network-concepts",
  azurePolicy: "ef619a2c-cc4d-4d03-b2ba-8c94a834d85b",
  frameworks: { waf: "Security", mcsb: ["NS-2"] },
  limits: ["Tiers that join no network are not asked: apim-sku says which of them are for production."],
  examples: { pass: { virtualNetworkType: "External" }, fail: { virtualNetworkType: "None" } },
  *check(resource) {
    const fix = "set virtualNetworkType to External or Internal and name the subnet";
    const without = is(resource.props, "sku.name", withoutNetwork);
    yield* where(not(without), "sku.name", mustBe(resource, "virtualNetworkType", ["External", "Internal"], fix));
  },
};
