import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt, mustBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

const ipRules = "networkRuleSet.ipRules";

function* addressRules(resource: Resource): Iterable<Verdict> {
  const items = [...itemsAt(resource.props, ipRules)];
  if (items.length === 0)
    yield {
      kind: "fail",
      path: ipRules,
      fix: "list the addresses that may ask, or set publicNetworkAccess to Disabled",
    };
  for (const [item, path] of items) {
    const value = item === UNKNOWN ? UNKNOWN : readValue(item, "value");
    if (value === UNKNOWN) yield { kind: "undecided", path: item === UNKNOWN ? path : `${path}.value` };
    else if (typeof value === "string" && isEverybody(value))
      yield { kind: "fail", path: `${path}.value`, got: value, fix: "name the addresses that may ask" };
  }
}

/** The whole internet in either family, or a block so vast that it stands for it. */
function isEverybody(range: string): boolean {
  return /^\s*(?:\*|any|internet|0\.0\.0\.0|::|[^/]+\/[0-7])\s*$/i.test(range);
}

const identities = ["SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned", "SystemAssigned,UserAssigned"];

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
    const closed = is(resource.props, "publicNetworkAccess", "Disabled");
    if (closed === true) return;
    for (const verdict of addressRules(resource))
      yield closed === UNKNOWN && verdict.kind === "fail"
        ? { kind: "undecided", path: "publicNetworkAccess" }
        : verdict;
  },
};

export const searchManagedIdentity: Rule = {
  id: "search-managed-identity",
  concern: "managed-identity",
  title: "Search services have an identity of their own",
  rationale: "A service without an identity of its own needs keys to reach anything.",
  severity: "medium",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/search-how-to-managed-identities",
  frameworks: { waf: "Security", mcsb: ["IM-3"] },
  examples: { pass: { identity: { type: "SystemAssigned" } }, fail: { identity: { type: "None" } } },
  *check(resource) {
    yield* mustBe(resource, "identity.type", identities, "set identity.type to SystemAssigned, UserAssigned or both");
  },
};
