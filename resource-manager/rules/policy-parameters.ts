import { isPlainObject } from "../../terms/plain-object";
import { objectsAt, readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { knownText } from "./asking";
import {
  assignmentToken,
  isExpression,
  type ParameterFacts,
  policyFactsOf,
  setTokens,
  valueOf,
  valuesOf,
} from "./policy-facts";
import { assignment, definition, effectParameter } from "./policy-samples";
import type { Props } from "./samples";

const regionParameter = { region: { type: "String" } };

export const assignmentParametersDefined: AzureRule = {
  id: "authorization-policy-parameters-defined",
  what: "A policy assignment, and each entry of a set, gives parameters that the definition declares.",
  types: [assignmentToken, ...setTokens],
  phases: ["create", "update"],
  code: "UndefinedPolicyParameter",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/terraform-azurerm-caf-enterprise-scale/pull/282",
  examples: {
    refused: { phase: "create", resources: [definition("audit"), assignment({ effect: "Deny" })] },
    accepted: {
      phase: "create",
      resources: [definition("[parameters('effect')]", effectParameter), assignment({ effect: "Deny" })],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const place of placesOf(asked, id)) {
      const facts = policyFactsOf(world, place.definitionId);
      if (facts === UNKNOWN) yield { kind: "undecided", path: place.path, waitsFor: lastName(place.definitionId) };
      if (facts === undefined || facts === UNKNOWN || facts.parametersIncomplete === true) continue;
      const names = facts.parameters.map(({ name }) => name);
      const undefinedOnes = Object.keys(place.values).filter((name) => !names.some((one) => sameText(one, name)));
      if (undefinedOnes.length > 0)
        yield {
          kind: "fail",
          path: `${place.path}.${undefinedOnes[0] ?? ""}`,
          got: undefinedOnes.join(", "),
          allowed: names.length === 0 ? "no parameters" : names.join(", "),
          message: place.inSet
            ? `The policy set definition '${lastName(id)}' is attempting to assign the parameter(s) '${undefinedOnes.join(",")}' which are not defined in the policy definition '${lastName(place.definitionId)}'.`
            : `The policy assignment '${lastName(id)}' has the parameter(s) '${undefinedOnes.join(",")}' which are not defined in the policy definition '${lastName(place.definitionId)}'.`,
          fix: `take ${undefinedOnes.join(", ")} out, or declare it in the definition`,
        };
    }
  },
};

export const assignmentParametersComplete: AzureRule = {
  id: "authorization-policy-parameters-complete",
  what: "A policy assignment, and each entry of a set, gives every parameter that has no default.",
  types: [assignmentToken, ...setTokens],
  phases: ["create", "update"],
  code: "MissingPolicyParameter",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/governance/policy/troubleshoot/general",
  examples: {
    refused: { phase: "create", resources: [definition("audit", regionParameter), assignment()] },
    accepted: {
      phase: "create",
      resources: [definition("audit", regionParameter), assignment({ region: "swedencentral" })],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const place of placesOf(asked, id)) {
      const facts = policyFactsOf(world, place.definitionId);
      if (facts === undefined || facts === UNKNOWN) continue;
      const missing = facts.parameters.filter(
        ({ name, required }) => required && valueOf(place.values, name) === undefined,
      );
      if (missing.length === 0) continue;
      const names = missing.map(({ name }) => name).join(",");
      yield {
        kind: "fail",
        path: place.path,
        allowed: `a value for ${names}`,
        message: `The policy ${place.inSet ? "set definition" : "assignment"} '${lastName(id)}' is missing the parameter(s) '${names}' as defined in the policy definition '${lastName(place.definitionId)}'.`,
        fix: `give ${names} a value`,
      };
    }
  },
};

export const assignmentParametersAllowed: AzureRule = {
  id: "authorization-policy-parameters-allowed",
  what: "A policy parameter has a value of its type that its definition allows, in the same letter case.",
  types: [assignmentToken, ...setTokens],
  phases: ["create", "update"],
  code: "PolicyParameterValueNotAllowed",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/terraform-azurerm-caf-enterprise-scale/issues/1313",
  examples: {
    refused: {
      phase: "create",
      resources: [definition("[parameters('effect')]", effectParameter), assignment({ effect: "deny" })],
    },
    accepted: {
      phase: "create",
      resources: [definition("[parameters('effect')]", effectParameter), assignment({ effect: "Deny" })],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const place of placesOf(asked, id)) {
      const facts = policyFactsOf(world, place.definitionId);
      if (facts === undefined || facts === UNKNOWN) continue;
      for (const parameter of facts.parameters) {
        const value = valueOf(place.values, parameter.name);
        if (value === undefined || value === UNKNOWN || isExpression(value)) continue;
        yield* valueVerdicts(parameter, value, `${place.path}.${parameter.name}`, place.definitionId);
      }
    }
  },
};

function* valueVerdicts(
  { name, type, allowed }: ParameterFacts,
  value: unknown,
  path: string,
  definitionId: string,
): Iterable<AzureVerdict> {
  if (!hasType(value, type)) {
    yield {
      kind: "fail",
      path,
      got: typeof value === "object" ? "a value of another type" : value,
      allowed: type,
      code: "BadRequest",
      message: `The policy parameter '${name}' of policy definition '${lastName(definitionId)}' takes a value of type ${type}.`,
      fix: `write a value of type ${type}`,
    };
    return;
  }
  if (allowed === undefined) return;
  const values = type === "Array" && Array.isArray(value) ? (value as readonly unknown[]) : [value];
  for (const one of values)
    if ((typeof one === "string" || typeof one === "number" || typeof one === "boolean") && !allowed.includes(one))
      yield {
        kind: "fail",
        path,
        got: one,
        allowed: allowed.map(String).join(", "),
        message: `The value '${String(one)}' is not allowed for policy parameter '${name}' in policy definition '${lastName(definitionId)}'. The allowed values are '${allowed.map(String).join(", ")}'.`,
        fix: `choose one of ${allowed.map(String).join(", ")}, in this letter case`,
      };
}

function hasType(value: unknown, type: string): boolean {
  switch (type.toLowerCase()) {
    case "string":
    case "datetime":
      return typeof value === "string";
    case "array":
      return Array.isArray(value);
    case "boolean":
      return typeof value === "boolean" || (typeof value === "string" && /^(true|false)$/i.test(value));
    case "integer":
    case "float":
      return typeof value === "number";
    case "object":
      return isPlainObject(value);
    default:
      return true;
  }
}

interface Place {
  readonly definitionId: string;
  readonly path: string;
  readonly values: Props;
  readonly inSet: boolean;
}

/** Where parameters are given: of an assignment once, of a set in each entry. */
function placesOf(asked: Parameters<typeof knownText>[0], id: string): readonly Place[] {
  if (/\/policyAssignments\//i.test(id)) {
    const definitionId = knownText(asked, "policyDefinitionId");
    if (definitionId === undefined || readValue(asked.props, "parameters") === UNKNOWN) return [];
    return [{ definitionId, path: "parameters", values: valuesOf(asked.props), inSet: false }];
  }
  return objectsAt(asked, "policyDefinitions").flatMap(({ path, props }) => {
    const definitionId = props["policyDefinitionId"];
    if (typeof definitionId !== "string" || props["parameters"] === UNKNOWN) return [];
    return [{ definitionId, path: `${path}.parameters`, values: valuesOf(props), inSet: true }];
  });
}
