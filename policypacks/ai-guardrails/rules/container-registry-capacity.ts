import { mustBe, mustNotBe } from "../asking";
import type { Rule } from "../rule";

export const registryZoneRedundancy: Rule = {
  id: "registry-zone-redundancy",
  concern: "zone-redundancy",
  title: "Container registries in production survive the loss of a zone",
  rationale: "Machines that restart elsewhere pull their images first.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:containerregistry:Registry"],
  source: "https://learn.microsoft.com/azure/reliability/reliability-container-registry",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only; absent counts as Disabled, which older API versions take as their default."],
  examples: { pass: { zoneRedundancy: "Enabled" }, fail: { zoneRedundancy: "Disabled" } },
  *check(resource) {
    yield* mustBe(resource, "zoneRedundancy", "Enabled", "set zoneRedundancy to Enabled");
  },
};

export const registrySku: Rule = {
  id: "registry-sku",
  concern: "acr-sku",
  title: "Container registries are not of the basic tier",
  rationale: "The basic tier has little throughput, no private endpoint and no replicas.",
  severity: "low",
  appliesTo: ["azure-native:containerregistry:Registry"],
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-skus",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: { pass: { sku: { name: "Standard" } }, fail: { sku: { name: "Basic" } } },
  *check(resource) {
    yield* mustNotBe(resource, "sku.name", "Basic", "choose sku.name Standard or Premium");
  },
};

export const registryPolicies: Rule = {
  id: "registry-policies",
  concern: "soft delete / quarantine / trust / export",
  title: "Container registries keep deleted images and export none",
  rationale: "What is deleted by mistake can be brought back, and what is inside stays inside.",
  severity: "low",
  appliesTo: ["azure-native:containerregistry:Registry"],
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-soft-delete-policy",
  azurePolicy: "524b0254-c285-4903-bee6-bb8126cde579",
  frameworks: { waf: "Security" },
  limits: ["Quarantine and content trust, which Microsoft retires or keeps in preview, are not asked for."],
  examples: {
    pass: { policies: { softDeletePolicy: { status: "enabled" }, exportPolicy: { status: "disabled" } } },
    fail: { policies: { softDeletePolicy: { status: "disabled" }, exportPolicy: { status: "disabled" } } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "policies.softDeletePolicy.status",
      "enabled",
      "set policies.softDeletePolicy.status to enabled",
    );
    yield* mustBe(resource, "policies.exportPolicy.status", "disabled", "set policies.exportPolicy.status to disabled");
  },
};
