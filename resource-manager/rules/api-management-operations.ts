import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { bare } from "./api-management-apis";
import { api, service } from "./api-management-samples";
import { isOf, known, knownText, siblings } from "./asking";
import { type Props, resource } from "./samples";

const operationToken = "azure-native:apimanagement:ApiOperation";

function operation(name: string, method: string, urlTemplate: string, props: Props = {}): Resource {
  return resource(
    "apimanagement:ApiOperation",
    { serviceName: "apim-claims", apiId: "chat", operationId: name, displayName: name, method, urlTemplate, ...props },
    name,
  );
}

export const operationFree: AzureRule = {
  id: "apimanagement-operation-free",
  what: "An API has one operation for each method and URL template.",
  types: [operationToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/api-management/add-api-manually",
  examples: {
    refused: {
      phase: "create",
      resources: [service(), api("chat", "openai"), operation("a", "POST", "/chat"), operation("b", "post", "/chat")],
    },
    accepted: {
      phase: "create",
      resources: [service(), api("chat", "openai"), operation("a", "POST", "/chat"), operation("b", "GET", "/chat")],
    },
  },

  *check({ resource: asked, id, world }) {
    const [method, template] = [knownText(asked, "method"), knownText(asked, "urlTemplate")];
    const twin = known(siblings(world, id)).find(
      (one) =>
        isOf(one, operationToken) &&
        sameText(knownText(one, "method"), method) &&
        template !== undefined &&
        bare(knownText(one, "urlTemplate")) === bare(template),
    );
    if (twin !== undefined)
      yield {
        kind: "fail",
        path: "urlTemplate",
        got: `${method ?? ""} ${template ?? ""}`,
        allowed: "a method and template that no other operation has",
        message: `Operation with the same method and URL template already exists: '${lastName(twin.id)}'.`,
        fix: `choose another template: ${lastName(twin.id)} has it`,
      };
  },
};

export const operationParameters: AzureRule = {
  id: "apimanagement-operation-parameters",
  what: "Each parameter of an operation's URL template is defined in templateParameters, and each of these stands in the template.",
  types: [operationToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/api-management/add-api-manually",
  examples: {
    refused: {
      phase: "create",
      resources: [service(), api("chat", "openai"), operation("a", "POST", "/deployments/{name}")],
    },
    accepted: {
      phase: "create",
      resources: [
        service(),
        api("chat", "openai"),
        operation("a", "POST", "/deployments/{name}", {
          templateParameters: [{ name: "name", type: "string", required: true }],
        }),
      ],
    },
  },

  *check({ resource: asked }) {
    const template = knownText(asked, "urlTemplate");
    if (template === undefined || readValue(asked.props, "templateParameters") === UNKNOWN) return;
    const inTemplate = [...template.matchAll(/\{\*?([^{}?*]+)\*?\}/g)].map(([, name]) => name ?? "");
    const items = objectsAt(asked, "templateParameters");
    const defined = items.map((item) => knownText(item, "name"));
    for (const name of inTemplate)
      if (!defined.some((one) => sameText(one, name)))
        yield {
          kind: "fail",
          path: "templateParameters",
          got: name,
          allowed: "a definition of each parameter of the template",
          message: `All template parameters used in the UriTemplate must be defined in the Operation, please ensure the parameter '${name}' is defined.`,
          fix: `add { name: "${name}", type: "string", required: true } to templateParameters`,
        };
    for (const [index, name] of defined.entries())
      if (name !== undefined && !inTemplate.some((one) => sameText(one, name)))
        yield {
          kind: "fail",
          path: `${items[index]?.path ?? "templateParameters"}.name`,
          got: name,
          allowed: inTemplate.join(", ") || "none: the template has no parameters",
          code: STRICTER,
          certainty: "caution",
          message: `The template parameter '${name}' is not used in the UriTemplate '${template}'.`,
          fix: `write {${name}} into urlTemplate, or take the parameter out`,
        };
  },
};

export const operationRules: readonly AzureRule[] = [operationFree, operationParameters];
