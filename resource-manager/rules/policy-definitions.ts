import { isPlainObject } from "../../terms/plain-object";
import { objectsAt, readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { definitionTokens, isExpression, parameterNamed, parametersOf, setTokens, valuesOf } from "./policy-facts";
import { definition, effectParameter, ownId, set } from "./policy-samples";

export const setParametersDeclared: AzureRule = {
  id: "authorization-policy-set-parameters-declared",
  what: "A set hands on parameters that it declares itself, and names each of its entries differently.",
  types: setTokens,
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure",
  examples: {
    refused: {
      phase: "create",
      resources: [set([{ policyDefinitionId: ownId, parameters: { effect: { value: "[parameters('effect')]" } } }])],
    },
    accepted: {
      phase: "create",
      resources: [
        set(
          [{ policyDefinitionId: ownId, parameters: { effect: { value: "[parameters('effect')]" } } }],
          effectParameter,
        ),
      ],
    },
  },

  *check({ resource: asked, id }) {
    if (readValue(asked.props, "parameters") === UNKNOWN) return;
    const declared = parametersOf(asked.props).map(({ name }) => name.toLowerCase());
    const references = new Set<string>();
    for (const { path, props } of objectsAt(asked, "policyDefinitions")) {
      for (const [name, value] of Object.entries(valuesOf(props))) {
        const handed = parameterNamed(value);
        if (handed !== undefined && !declared.includes(handed.toLowerCase()))
          yield {
            kind: "fail",
            path: `${path}.parameters.${name}`,
            got: handed,
            allowed: declared.length === 0 ? "no parameters are declared" : declared.join(", "),
            message: `The policy set definition '${lastName(id)}' refers to the parameter '${handed}', which it does not declare.`,
            fix: `declare ${handed} in the set's parameters`,
          };
      }
      const reference = props["policyDefinitionReferenceId"];
      if (typeof reference !== "string") continue;
      if (references.has(reference.toLowerCase()))
        yield {
          kind: "fail",
          path: `${path}.policyDefinitionReferenceId`,
          got: reference,
          allowed: "a name that no other entry has",
          message: `The policy set definition '${lastName(id)}' has two entries named '${reference}'.`,
          fix: "rename one of the two",
        };
      references.add(reference.toLowerCase());
    }
  },
};

export const definitionParametersDeclared: AzureRule = {
  id: "authorization-policy-rule-parameters-declared",
  what: "A policy rule uses parameters that its definition declares.",
  types: definitionTokens,
  phases: ["create", "update"],
  code: "InvalidPolicyParameters",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/Enterprise-Scale/issues/399",
  examples: {
    refused: { phase: "create", resources: [definition("[parameters('effect')]")] },
    accepted: { phase: "create", resources: [definition("[parameters('effect')]", effectParameter)] },
  },

  *check({ resource: asked, id }) {
    if (readValue(asked.props, "parameters") === UNKNOWN) return;
    const declared = parametersOf(asked.props).map(({ name }) => name.toLowerCase());
    for (const name of new Set(used(readValue(asked.props, "policyRule"), 0)))
      if (!declared.includes(name.toLowerCase()))
        yield {
          kind: "fail",
          path: "policyRule",
          got: name,
          allowed: declared.length === 0 ? "no parameters are declared" : declared.join(", "),
          message: `A function or parameter in policy '${lastName(id)}' could not be validated. If using template functions, try following the tips in: https://aka.ms/policy-avoiding-template-failures. The inner exception 'The policy '${lastName(id)}' has undefined parameter '${name}' which is used in the policy rule. Please either define it in policy definition or remove the reference in policy rule.'.`,
          fix: `declare ${name} in parameters, or take it out of the rule`,
        };
  },
};

/** Names of parameters in the expressions of a rule. A template that it deploys has parameters of its own. */
function* used(value: unknown, depth: number): Iterable<string> {
  if (depth > 40) return;
  if (typeof value === "string") {
    if (isExpression(value))
      for (const [, name = ""] of value.matchAll(/(?<![A-Za-z])parameters\('([^']+)'\)/gi)) yield name;
  } else if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) yield* used(item, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value)) if (name !== "template") yield* used(member, depth + 1);
  }
}
