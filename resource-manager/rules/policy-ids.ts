import { knownPolicy } from "../../catalog/policy-definitions";
import { policyReplacements } from "../../catalog/policy-replacements";
import { lastName } from "../../terms/resource-id";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { STRICTER } from "../refusal";
import { assignmentToken, setTokens } from "./policy-facts";
import { assignment, builtInId, keysOffId, set } from "./policy-samples";
import { definitionsOf } from "./policy-scopes";

const shipped = /^\/providers\/Microsoft\.Authorization\/(policyDefinitions|policySetDefinitions)\/([^/]+)\/?$/i;

export const builtInExists: AzureRule = {
  id: "authorization-policy-built-in-exists",
  what: "An id of Azure's own policies is one that Azure's public cloud has.",
  types: [assignmentToken, ...setTokens],
  phases: ["create", "update"],
  code: "PolicyDefinitionNotFound",
  status: 404,
  certainty: "known",
  seen: "https://github.com/Azure/azure-policy",
  examples: {
    refused: {
      phase: "create",
      resources: [assignment({}, { policyDefinitionId: builtInId("fe3fd216-4f83-4fc1-8984-2b10d5f20044") })],
    },
    accepted: {
      phase: "create",
      resources: [assignment({}, { policyDefinitionId: builtInId("fe3fd216-4f83-4fc1-8984-2bbec80a3418") })],
    },
  },

  *check(question) {
    for (const { path, definitionId } of definitionsOf(question)) yield* verdict(path, definitionId);
  },
};

function* verdict(path: string, definitionId: string): Iterable<AzureVerdict> {
  const [, type = "", name = ""] = shipped.exec(definitionId) ?? [];
  if (name === "") return;
  const known = knownPolicy(name);
  const isSet = /^policySet/i.test(type);
  const ofKind = known !== undefined && (known.kind === "initiative") === isSet;
  if (ofKind && known.status !== "nonexistent" && known.status !== "governmentOnly") return;
  const right = policyReplacements.entries.find(({ id }) => id === name.toLowerCase())?.useInstead;
  yield {
    kind: "fail",
    path,
    got: definitionId,
    code: isSet ? "PolicySetDefinitionNotFound" : "PolicyDefinitionNotFound",
    // What is in no list may be newer than the list.
    ...(known === undefined ? { code: STRICTER, certainty: "caution" as const } : {}),
    message: `The policy ${isSet ? "set " : ""}definition '${name}' could not be found.`,
    fix:
      right === undefined
        ? "write the id of a policy that exists; the catalog lists those of Azure's public cloud"
        : `use ${right.join(" or ")} instead`,
  };
}

export const setHoldsDefinitions: AzureRule = {
  id: "authorization-policy-set-holds-definitions",
  what: "A set holds definitions, and no other set.",
  types: setTokens,
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure",
  examples: {
    refused: {
      phase: "create",
      resources: [
        set([
          {
            policyDefinitionId: keysOffId.replace("policyDefinitions", "policySetDefinitions"),
            policyDefinitionReferenceId: "a",
          },
        ]),
      ],
    },
    accepted: {
      phase: "create",
      resources: [set([{ policyDefinitionId: keysOffId, policyDefinitionReferenceId: "a" }])],
    },
  },

  *check(question) {
    for (const { path, definitionId } of definitionsOf(question))
      if (/\/policySetDefinitions\//i.test(definitionId))
        yield {
          kind: "fail",
          path,
          got: definitionId,
          allowed: "the id of a policy definition",
          message: `The policy set definition '${lastName(question.id)}' refers to the policy set definition '${lastName(definitionId)}'. A policy set definition may only refer to policy definitions.`,
          fix: "name the set's definitions one by one, or assign it on its own",
        };
  },
};
