import { objectsAt } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { siblings } from "./asking";
import { assignmentToken, definitionTokens, parametersOf, setTokens } from "./policy-facts";
import { definition, set } from "./policy-samples";

const seen =
  "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-policy-limits";

interface Counted {
  readonly what: string;
  readonly path: string;
  readonly count: number;
  readonly most: number;
}

export const policyLimits: AzureRule = {
  id: "authorization-policy-limits",
  what: "A definition has 20 parameters at most, a set 400 and 1,000 entries; a scope has 200 assignments, 200 sets, 500 definitions.",
  types: [assignmentToken, ...setTokens, ...definitionTokens],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen,
  examples: {
    refused: { phase: "create", resources: [definition("audit", parameters(21))] },
    accepted: { phase: "create", resources: [set([], parameters(21))] },
  },

  *check({ resource: asked, id, world, phase }) {
    const declared = parametersOf(asked.props).length;
    const others = phase === "create" ? siblings(world, id) : [];
    const inScope = others === UNKNOWN ? 0 : others.length + 1;
    const isSet = /\/policySetDefinitions\//i.test(id);
    const counted: readonly Counted[] = /\/policyAssignments\//i.test(id)
      ? [{ what: "assignments in its scope", path: "scope", count: inScope, most: 200 }]
      : [
          { what: "parameters", path: "parameters", count: declared, most: isSet ? 400 : 20 },
          ...(isSet
            ? [
                {
                  what: "entries",
                  path: "policyDefinitions",
                  count: objectsAt(asked, "policyDefinitions").length,
                  most: 1000,
                },
              ]
            : []),
          { what: "definitions of its kind in its scope", path: "id", count: inScope, most: isSet ? 200 : 500 },
        ];
    for (const { what, path, count, most } of counted)
      if (count > most)
        yield {
          kind: "fail",
          path,
          got: count,
          allowed: `${most} at most`,
          message: `'${lastName(id)}' has ${count} ${what}, and Azure takes ${most}.`,
          fix: `bring it down to ${most}`,
        };
  },
};

function parameters(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`p${index}`, { type: "String", defaultValue: "" }]),
  );
}
