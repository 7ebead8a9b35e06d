/** Naming rules of connectivity.json and regional-ai.json, and CAF's abbreviations -> catalog/generated/name-rules.ts */
import { armSpelling, readFacts, writeTable } from "./carry-table.mjs";

const spelled = armSpelling();
const network = readFacts("connectivity.json").namingRules.types;
const regionalAi = readFacts("regional-ai.json").naming;

/** CAF's abbreviations by ARM type where the naming rows bring none, or a tool's own. */
const abbreviations = {
  "Microsoft.ApiManagement/service": "apim",
  "Microsoft.Cache/Redis": "redis",
  "Microsoft.Cdn/profiles": "afd",
  "Microsoft.CognitiveServices/accounts": "aif",
  "Microsoft.ContainerRegistry/registries": "cr",
  "Microsoft.DocumentDB/databaseAccounts": "cosno",
  "Microsoft.Insights/components": "appi",
  "Microsoft.KeyVault/vaults": "kv",
  "Microsoft.MachineLearningServices/workspaces": "mlw",
  "Microsoft.ManagedIdentity/userAssignedIdentities": "id",
  "Microsoft.OperationalInsights/workspaces": "log",
  "Microsoft.Storage/storageAccounts": "st",
};

/** Types that neither page lists: the limits of Azure's naming page and of the resource's own schema. */
const further = [
  ["Microsoft.Authorization/policyAssignments", "", 1, 24, "managementGroup", "^[^<>*%&:\\\\?.+/]*[^<>*%&:\\\\?.+/ ]$"],
  [
    "Microsoft.Authorization/policySetDefinitions",
    "",
    1,
    64,
    "managementGroup",
    "^[^<>*%&:\\\\?.+/]*[^<>*%&:\\\\?.+/ ]$",
  ],
  ["Microsoft.CognitiveServices/accounts/deployments", "", 2, 64, "account", "^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$"],
  ["Microsoft.CognitiveServices/accounts/projects", "proj", 2, 64, "account", "^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$"],
  ["Microsoft.Compute/disks", "disk", 1, 80, "resourceGroup", "^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,78}[a-zA-Z0-9_])?$"],
  ["Microsoft.Compute/virtualMachines", "vm", 1, 64, "resourceGroup", "^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$"],
  ["Microsoft.Consumption/budgets", "", 1, 63, "subscription", "^[a-zA-Z0-9_-]{1,63}$"],
  ["Microsoft.Insights/actionGroups", "ag", 1, 260, "resourceGroup", "^[^:<>+/&%\\\\?|]{0,259}[^:<>+/&%\\\\?|. ]$"],
  [
    "Microsoft.Insights/dataCollectionRules",
    "dcr",
    3,
    64,
    "resourceGroup",
    "^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,62}[a-zA-Z0-9]$",
  ],
  ["Microsoft.Management/managementGroups", "mg", 1, 90, "tenant", "^[a-zA-Z0-9_().-]{0,89}[a-zA-Z0-9_()-]$"],
  ["Microsoft.Search/searchServices", "srch", 2, 60, "global", "^(?=.{2,60}$)[a-z0-9][a-z0-9]+(-[a-z0-9]+)*$"],
  [
    "Microsoft.Storage/storageAccounts/blobServices/containers",
    "",
    3,
    63,
    "storageAccount",
    "^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$",
  ],
].map(([armType, abbreviation, minimum, maximum, scope, pattern]) => ({
  armType,
  abbreviation: abbreviation || undefined,
  minimum,
  maximum,
  scope,
  pattern,
}));

const rules = new Map();
for (const rule of [...fromNetwork(), ...fromRegionalAi(), ...further]) {
  const key = `${rule.armType}/${rule.variant ?? ""}`.toLowerCase();
  if (!rules.has(key)) rules.set(key, rule);
}
writeTable(
  "name-rules",
  "NameRule",
  ({ armType, variant }) => (variant ? `${armType} ${variant}` : armType),
  rules.values(),
);

/** A row may name a variant of its type in brackets, or an abbreviation of another one: `vgw (ExpressRoute: ergw)`. */
function* fromNetwork() {
  for (const row of network) {
    const [, type, remark] = /^(\S+)(?: \((.+)\))?$/.exec(row.type);
    const rule = {
      armType: spelled(type),
      variant: remark === undefined ? undefined : remark === "route server" ? "RouteServer" : remark,
      abbreviation: /^[a-z]+/.exec(row.abbreviation)?.[0],
      minimum: row.min,
      maximum: row.max,
      scope: row.scope,
      pattern: row.pattern,
      fixedNames: row.abbreviation === "default" ? ["default"] : row.fixedNames,
      verified: row.verified,
    };
    if (row.abbreviation === "default") rule.abbreviation = undefined;
    yield rule;
    const other = /\((\w+): (\w+)\)/.exec(row.abbreviation);
    if (other !== null) yield { ...rule, variant: other[1], abbreviation: other[2] };
  }
}

function* fromRegionalAi() {
  for (const [type, rule] of Object.entries(regionalAi.rules)) {
    yield {
      armType: spelled(type),
      abbreviation: abbreviations[type] ?? rule.toolShortName,
      minimum: rule.min,
      maximum: rule.max,
      scope: rule.scope === "resource group" ? "resourceGroup" : rule.scope,
      pattern: rule.pattern,
    };
  }
  yield { ...kind("AIServices", "aif"), armType: "Microsoft.CognitiveServices/accounts" };
  yield { ...kind("OpenAI", "oai"), armType: "Microsoft.CognitiveServices/accounts" };
}

function kind(variant, abbreviation) {
  const { min, max, pattern } = regionalAi.rules["Microsoft.CognitiveServices/accounts"];
  return { variant, abbreviation, minimum: min, maximum: max, scope: "resourceGroup", pattern };
}
