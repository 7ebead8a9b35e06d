import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { knownText, textAt } from "./asking";
import { assignmentToken, policyFactsOf, valuesOf } from "./policy-facts";
import { assignment, definition } from "./policy-samples";

export const assignmentIdentity: AzureRule = {
  id: "authorization-policy-assignment-identity",
  what: "An assignment of a definition that modifies or deploys has an identity, and an identity has a location.",
  types: [assignmentToken],
  phases: ["create", "update"],
  code: "ResourceIdentityRequired",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/azure-cli/issues/13150",
  examples: {
    refused: { phase: "create", resources: [definition("modify"), assignment()] },
    accepted: {
      phase: "create",
      resources: [
        definition("modify"),
        assignment({}, { identity: { type: "SystemAssigned" }, location: "swedencentral" }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const definitionId = knownText(asked, "policyDefinitionId");
    const identity = readValue(asked.props, "identity") === UNKNOWN ? UNKNOWN : textAt(asked, "identity.type");
    const hasIdentity = identity !== undefined && identity !== "None";
    if (hasIdentity && readValue(asked.props, "location") === undefined)
      yield {
        kind: "fail",
        path: "location",
        allowed: "a region",
        code: "LocationRequired",
        message: "The location property is required for this definition.",
        fix: "give the assignment a location: its identity stands there",
      };
    if (definitionId === undefined || hasIdentity) return;
    const facts = policyFactsOf(world, definitionId);
    if (facts === undefined) return;
    const needs = facts === UNKNOWN ? UNKNOWN : facts.needsIdentity(valuesOf(asked.props));
    if (needs === UNKNOWN) yield { kind: "undecided", path: "identity", waitsFor: lastName(definitionId) };
    else if (needs)
      yield {
        kind: "fail",
        path: "identity",
        got: identity,
        allowed: "SystemAssigned or UserAssigned",
        message: `The policy assignment '${lastName(id)}' request is invalid. Policy assignments must include a resource identity when assigning 'Modify' or 'DeployIfNotExists' policy definitions.`,
        fix: "give the assignment an identity and a location, and its identity the roles that the definition lists",
      };
  },
};
