import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict, Question } from "../azure-rule";
import { type NamedPart, namedParts } from "./api-management-policy-parts";
import {
  fragmentToken,
  policy,
  policyDocument,
  policyText,
  policyTokens,
  said,
  wrong,
} from "./api-management-policy-text";
import { backend, namedValueToken, service, serviceIdOf } from "./api-management-samples";
import { isOf, known, textAt } from "./asking";

const forwarding = '<policies><inbound><set-backend-service backend-id="chat" /></inbound></policies>';

export const policyReferences: AzureRule = {
  id: "apimanagement-policy-references",
  what: "Backends, fragments and named values that a policy names exist in its service.",
  types: [...policyTokens, fragmentToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/48421",
  examples: {
    refused: { phase: "create", resources: [service(), policy(forwarding)] },
    accepted: { phase: "create", resources: [service(), backend("chat"), policy(forwarding)] },
  },

  *check(question) {
    const document = policyDocument(question.resource);
    const serviceId = serviceIdOf(question.id);
    if (document?.ok !== true || serviceId === undefined) return;
    const parts = namedParts(document.root, policyText(question.resource));
    for (const part of parts) if (part.kind !== "value") yield* missing(question, part, serviceId);
    const values = [...new Set(parts.flatMap((part) => (part.kind === "value" ? [part.name] : [])))];
    if (values.length > 0) yield* missingValues(question, values, serviceId);
  },
};

type Elsewhere = Exclude<NamedPart, { readonly kind: "value" }>;

function* missing({ world, resource }: Question, part: Elsewhere, serviceId: string): Iterable<AzureVerdict> {
  const isBackend = part.kind === "backend";
  const id = `${serviceId}/${isBackend ? "backends" : "policyFragments"}/${part.name}`;
  const found = world.find(id);
  if (found === UNKNOWN) yield { kind: "undecided", path: "value", waitsFor: id };
  else if (found === undefined)
    yield wrong(
      id,
      "one that exists in the service",
      said(
        resource,
        part.element,
        `${isBackend ? "Backend with id" : "Policy fragment"} '${part.name}' could not be found.`,
      ),
      "make it first: let the policy depend on it",
    );
}

/** A policy names a value by its display name, which its id need not be: the list tells, where it is whole. */
function* missingValues({ world }: Question, names: readonly string[], serviceId: string): Iterable<AzureVerdict> {
  const children = world.childrenOf(serviceId);
  const values = known(children)
    .filter((one) => isOf(one, namedValueToken))
    .map((one) => textAt(one, "displayName"));
  const whole = children !== UNKNOWN && world.partial !== true && !values.includes(UNKNOWN);
  for (const name of names.filter((one) => !values.includes(one)))
    yield whole
      ? wrong(
          name,
          "a named value of the service",
          `Cannot find a property '${name}'`,
          `make the NamedValue ${name} first`,
        )
      : { kind: "undecided", path: "value", waitsFor: `the named value ${name} of ${lastName(serviceId)}` };
}
