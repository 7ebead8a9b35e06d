import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { mustBe, mustNotBe, numberOf } from "../asking";
import type { Rule } from "../rule";

/** The rule that a service in production has so many replicas; a missing count is one. */
function replicas(least: number, described: Pick<Rule, "id" | "concern" | "title" | "rationale">): Rule {
  const path = "replicaCount";
  return {
    ...described,
    severity: "medium",
    environment: "prod",
    appliesTo: ["azure-native:search:Service"],
    source: "https://learn.microsoft.com/azure/search/search-reliability",
    frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
    limits: ["Asked in production only: one replica is right for a trial."],
    examples: { pass: { [path]: least }, fail: { [path]: 1 } },
    *check(resource) {
      const got = read(resource, path);
      if (got === UNKNOWN) yield { kind: "undecided", path };
      else if (!(numberOf(got ?? 1) >= least))
        yield { kind: "fail", path, got, fix: `set ${path} to ${least} or more` };
    },
  };
}

export const searchQueryReplicas = replicas(2, {
  id: "search-query-replicas",
  concern: "search-replicas (query)",
  title: "Search in production answers from two replicas",
  rationale: "With one replica queries stop while it is updated or lost; Microsoft promises nothing for it.",
});

export const searchIndexReplicas = replicas(3, {
  id: "search-index-replicas",
  concern: "search-replicas (index)",
  title: "Search in production is written through three replicas",
  rationale: "Below three replicas indexing stops while one is updated or lost.",
});

export const searchSku: Rule = {
  id: "search-sku",
  concern: "search-sku",
  title: "Search services are not of the free tier",
  rationale: "The free tier shares its machines, has no private endpoint and no promise.",
  severity: "medium",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/search-sku-tier",
  azurePolicy: "a049bf77-880b-470f-ba6d-9f21c530cf83",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: { pass: { sku: { name: "basic" } }, fail: { sku: { name: "free" } } },
  *check(resource) {
    yield* mustNotBe(resource, "sku.name", "free", "choose sku.name basic or larger");
  },
};

export const searchCustomerManagedKey: Rule = {
  id: "search-customer-managed-key",
  concern: "customer-managed-key",
  title: "Search indexes are encrypted with your own key",
  rationale: "With a key of your own you can end all access to the index at rest.",
  severity: "low",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/search-security-manage-encryption-keys",
  azurePolicy: "356da939-f20a-4bb9-86f8-5db445b0e354",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: {
    pass: { encryptionWithCmk: { enforcement: "Enabled" } },
    fail: { encryptionWithCmk: { enforcement: "Disabled" } },
  },
  *check(resource) {
    yield* mustBe(resource, "encryptionWithCmk.enforcement", "Enabled", "set encryptionWithCmk.enforcement to Enabled");
  },
};
