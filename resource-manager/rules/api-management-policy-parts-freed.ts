import { lastName, resourceIdKey } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule, Question } from "../azure-rule";
import { STRICTER } from "../refusal";
import type { Standing } from "../world";
import { type NamedPart, namedParts } from "./api-management-policy-parts";
import { fragmentToken, policy, policyDocument, policyText } from "./api-management-policy-text";
import { backendToken, namedValueToken, service, serviceIdOf } from "./api-management-samples";
import { isOf, known, knownText } from "./asking";
import { resource as sample } from "./samples";

/** Where policies stand, by their ARM types. */
const policyTypes = [
  "policies",
  "apis/policies",
  "apis/operations/policies",
  "products/policies",
  "policyFragments",
].map((type) => `Microsoft.ApiManagement/service/${type}`);

const fragment = sample("apimanagement:PolicyFragment", {
  serviceName: "apim-claims",
  id: "log",
  value: "<fragment />",
});

function including(name: string) {
  return policy(`<policies><inbound><include-fragment fragment-id="${name}" /></inbound></policies>`);
}

export const policyPartFreed: AzureRule = {
  id: "apimanagement-policy-part-freed-before-delete",
  what: "A policy fragment, a named value or a backend is deleted once no policy names it.",
  types: [fragmentToken, namedValueToken, backendToken],
  phases: ["delete"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/apiops-cli/issues/261",
  examples: {
    refused: { phase: "delete", resources: [service(), including("log"), fragment] },
    accepted: { phase: "delete", resources: [service(), including("other"), fragment] },
  },

  *check(question) {
    const { id, resource: asked } = question;
    const users = policiesThatName(question);
    if (users.length === 0) return;
    const serviceId = serviceIdOf(id) ?? "";
    const places = users.map((user) => user.id.slice(serviceId.length));
    yield {
      kind: "fail",
      path: "id",
      got: users.length === 1 ? users[0]?.id : users.map((user) => user.id),
      allowed: "one that no policy names",
      // Seen of fragments; of the others it is only said that a policy must let go of them first.
      ...(isOf(asked, fragmentToken) ? {} : { code: STRICTER, certainty: "caution" as const }),
      message: `The ${kindOf(asked).title} '${lastName(id)}' is used by the following entities: ${places.join(", ")}`,
      fix: `delete or change ${places.join(", ")} first: let the policy depend on it`,
    };
  },
};

function kindOf(asked: Question["resource"]): { readonly title: string; readonly kind: NamedPart["kind"] } {
  if (isOf(asked, fragmentToken)) return { title: "Policy Fragment", kind: "fragment" };
  return isOf(asked, backendToken) ? { title: "Backend", kind: "backend" } : { title: "Named value", kind: "value" };
}

function policiesThatName({ id, resource: asked, world }: Question): readonly Standing[] {
  const { kind } = kindOf(asked);
  const name = kind === "value" ? knownText(asked, "displayName") : lastName(id);
  const beneath = `${resourceIdKey(serviceIdOf(id) ?? "")}/`;
  return policyTypes
    .flatMap((type) => known(world.ofType(type)))
    .filter((one) => resourceIdKey(one.id).startsWith(beneath) && resourceIdKey(one.id) !== resourceIdKey(id))
    .filter((one) => {
      const document = policyDocument(one);
      const parts = document?.ok === true ? namedParts(document.root, policyText(one)) : [];
      return parts.some((part) => part.kind === kind && sameText(part.name, name));
    });
}
