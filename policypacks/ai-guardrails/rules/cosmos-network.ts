import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { is, itemsAt } from "../asking";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";
import { isEverybody } from "./everybody";

/** Whether some filter lets in less than everybody. */
function isFiltered(resource: Resource): boolean | Unknown {
  const addresses = [...itemsAt(resource.props, "ipRules")].map(([item]) =>
    item === UNKNOWN ? UNKNOWN : readValue(item, "ipAddressOrRange"),
  );
  if (addresses.some((one) => typeof one === "string" && isEverybody(one))) return false;
  const byNetwork = is(resource.props, "isVirtualNetworkFilterEnabled", true);
  if (byNetwork === true || addresses.some((one) => typeof one === "string"))
    return addresses.includes(UNKNOWN) ? UNKNOWN : true;
  return byNetwork === UNKNOWN || addresses.includes(UNKNOWN) ? UNKNOWN : false;
}

/** The first part that is not known, for a verdict to point at. */
function firstOpen(resource: Resource): string {
  const item = [...itemsAt(resource.props, "ipRules")].find(
    ([one]) => one === UNKNOWN || readValue(one, "ipAddressOrRange") === UNKNOWN,
  );
  return item === undefined ? "isVirtualNetworkFilterEnabled" : item[1];
}

export const cosmosPublicNetworkAccess = closedToInternet({
  id: "cosmos-public-network-access",
  title: "Cosmos DB accounts in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints",
  azurePolicy: "797b37f7-06b8-444c-b1ad-fc62867f335a",
  token: "azure-native:cosmosdb:DatabaseAccount",
  path: "publicNetworkAccess",
});

export const cosmosNetworkRestriction: Rule = {
  id: "cosmos-network-restriction",
  concern: "network-restriction",
  title: "Cosmos DB accounts that are open take only stated networks",
  rationale: "Without a filter an open endpoint answers everybody.",
  severity: "medium",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall",
  azurePolicy: "862e97cf-49fc-4a5c-9de4-40d4e2e7c8eb",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { publicNetworkAccess: "Enabled", ipRules: [{ ipAddressOrRange: "203.0.113.4" }] },
    fail: { publicNetworkAccess: "Enabled", ipRules: [] },
  },
  *check(resource) {
    const closed = is(resource.props, "publicNetworkAccess", "Disabled");
    const filtered = isFiltered(resource);
    if (closed === true || filtered === true) return;
    if (filtered === UNKNOWN) yield { kind: "undecided", path: firstOpen(resource) };
    else if (closed === UNKNOWN) yield { kind: "undecided", path: "publicNetworkAccess" };
    else
      yield {
        kind: "fail",
        path: "ipRules",
        fix: "list addresses in ipRules or networks in virtualNetworkRules, or set publicNetworkAccess to Disabled",
      };
  },
};
