import { regionKey, regions } from "../../catalog/regions";
import { searchTiers } from "../../catalog/search-tiers";
import { readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { ADVICE, STRICTER } from "../refusal";
import { knownText } from "./asking";
import { resource } from "./samples";

const token = "azure-native:search:Service";
const mostUnits = 36;
const partitionCounts = [1, 2, 3, 4, 6, 12];

function search(props: Readonly<Record<string, unknown>>): ReturnType<typeof resource> {
  return resource("search:Service", {
    searchServiceName: "srch",
    location: "swedencentral",
    sku: { name: "standard" },
    ...props,
  });
}

export const searchUnits: AzureRule = {
  id: "search-units",
  what: "Replicas times partitions are at most 36, partitions 1, 2, 3, 4, 6 or 12, and both within the tier.",
  types: [token],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/search/search-capacity-planning",
  examples: {
    refused: { phase: "create", resources: [search({ replicaCount: 4, partitionCount: 12 })] },
    accepted: { phase: "create", resources: [search({ replicaCount: 3, partitionCount: 12 })] },
  },

  *check({ resource: asked }) {
    const sku = knownText(asked, "sku.name")?.toLowerCase();
    const replicas = countAt(asked.props, "replicaCount");
    const partitions = countAt(asked.props, "partitionCount");
    const limits = searchTiers.entries.find(({ name }) => name === sku) ?? { replicas: 12, partitions: 12 };
    const dense = sameText(knownText(asked, "hostingMode"), "highdensity");

    if (!partitionCounts.includes(partitions) || partitions > limits.partitions)
      yield failure("partitionCount", partitions, partitionCounts.filter((one) => one <= limits.partitions).join(", "));
    else if (replicas > limits.replicas) yield failure("replicaCount", replicas, `1 to ${limits.replicas}`);
    else if (replicas * partitions > mostUnits)
      yield failure(
        "replicaCount",
        replicas,
        `${Math.floor(mostUnits / partitions)} or fewer with ${partitions} partitions`,
      );
    if (dense && sku !== undefined && sku !== "standard3")
      yield failure("hostingMode", "highDensity", "default, save in the tier standard3");
    else if (dense && partitions > 3)
      yield failure("partitionCount", partitions, "1 to 3 with hostingMode highDensity");
  },
};

function countAt(props: Readonly<Record<string, unknown>>, path: string): number {
  const value = readValue(props, path);
  return typeof value === "number" ? value : 1;
}

function failure(
  path: string,
  got: unknown,
  allowed: string,
): { kind: "fail"; path: string; got: unknown; allowed: string; message: string; fix: string } {
  return {
    kind: "fail",
    path,
    got,
    allowed,
    message: `The search service does not take ${path} ${String(got)}: allowed are ${allowed}.`,
    fix: `choose ${allowed}`,
  };
}

export const searchOffered: AzureRule = {
  id: "search-region-offered",
  what: "A search service stands in a region that has AI Search with its tier, and room for new services.",
  types: [token],
  phases: ["create"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/search/search-region-support",
  examples: {
    refused: { phase: "create", resources: [search({ location: "australiacentral" })] },
    accepted: { phase: "create", resources: [search({})] },
  },

  *check({ resource: asked }) {
    const location = knownText(asked, "location");
    const region = regions.entries.find(({ name }) => name === regionKey(location ?? ""));
    if (region === undefined || location === undefined) return;
    if (region.search === undefined)
      yield {
        kind: "fail",
        path: "location",
        got: location,
        allowed: "a region with AI Search",
        message: `The provided location '${location}' is not available for resource type 'Microsoft.Search/searchServices'.`,
        fix: "choose a region that has AI Search",
      };
    else if (region.search.newServicesConstrained)
      yield {
        kind: "fail",
        path: "location",
        got: location,
        allowed: "a region that takes new search services",
        code: ADVICE,
        message: `${region.displayName} took no new search services when the table was compared.`,
        fix: "ask Azure, or choose another region",
      };
  },
};

export const searchKeysOff: AzureRule = {
  id: "search-auth-options",
  what: "A search service with local authentication off has no authOptions.",
  types: [token],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/search/search-security-enable-roles",
  examples: {
    refused: { phase: "create", resources: [search({ disableLocalAuth: true, authOptions: { aadOrApiKey: {} } })] },
    accepted: { phase: "create", resources: [search({ disableLocalAuth: true })] },
  },

  *check({ resource: asked }) {
    if (readValue(asked.props, "disableLocalAuth") !== true) return;
    if (readValue(asked.props, "authOptions") !== undefined)
      yield {
        kind: "fail",
        path: "authOptions",
        allowed: "none where disableLocalAuth is true",
        message: "authOptions cannot be set when disableLocalAuth is true.",
        fix: "take authOptions out",
      };
  },
};

export const searchRules: readonly AzureRule[] = [searchUnits, searchOffered, searchKeysOff];
