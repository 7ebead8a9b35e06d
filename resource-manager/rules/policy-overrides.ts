import { objectsAt } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, textsAt } from "./asking";
import { assignmentToken, policyFactsOf } from "./policy-facts";
import { assignment, builtInId, keysOffId, definition, ownId, set } from "./policy-samples";
import type { Props } from "./samples";

const most = { overrides: 10, values: 50 };

/** Each override of an assignment, with the entries of a set that it selects. */
function overridesOf(asked: Pick<Resource, "props">) {
  return objectsAt(asked, "overrides").map(({ path, props }) => ({
    path,
    kind: knownText({ props }, "kind"),
    value: knownText({ props }, "value"),
    selected: objectsAt({ props }, "selectors").flatMap((selector) => [
      ...textsAt(selector, "in").map((reference) => ({ path: `${path}.${selector.path}.in`, reference, selector })),
      ...textsAt(selector, "notIn").map((reference) => ({
        path: `${path}.${selector.path}.notIn`,
        reference,
        selector,
      })),
    ]),
  }));
}

function overridden(value: string, policyDefinitionId = ownId): Props {
  return { policyDefinitionId, overrides: [{ kind: "policyEffect", value }] };
}

export const overrideEffectAllowed: AzureRule = {
  id: "authorization-policy-override-effect-allowed",
  what: "An override puts in an effect that the definition's parameter allows; where none carries it, any that policy knows.",
  types: [assignmentToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/Azure/Enterprise-Scale/issues/1320",
  examples: {
    refused: { phase: "create", resources: [assignment({}, overridden("Modify", keysOffId))] },
    accepted: { phase: "create", resources: [definition("audit"), assignment({}, overridden("Deny"))] },
  },

  *check({ resource: asked, id, world }) {
    const definitionId = knownText(asked, "policyDefinitionId");
    if (definitionId === undefined) return;
    const facts = policyFactsOf(world, definitionId);
    const effects = facts === undefined || facts === UNKNOWN ? undefined : facts.effects;
    for (const { path, kind, value } of overridesOf(asked)) {
      if (kind !== undefined && !sameText(kind, "policyEffect")) continue;
      const allowed = effects ?? every;
      if (value === undefined || allowed.some((one) => sameText(one, value))) continue;
      yield {
        kind: "fail",
        path: `${path}.value`,
        got: value,
        allowed: allowed.join(", "),
        message: `The policy assignment '${lastName(id)}' has an override with the effect '${value}', which the policy definition '${lastName(definitionId)}' does not allow. The allowed values are '${allowed.join(", ")}'.`,
        fix: `choose one of ${allowed.join(", ")}`,
      };
    }
  },
};

const every = [
  "AddToNetworkGroup",
  "Append",
  "Audit",
  "AuditIfNotExists",
  "Deny",
  "DenyAction",
  "DeployIfNotExists",
  "Disabled",
  "EnforceSetting",
  "Manual",
  "Modify",
  "Mutate",
];

const pair = set([
  { policyDefinitionId: keysOffId, policyDefinitionReferenceId: "keys" },
  { policyDefinitionId: builtInId("88c0b9da-ce96-4b03-9635-f29a937e2900"), policyDefinitionReferenceId: "forwarding" },
]);

function ofPair(reference: string): Props {
  return {
    policyDefinitionId: ownId.replace("policyDefinitions/own", "policySetDefinitions/set"),
    overrides: [
      {
        kind: "policyEffect",
        value: "Audit",
        selectors: [{ kind: "policyDefinitionReferenceId", in: [reference] }],
      },
    ],
  };
}

export const referencesExist: AzureRule = {
  id: "authorization-policy-assignment-references-exist",
  what: "An override and a message name entries that the assigned set has; there are ten overrides at most, of fifty entries each.",
  types: [assignmentToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure",
  examples: {
    refused: { phase: "create", resources: [pair, assignment({}, ofPair("nothing"))] },
    accepted: { phase: "create", resources: [pair, assignment({}, ofPair("forwarding"))] },
  },

  *check({ resource: asked, id, world }) {
    const definitionId = knownText(asked, "policyDefinitionId");
    if (definitionId === undefined) return;
    const overrides = overridesOf(asked);
    if (overrides.length > most.overrides) yield tooMany("overrides", overrides.length, most.overrides, id);
    for (const { path, selected } of overrides)
      if (selected.length > most.values) yield tooMany(`${path}.selectors`, selected.length, most.values, id);

    const facts = policyFactsOf(world, definitionId);
    if (facts === undefined || facts === UNKNOWN) return;
    // The entries of Azure's own sets are not carried.
    if (facts.references === undefined && /\/policySetDefinitions\//i.test(definitionId)) return;
    const references = facts.references ?? [];
    const named = [
      ...overrides.flatMap(({ selected }) =>
        selected.filter(({ selector }) => sameText(knownText(selector, "kind") ?? "", "policyDefinitionReferenceId")),
      ),
      ...objectsAt(asked, "nonComplianceMessages").flatMap(({ path, props }) => {
        const reference = props["policyDefinitionReferenceId"];
        return typeof reference === "string" ? [{ path: `${path}.policyDefinitionReferenceId`, reference }] : [];
      }),
    ];
    for (const { path, reference } of named)
      if (!references.some((one) => sameText(one, reference)))
        yield {
          kind: "fail",
          path,
          got: reference,
          allowed: references.length === 0 ? "none: it is no set" : references.join(", "),
          message: `The policy assignment '${lastName(id)}' names the policy definition reference '${reference}', which '${lastName(definitionId)}' does not have.`,
          fix: "name an entry of the set by its policyDefinitionReferenceId",
        };
  },
};

function tooMany(path: string, got: number, allowed: number, id: string) {
  return {
    kind: "fail" as const,
    path,
    got,
    allowed: `${allowed} at most`,
    message: `The policy assignment '${lastName(id)}' has ${got} in ${path}, and Azure takes ${allowed}.`,
    fix: "give the definition a parameter for the effect instead",
  };
}
