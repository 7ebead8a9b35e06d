import type { Resource } from "../../terms/resource";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { placeIn, type PolicyElement } from "../policy-document";
import {
  fragmentToken,
  policy,
  policyDocument,
  policySections,
  policyText,
  policyTokens,
  said,
  wrong,
} from "./api-management-policy-text";
import { service } from "./api-management-samples";
import { isOf } from "./asking";

export const policyWellFormed: AzureRule = {
  id: "apimanagement-policy-well-formed",
  what: "A policy is well-formed XML: a policies element with inbound, backend, outbound and on-error, each once at most; a fragment has a fragment element.",
  types: [...policyTokens, fragmentToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/apiops/issues/160",
  examples: {
    refused: { phase: "create", resources: [service(), policy("<policies><inbound></policies>")] },
    accepted: { phase: "create", resources: [service(), policy("<policies><inbound><base /></inbound></policies>")] },
  },

  *check({ resource: asked }) {
    const document = policyDocument(asked);
    if (document === undefined) return;
    if (!document.ok) {
      const { line, column } = placeIn(policyText(asked), document.at);
      yield wrong(
        `line ${line}, column ${column}`,
        "well-formed XML",
        `The policy is not a valid XML: ${document.message} Line ${line}, position ${column}.`,
        "mend it there; in the format xml quotes and angle brackets of expressions are escaped, in rawxml they are not",
      );
      return;
    }
    const { root } = document;
    const wanted = isOf(asked, fragmentToken) ? "fragment" : "policies";
    if (root.name !== wanted)
      yield wrong(root.name, wanted, said(asked, root, `The root element must be '${wanted}'.`), `write <${wanted}>`);
    else if (wanted === "policies") yield* sectionVerdicts(asked, root);
  },
};

function* sectionVerdicts(asked: Resource, root: PolicyElement): Iterable<AzureVerdict> {
  const seen = new Set<string>();
  for (const child of root.children) {
    if (!policySections.includes(child.name))
      yield wrong(
        child.name,
        policySections.join(", "),
        said(asked, child, "Policy section is not allowed in the specified scope"),
        `put ${child.name} into one of the sections`,
      );
    else if (seen.has(child.name))
      yield wrong(child.name, "each section once", said(asked, child, "The section is there twice."), "join the two");
    seen.add(child.name);
  }
}
