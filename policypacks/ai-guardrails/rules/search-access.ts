import type { Resource } from "../../../terms/resource";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt, mustBe, not, where } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";
import { everybodyAmong } from "./everybody";
import { ownIdentity } from "./own-identity";

const ipRules = "networkRuleSet.ipRules";

function* addressRules(resource: Resource): Iterable<Verdict> {
  const rules = [...itemsAt(resource.props, ipRules)];
  const fix = "list the addresses that may ask, or set publicNetworkAccess to Disabled";
  if (rules.length === 0) yield { kind: "fail", path: ipRules, fix };
  yield* everybodyAmong(rules, "value");
}

export const searchLocalAuth: Rule = {
  id: "search-local-auth",
  concern: "local-auth",
  title: "Search services take no keys",
  rationale: "An admin key reads and rewrites every index and names nobody.",
  severity: "high",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/search-security-enable-roles",
  azurePolicy: "6300012e-e9a4-4649-b41f-a85f5c43be91",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { disableLocalAuth: true }, fail: { disableLocalAuth: false } },
  *check(resource) {
    yield* mustBe(
      resource,
      "disableLocalAuth",
      true,
      "set disableLocalAuth to true and give callers a role, such as Search Index Data Reader",
    );
  },
  mend: (props) => mendAt(props, "disableLocalAuth", true),
};

export const searchNetworkRestriction: Rule = {
  id: "search-network-restriction",
  concern: "network-restriction",
  title: "Search services that are open take only stated addresses",
  rationale: "Without address rules an open endpoint answers everybody, and 0.0.0.0/0 is everybody.",
  severity: "high",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/service-configure-firewall",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { publicNetworkAccess: "Enabled", networkRuleSet: { ipRules: [{ value: "203.0.113.0/24" }] } },
    fail: { publicNetworkAccess: "Enabled", networkRuleSet: { ipRules: [] } },
  },
  *check(resource) {
    const open = not(is(resource.props, "publicNetworkAccess", "Disabled"));
    yield* where(open, "publicNetworkAccess", addressRules(resource));
  },
};

export const searchManagedIdentity = ownIdentity({
  id: "search-managed-identity",
  title: "Search services have an identity of their own",
  rationale: "A service without an identity of its own needs keys to reach anything.",
  source: "https://learn.microsoft.com/azure/search/search-how-to-managed-identities",
  token: "azure-native:search:Service",
});
