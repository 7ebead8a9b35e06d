// Writes catalog/generated/arm-types.ts: how azure-native forms the id of each type that the constraints describe.
// Usage: node scripts/derive-arm-types.js <data folder>
"use strict";

const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { isFlattened } = require("./derive-constraints");

const group = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}";
const subscription = "/subscriptions/{subscriptionId}";
const managementGroup = "/providers/Microsoft.Management/managementGroups/{managementGroupId}";

/** Ids that the names of inputs alone do not give. */
const idPaths = {
  "management:ManagementGroup": "/providers/Microsoft.Management/managementGroups/{groupId}",
  "management:ManagementGroupSubscription":
    "/providers/Microsoft.Management/managementGroups/{groupId}/subscriptions/{subscriptionId}",
  "authorization:ManagementLockAtResourceLevel": `${group}/providers/{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}/providers/Microsoft.Authorization/locks/{lockName}`,
  "subscription:Alias": "/providers/Microsoft.Subscription/aliases/{aliasName}",
  "resources:ResourceGroup": group,
  "maintenance:ConfigurationAssignment": `${group}/providers/{providerName}/{resourceType}/{resourceName}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}`,
  "maintenance:ConfigurationAssignmentParent": `${group}/providers/{providerName}/{resourceParentType}/{resourceParentName}/{resourceType}/{resourceName}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}`,
  "privatedns:PrivateRecordSet": `${group}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/{recordType}/{relativeRecordSetName}`,
  "dns:RecordSet": `${group}/providers/Microsoft.Network/dnsZones/{zoneName}/{recordType}/{relativeRecordSetName}`,
  "storage:BlobContainer": `${group}/providers/Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}`,
  "security:Pricing": "/{scopeId}/providers/Microsoft.Security/pricings/{pricingName}",
};

/** Parents that the data does not name, or names where the id has none of its own. */
const parentTokens = {
  "storage:BlobContainer": "storage:StorageAccount",
  "cdn:Rule": "cdn:RuleSet",
};

/** Segments that the schemas spell in another case than Azure's answers do. */
const spelling = new Map(
  [
    "virtualNetworks",
    "virtualNetworkGateways",
    "policyDefinitions",
    "policyAssignments",
    "dnsZones",
    "Microsoft.Insights",
    "Microsoft.AlertsManagement",
    "autoscaleSettings",
  ].map((segment) => [segment.toLowerCase(), segment]),
);

function spelled(armType) {
  return armType
    .split("/")
    .map((segment) => spelling.get(segment.toLowerCase()) ?? segment)
    .join("/");
}

function shortName(token) {
  return token.replace(/^azure-native:/, "");
}

/** The ids of all types; a parent's is made before its child's. */
function deriveArmTypes(constraints) {
  const types = new Map(Object.entries(constraints.types).map(([token, facts]) => [token, describe(token, facts)]));
  for (const type of types.values()) type.idPath = idPathOf(type, types, constraints.types[type.token]);
  return [...types.values()].sort((a, b) => (a.token < b.token ? -1 : 1));
}

function describe(token, facts) {
  const short = shortName(token);
  const parent = parentTokens[short] === undefined ? facts.parentToken : `azure-native:${parentTokens[short]}`;
  const named = facts.identity.includes(facts.nameInput);
  return {
    token,
    armType: spelled(facts.armType),
    apiVersion: facts.apiVersion,
    ...(named ? { nameInput: facts.nameInput } : {}),
    idPath: undefined,
    ...(parent === undefined ? {} : { parentToken: parent }),
    located: facts.properties.location !== undefined,
    flattened: isFlattened(token, facts),
  };
}

function idPathOf(type, types, facts) {
  const fixed = idPaths[shortName(type.token)];
  if (fixed !== undefined) return fixed;

  const parent = type.parentToken === undefined ? undefined : types.get(type.parentToken);
  if (parent !== undefined) {
    const own = type.armType.slice(parent.armType.length);
    return `${parent.idPath ?? idPathOf(parent, types, facts)}${own}/{${type.nameInput}}`;
  }
  return `${scopeOf(facts)}/providers/${chain(type, facts)}`;
}

function scopeOf({ identity }) {
  if (identity.includes("scope")) return "{scope}";
  if (identity.includes("resourceUri")) return "{resourceUri}";
  if (identity.includes("resourceId")) return "{resourceId}";
  if (identity.includes("managementGroupId")) return managementGroup;
  return identity.includes("resourceGroupName") ? group : subscription;
}

/** Types whose parent is no type of ours: the segments take the inputs left over, in the order of their names. */
function chain(type, facts) {
  const [namespace, ...segments] = type.armType.split("/");
  const taken = new Set([
    "resourceGroupName",
    "scope",
    "resourceUri",
    "resourceId",
    "managementGroupId",
    type.nameInput,
  ]);
  const others = facts.identity.filter((input) => !taken.has(input));
  if (others.length !== segments.length - 1)
    throw new Error(`${type.token}: no id for ${JSON.stringify(facts.identity)}`);
  const names = [...others, type.nameInput];
  return [namespace, ...segments.flatMap((segment, index) => [segment, `{${names[index]}}`])].join("/");
}

function main([dataFolder]) {
  const constraints = JSON.parse(readFileSync(join(dataFolder, "arm-constraints.json"), "utf8"));
  const table = {
    source: ["https://github.com/Azure/bicep-types-az", "https://github.com/pulumi/pulumi-azure-native"],
    asOf: constraints.generatedAt.slice(0, 10),
    entries: deriveArmTypes(constraints),
  };
  const text = `// Made by scripts/derive-arm-types.js; do not edit.
import type { Facts } from "../facts";
import type { ResourceType } from "../arm-types";

export const generatedArmTypes: Facts<ResourceType> = ${JSON.stringify(table, null, 2)};
`;
  writeFileSync(join(__dirname, "../catalog/generated/arm-types.ts"), text);
}

module.exports = { deriveArmTypes };
if (require.main === module) main(process.argv.slice(2));
