import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { api, service } from "./api-management-samples";
import { isOf, known, knownText, siblings } from "./asking";

const apiToken = "azure-native:apimanagement:Api";

export const apiPathFree: AzureRule = {
  id: "apimanagement-api-path-free",
  what: "An API's path is that of no other API of the service, versions of one set and revisions aside.",
  types: [apiToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/azure-powershell/issues/11027",
  examples: {
    refused: { phase: "create", resources: [service(), api("first", "openai"), api("second", "OpenAI")] },
    accepted: { phase: "create", resources: [service(), api("first", "openai"), api("second", "search")] },
  },

  *check({ resource: asked, id, world }) {
    const path = knownText(asked, "path");
    if (path === undefined) return;
    const set = knownText(asked, "apiVersionSetId");
    const other = known(siblings(world, id)).find(
      (one) =>
        isOf(one, apiToken) &&
        bare(knownText(one, "path")) === bare(path) &&
        !sameText(revisionless(one.id), revisionless(id)) &&
        !(set !== undefined && sameText(knownText(one, "apiVersionSetId"), set)),
    );
    if (other !== undefined)
      yield {
        kind: "fail",
        path: "path",
        got: path,
        allowed: "a path that no other API has",
        message: `Cannot create API '${lastName(id)}' with the same Path '${path}' as API '${lastName(other.id)}' unless it's a part of the same version set`,
        fix: `choose another path: ${lastName(other.id)} has it`,
      };
  },
};

/** A path as API Management compares it. */
export function bare(path: string | undefined): string | undefined {
  return path?.toLowerCase().replace(/^\/+|\/+$/g, "");
}

function revisionless(id: string): string {
  return id.replace(/;rev=[^/]*$/i, "");
}

export const apiVersionInSet: AzureRule = {
  id: "apimanagement-api-version-in-set",
  what: "An API that has a version belongs to a version set.",
  types: [apiToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/api-management/api-management-versions",
  examples: {
    refused: { phase: "create", resources: [service(), api("chat", "openai", { apiVersion: "v1" })] },
    accepted: {
      phase: "create",
      resources: [
        service(),
        api("chat", "openai", { apiVersion: "v1", apiVersionSet: { name: "v", versioningScheme: "Segment" } }),
      ],
    },
  },

  *check({ resource: asked }) {
    const [version, set, inline] = ["apiVersion", "apiVersionSetId", "apiVersionSet"].map((path) =>
      readValue(asked.props, path),
    );
    if (typeof version !== "string" || version === "" || set !== undefined || inline !== undefined) return;
    yield {
      kind: "fail",
      path: "apiVersion",
      got: version,
      allowed: "a version of a version set",
      message: "ApiVersionSetId or ApiVersionSet must be specified when ApiVersion is given.",
      fix: "name the version set in apiVersionSetId, or take apiVersion out",
    };
  },
};

export const apiRules: readonly AzureRule[] = [apiPathFree, apiVersionInSet];
