/** policy-recommendations.json and azure-policy-builtins.json -> three tables under catalog/generated. */
import { armSpelling, compare, readFacts, writeTable } from "./carry-table.mjs";

const recommendations = readFacts("policy-recommendations.json");
const builtIns = readFacts("azure-policy-builtins.json");

const byEnvironment = "<ENV>";
const guid = (id) => id.split("/").at(-1);
const spelled = armSpelling();

writeTable(
  "policy-recommendations",
  "PolicyRecommendation",
  ({ scope, assignment }) => `${scope}/${assignment}`,
  recommendations.map((row) => ({
    scope: row.scope,
    assignment: row.assignment,
    family: row.family,
    policyId: row.id,
    kind: row.kind,
    displayName: row.displayName,
    version: row.version,
    preview: row.preview,
    effect: effect(row.effect),
    effectParameter: row.effectParameter,
    effectOverride: row.override === null ? undefined : effect(row.override.value),
    startEffect: effect(row.start.replace(" by override", "")),
    startByOverride: row.start.endsWith(" by override") ? true : undefined,
    parameters: Object.fromEntries(Object.entries(row.parameters).filter(([, value]) => value !== byEnvironment)),
    environmentParameters: Object.keys(row.parameters).filter((name) => row.parameters[name] === byEnvironment),
    roleDefinitionIds: row.roles.map(guid),
    enforcementMode: row.enforcementMode,
  })),
);

const named = new Set(recommendations.map(({ id }) => id));
writeTable(
  "policy-built-ins",
  "PolicyBuiltIn",
  ({ id }) => id,
  builtIns.policies
    .filter(({ id, family }) => named.has(id) || /^(ai-|machine-learning|network$)/.test(family))
    .map((policy) => ({
      id: policy.id,
      kind: policy.kind,
      displayName: policy.displayName,
      version: policy.version,
      preview: policy.preview,
      deprecated: policy.deprecated,
      mode: policy.mode,
      effect: {
        parameter: policy.effect.parameter,
        fixed: policy.effect.fixed === undefined ? undefined : effect(policy.effect.fixed),
        allowed: unique((policy.effect.allowedValues ?? []).map(effect)),
        default: policy.effect.default === undefined ? undefined : effect(policy.effect.default),
      },
      parameters: (policy.parameters ?? [])
        .map((parameter) => ({
          name: parameter.name,
          type: parameter.type[0].toUpperCase() + parameter.type.slice(1),
          required: parameter.required ?? false,
          default: parameter.default,
          allowedValues: parameter.allowedValues,
          strongType: parameter.strongType,
          assignPermissions: parameter.assignPermissions,
        }))
        .sort((a, b) => compare(a.name, b.name)),
      resourceTypes: (policy.resourceTypes ?? []).filter((type) => /^[\w.]+\//.test(type)).map(spelled),
      roleDefinitionIds: (policy.roleDefinitionIds ?? []).map(guid),
      needsIdentity: policy.needsIdentity,
    })),
);

const { universe } = builtIns;
const useInstead = new Map(builtIns.deprecatedReplacements.map((row) => [row.deprecated, row.useInstead]));
const known = [
  ...status(universe.definitions, "definition", universe.definitionsDeprecated),
  ...status(universe.initiatives, "initiative", universe.initiativesDeprecated),
  ...builtIns.newerThanSnapshot.map(({ id }) => ({ id: guid(id), kind: "definition", status: "live" })),
  ...universe.governmentCloudOnly.map((path) => ({
    id: guid(path),
    kind: path.startsWith("policySet") ? "initiative" : "definition",
    status: "governmentOnly",
  })),
  ...builtIns.idsThatDoNotExist.map(({ id, correct }) => ({
    id,
    kind: "definition",
    status: "nonexistent",
    // The id that was meant may be deprecated by now.
    useInstead: correct === undefined ? undefined : (useInstead.get(correct) ?? [correct]),
  })),
];
writeTable("policy-definitions", "KnownPolicy", ({ id }) => id, known);

function status(ids, kind, deprecated) {
  const old = new Set(deprecated);
  return unique([...ids, ...deprecated]).map((id) => ({
    id,
    kind,
    status: old.has(id) ? "deprecated" : "live",
    useInstead: useInstead.get(id),
  }));
}

/** Definitions write effects in any letter case; Azure compares without regard to it. */
function effect(text) {
  const spellings = [
    "Audit",
    "AuditIfNotExists",
    "Append",
    "Deny",
    "DenyAction",
    "DeployIfNotExists",
    "Disabled",
    "enforceSetting",
    "Manual",
    "Modify",
  ];
  return spellings.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text;
}

function unique(list) {
  return [...new Set(list)];
}
