import { readValue } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, itemsAt, mustBe, mustNotBe } from "../asking";
import type { Rule } from "../rule";
import { twoRegionsIn } from "./listed-regions";

export const cosmosMultiRegion: Rule = {
  id: "cosmos-multi-region",
  concern: "multi-region",
  title: "Cosmos DB in production stands in two regions",
  rationale: "A region that is lost takes the only copy of chats and threads along.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/reliability/reliability-cosmos-db-nosql",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: {
    pass: { locations: [{ locationName: "swedencentral" }, { locationName: "francecentral" }] },
    fail: { locations: [{ locationName: "swedencentral" }] },
  },
  *check(resource) {
    yield* twoRegionsIn(resource.props, "locations", "locationName");
  },
};

export const cosmosZoneRedundancy: Rule = {
  id: "cosmos-zone-redundancy",
  concern: "zone-redundancy",
  title: "Cosmos DB in production survives the loss of a zone",
  rationale: "Without zones each region stands in one building.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/reliability/reliability-cosmos-db-nosql",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only; a region without availability zones fails too."],
  examples: {
    pass: { locations: [{ locationName: "swedencentral", isZoneRedundant: true }] },
    fail: { locations: [{ locationName: "swedencentral", isZoneRedundant: false }] },
  },
  *check(resource) {
    const items = [...itemsAt(resource.props, "locations")];
    if (items.length === 0)
      yield { kind: "fail", path: "locations", fix: "name the regions in locations, with isZoneRedundant true" };
    for (const [item, path] of items) {
      const zones = is(item, "isZoneRedundant", true);
      if (item === UNKNOWN) yield { kind: "undecided", path };
      else if (zones === UNKNOWN) yield { kind: "undecided", path: `${path}.isZoneRedundant` };
      else if (!zones)
        yield {
          kind: "fail",
          path: `${path}.isZoneRedundant`,
          got: readValue(item, "isZoneRedundant"),
          fix: "set isZoneRedundant to true",
        };
    }
  },
};

export const cosmosBackup: Rule = {
  id: "cosmos-backup",
  concern: "cosmos-backup",
  title: "Cosmos DB can be restored to any moment",
  rationale: "A periodic backup loses up to a day, and a restore asks Microsoft.",
  severity: "medium",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/continuous-backup-restore-introduction",
  frameworks: { waf: "Reliability", mcsb: ["BR-1"] },
  examples: { pass: { backupPolicy: { type: "Continuous" } }, fail: { backupPolicy: { type: "Periodic" } } },
  *check(resource) {
    yield* mustBe(resource, "backupPolicy.type", "Continuous", "set backupPolicy.type to Continuous");
  },
};

export const cosmosFreeTier: Rule = {
  id: "cosmos-free-tier",
  concern: "free tier",
  title: "Cosmos DB in production is not of the free tier",
  rationale: "Microsoft promises nothing for the free tier.",
  severity: "low",
  environment: "prod",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/free-tier",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only."],
  examples: { pass: { enableFreeTier: false }, fail: { enableFreeTier: true } },
  *check(resource) {
    yield* mustNotBe(resource, "enableFreeTier", true, "set enableFreeTier to false");
  },
};
