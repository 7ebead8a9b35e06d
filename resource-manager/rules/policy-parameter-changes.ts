import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { definitionTokens, parametersOf, setTokens } from "./policy-facts";
import { definition, effectParameter } from "./policy-samples";

const added = { region: { type: "String" } };

export const parametersStay: AzureRule = {
  id: "authorization-policy-parameters-stay",
  what: "A definition or set that stands keeps its parameters and their types; a new one needs a default.",
  types: [...definitionTokens, ...setTokens],
  phases: ["update"],
  code: "InvalidPolicyParameterUpdate",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/13991",
  examples: {
    refused: {
      phase: "update",
      old: definition("audit", { ...effectParameter, ...added }),
      resources: [definition("audit", effectParameter)],
    },
    accepted: {
      phase: "update",
      old: definition("audit", effectParameter),
      resources: [
        definition("audit", { ...effectParameter, region: { type: "String", defaultValue: "swedencentral" } }),
      ],
    },
  },

  *check({ resource: asked, id, old }) {
    if (old === undefined || readValue(asked.props, "parameters") === UNKNOWN) return;
    const before = parametersOf(old.props);
    const after = parametersOf(asked.props);
    const isSet = /\/policySetDefinitions\//i.test(id);
    const words = {
      path: "parameters",
      code: isSet ? "InvalidPolicySetParameterUpdate" : "InvalidPolicyParameterUpdate",
    };
    const gone = before.filter(({ name }) => !after.some((one) => sameText(one.name, name)));
    if (gone.length > 0)
      yield {
        kind: "fail",
        ...words,
        got: after.map(({ name }) => name).join(", "),
        allowed: before.map(({ name }) => name).join(", "),
        message:
          after.length < before.length
            ? `The existing policy has '${before.length}' parameter(s) which is greater than the count of parameter(s) '${after.length}' in the policy being added. Policy parameters cannot be removed during policy update.`
            : `The existing policy ${isSet ? "set " : ""}parameter(s) '${gone.map(({ name }) => name).join(",")}' were not found in the policy ${isSet ? "set " : ""}being updated. The parameter names can not be changed.`,
        fix: "keep them, or make the definition anew and its assignments with it",
      };
    const bare = after.filter((one) => one.required && !before.some(({ name }) => sameText(name, one.name)));
    if (bare.length > 0)
      yield {
        kind: "fail",
        ...words,
        got: bare.map(({ name }) => name).join(", "),
        allowed: "new parameters that have a default value",
        message: `The policy '${lastName(id)}' contains new parameter(s) '${bare.map(({ name }) => name).join(",")}' which are not present in the existing policy and have no default value. New parameters may be added to a policy only if they have a default value.`,
        fix: "give them a default value, or make the definition anew and its assignments with it",
      };
    for (const { name, type } of after) {
      const was = before.find((one) => sameText(one.name, name))?.type;
      if (was !== undefined && !sameText(was, type))
        yield {
          kind: "fail",
          ...words,
          path: `parameters.${name}.type`,
          got: type,
          allowed: was,
          message: `The type of the policy parameter '${name}' of '${lastName(id)}' cannot be changed from '${was}' to '${type}'.`,
          fix: "keep the type, or give the parameter another name in a definition made anew",
        };
    }
  },
};
