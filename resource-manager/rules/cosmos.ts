import { regionKey } from "../../catalog/regions";
import { objectsAt, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { knownText } from "./asking";
import { resource } from "./samples";

function account(
  locations: readonly unknown[],
  props: Readonly<Record<string, unknown>> = {},
): ReturnType<typeof resource> {
  return resource("cosmosdb:DatabaseAccount", {
    accountName: "cosmos-claims",
    location: "swedencentral",
    locations,
    ...props,
  });
}

const home = { locationName: "swedencentral", failoverPriority: 0 };

export const cosmosLocations: AzureRule = {
  id: "cosmosdb-locations",
  what: "The regions of a Cosmos DB account have the failover priorities 0 to n-1, each region once; a serverless account has one.",
  types: ["azure-native:cosmosdb:DatabaseAccount"],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/cosmos-db/how-to-manage-database-account",
  examples: {
    refused: { phase: "create", resources: [account([home, { locationName: "francecentral", failoverPriority: 2 }])] },
    accepted: { phase: "create", resources: [account([home, { locationName: "francecentral", failoverPriority: 1 }])] },
  },

  *check({ resource: asked }) {
    if (readValue(asked.props, "locations") === UNKNOWN) return;
    const locations = objectsAt(asked, "locations");
    const priorities = locations.map(({ props }) => props["failoverPriority"] ?? 0);
    const numbers = priorities.filter((priority) => typeof priority === "number").toSorted((a, b) => a - b);
    if (priorities.includes(UNKNOWN) || locations.length === 0) return;
    const wanted = locations.map((_, index) => index);
    if (numbers.join() !== wanted.join())
      yield failure(numbers.join(", "), wanted.join(", "), "number the regions from 0 on");
    const names = locations.map((item) => regionKey(knownText(item, "locationName") ?? item.path));
    if (new Set(names).size !== names.length)
      yield failure(names.join(", "), "each region once", "take the second out");
    const serverless = objectsAt(asked, "capabilities").some(({ props }) => props["name"] === "EnableServerless");
    if (serverless && locations.length > 1)
      yield failure(names.join(", "), "one region where serverless", "keep one region");
  },
};

function failure(
  got: string,
  allowed: string,
  fix: string,
): { kind: "fail"; path: string; got: string; allowed: string; message: string; fix: string } {
  return {
    kind: "fail",
    path: "locations",
    got,
    allowed,
    message: `The locations of the database account are invalid: allowed are ${allowed}.`,
    fix,
  };
}
