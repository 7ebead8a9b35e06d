import { apiManagementPolicies } from "../../catalog/api-management-policies";
import { nearest } from "../../terms/nearest";
import type { Resource } from "../../terms/resource";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import type { PolicyElement } from "../policy-document";
import { STRICTER } from "../refusal";
import { policy, policyDocument, policySections, policyTokens, said, wrong } from "./api-management-policy-text";
import { service } from "./api-management-samples";

/** Statements whose children are statements again. */
const containers = ["choose", "when", "otherwise", "retry", "wait", "limit-concurrency"];

export const policyStatements: AzureRule = {
  id: "apimanagement-policy-statements",
  what: "A policy has statements that exist, each in a section that takes it; the backend section has one.",
  types: policyTokens,
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/api-management-policies",
  examples: {
    refused: {
      phase: "create",
      resources: [service(), policy("<policies><outbound><forward-request /></outbound></policies>")],
    },
    accepted: {
      phase: "create",
      resources: [service(), policy("<policies><backend><forward-request /></backend></policies>")],
    },
  },

  *check({ resource: asked }) {
    const document = policyDocument(asked);
    if (document?.ok !== true) return;
    for (const section of document.root.children.filter(({ name }) => policySections.includes(name))) {
      if (section.name === "backend" && section.children.length > 1)
        yield wrong(
          section.children.map(({ name }) => name).join(", "),
          "one statement",
          said(asked, section, "The backend section may hold one policy only."),
          "put the statements into one, such as retry or choose",
        );
      yield* statementVerdicts(asked, section, section.name);
    }
  },
};

function* statementVerdicts(asked: Resource, owner: PolicyElement, section: string): Iterable<AzureVerdict> {
  for (const statement of owner.children) {
    const { name } = statement;
    const facts = apiManagementPolicies.entries.find((one) => one.name === name);
    const places: readonly string[] | undefined = facts?.sections;
    if (places?.includes(section) === false)
      yield wrong(
        `${name} in ${section}`,
        places.join(", "),
        said(asked, statement, "Policy is not allowed in this section."),
        `move ${name} to ${places.join(" or ")}`,
      );
    // A statement may be younger than the table; a slip of the pen is none.
    const near = facts === undefined && !containers.includes(name) ? nearest(name, knownNames) : undefined;
    if (near !== undefined)
      yield wrong(name, "a policy that exists", said(asked, statement, "Unknown policy."), `write ${near}`);
    if (containers.includes(name)) yield* statementVerdicts(asked, statement, section);
  }
}

const knownNames = apiManagementPolicies.entries.map(({ name }) => name);
