import { addressLayouts } from "../../catalog/address-layouts";
import { apiManagementLimits } from "../../catalog/api-management-limits";
import { apiManagementPolicies } from "../../catalog/api-management-policies";
import { apiManagementTiers } from "../../catalog/api-management-tiers";
import { bastionSkus } from "../../catalog/bastion-skus";
import { ddosCoverage } from "../../catalog/ddos-coverage";
import { ddosTiers } from "../../catalog/ddos-tiers";
import { deploymentTypes } from "../../catalog/deployment-types";
import { diagnostics } from "../../catalog/diagnostics";
import type { Facts } from "../../catalog/facts";
import { generatedArmTypes } from "../../catalog/generated/arm-types";
import { models } from "../../catalog/models";
import { nameRules } from "../../catalog/name-rules";
import { nsgRules } from "../../catalog/nsg-rules";
import { policyBuiltIns } from "../../catalog/policy-built-ins";
import { policyDefinitions } from "../../catalog/policy-definitions";
import { policyOtherBuiltIns } from "../../catalog/policy-other-built-ins";
import { policyRecommendations } from "../../catalog/policy-recommendations";
import { policyReplacements } from "../../catalog/policy-replacements";
import { privateDnsZones } from "../../catalog/private-dns-zones";
import { regions } from "../../catalog/regions";
import { reservedRanges } from "../../catalog/reserved-ranges";
import { roles } from "../../catalog/roles";
import { searchTiers } from "../../catalog/search-tiers";
import { subnets } from "../../catalog/subnets";

export interface Table {
  readonly file: string;
  readonly source: string | readonly string[];
  readonly asOf: string;
  readonly keys: readonly string[];
  readonly entries: readonly unknown[];
}

/** Every table of the catalog, with the key of its entries. A table that is missing here fails a test. */
export const tables: readonly Table[] = [
  table("address-layouts", addressLayouts, ({ name, version }) => `${name}/${version}`),
  table("api-management-limits", apiManagementLimits, ({ name }) => name),
  table("api-management-policies", apiManagementPolicies, ({ name }) => name),
  table("api-management-tiers", apiManagementTiers, ({ name }) => name),
  table("arm-types", generatedArmTypes, ({ token }) => token),
  table("bastion-skus", bastionSkus, ({ name }) => name),
  table("ddos-coverage", ddosCoverage, ({ armType }) => armType),
  table("ddos-tiers", ddosTiers, ({ tier }) => tier),
  table("deployment-types", deploymentTypes, ({ name }) => name),
  table("diagnostics", diagnostics, ({ armType }) => armType),
  table("models", models, ({ format, name, version }) => `${format}/${name}/${version}`),
  table("name-rules", nameRules, ({ armType, variant }) => (variant === undefined ? armType : `${armType} ${variant}`)),
  table(
    "nsg-rules",
    nsgRules,
    ({ subnet, direction, priority, name }) => `${subnet}/${direction}/${String(priority).padStart(4, "0")}/${name}`,
  ),
  table("policy-built-ins", policyBuiltIns, ({ id }) => id),
  table("policy-definitions", policyDefinitions, ({ id }) => id),
  table("policy-other-built-ins", policyOtherBuiltIns, (text) => (JSON.parse(text) as { id: string }).id),
  table("policy-recommendations", policyRecommendations, ({ scope, assignment }) => `${scope}/${assignment}`),
  table("policy-replacements", policyReplacements, ({ id }) => id),
  table("private-dns-zones", privateDnsZones, ({ armType, groupId }) => `${armType}/${groupId}`),
  table("regions", regions, ({ name }) => name),
  table("reserved-ranges", reservedRanges, ({ range }) => range),
  table("roles", roles, ({ name }) => name),
  table("search-tiers", searchTiers, ({ name }) => name),
  table("subnets", subnets, ({ kind }) => kind),
];

function table<Entry>(file: string, facts: Facts<Entry>, key: (entry: Entry) => string): Table {
  return { file, source: facts.source, asOf: facts.asOf, keys: facts.entries.map(key), entries: facts.entries };
}
