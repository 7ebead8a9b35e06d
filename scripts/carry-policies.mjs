/** policy-recommendations.json and azure-policy-builtins.json -> five tables under catalog/generated. */
import { armSpelling, compare, readFacts, withoutEmpty, writeLists, writeTable } from "./carry-table.mjs";

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
const policies = [
  ...builtIns.policies,
  ...builtIns.newerThanSnapshot.map((policy) => ({ kind: "definition", version: "", ...policy })),
];
const isNear = ({ id, family }) => named.has(id) || /^(ai-|machine-learning|network$)/.test(family ?? "");
writeTable("policy-built-ins", "PolicyBuiltIn", ({ id }) => id, policies.filter(isNear).map(builtIn));
writeTable(
  "policy-other-built-ins",
  "string",
  (text) => JSON.parse(text).id,
  policies
    .filter((policy) => !isNear(policy))
    .map((policy) => ({ ...builtIn(policy), resourceTypes: [] }))
    .map((policy) => JSON.stringify(withoutEmpty(policy))),
);

function builtIn(policy) {
  return {
    id: policy.id,
    kind: policy.kind,
    displayName: policy.displayName,
    version: policy.version,
    preview: policy.preview ?? false,
    deprecated: policy.deprecated ?? false,
    mode: policy.mode,
    effect: {
      parameter: policy.effect.parameter,
      fixed: policy.effect.fixed === undefined ? undefined : effect(policy.effect.fixed),
      allowed: policy.effect.allowedValues ?? [],
      default: policy.effect.default,
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
    needsIdentity: policy.needsIdentity ?? false,
    auditsByDefault: policy.kind === "initiative" && audits(policy.defaultEffects) ? true : undefined,
    parametersIncomplete: policy.optionalParameterCount > 0 && policy.parameters === undefined ? true : undefined,
  };
}

/** An initiative's members counted by the effect that they have when nobody says another. */
function audits(defaultEffects) {
  return (
    defaultEffects !== undefined &&
    Object.keys(defaultEffects).every((one) => /^(audit|auditIfNotExists|disabled|manual)$/i.test(one))
  );
}

const { universe } = builtIns;
const old = new Set([...universe.definitionsDeprecated, ...universe.initiativesDeprecated]);
const live = (ids) => ids.filter((id) => !old.has(id));
writeLists("policy-definitions", {
  definitions: live(universe.definitions),
  initiatives: live(universe.initiatives),
  deprecatedDefinitions: universe.definitionsDeprecated,
  deprecatedInitiatives: universe.initiativesDeprecated,
  unverifiedDefinitions: builtIns.newerThanSnapshot.map(({ id }) => guid(id)),
  governmentDefinitions: universe.governmentCloudOnly.filter((path) => !path.startsWith("policySet")).map(guid),
  governmentInitiatives: universe.governmentCloudOnly.filter((path) => path.startsWith("policySet")).map(guid),
  nonexistentDefinitions: builtIns.idsThatDoNotExist.map(({ id }) => id),
});

const useInstead = new Map(builtIns.deprecatedReplacements.map((row) => [row.deprecated, row.useInstead]));
writeTable("policy-replacements", "PolicyReplacement", ({ id }) => id, [
  ...[...useInstead].map(([id, ids]) => ({ id, useInstead: ids })),
  // The id that was meant may be deprecated by now.
  ...builtIns.idsThatDoNotExist
    .filter(({ correct }) => correct !== undefined)
    .map(({ id, correct }) => ({ id, useInstead: useInstead.get(correct) ?? [correct] })),
]);

/** A fixed effect stands in a rule in any letter case; allowed values of a parameter keep theirs, Azure compares them exactly. */
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
