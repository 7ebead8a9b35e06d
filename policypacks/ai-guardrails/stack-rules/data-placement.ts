import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { isOneOf } from "../asking";
import type { StackRule } from "../rule";
import { listedRegions } from "../rules/listed-regions";
import { ofType } from "./links";
import { locationOf, servingRegions } from "./places";

const account = "azure-native:cognitiveservices:Account";
const deployment = "azure-native:cognitiveservices:Deployment";
const search = "azure-native:search:Service";
const storage = "azure-native:storage:StorageAccount";
const cosmos = "azure-native:cosmosdb:DatabaseAccount";

const foundry = (location: string): Resource => ({
  type: account,
  name: "foundry",
  props: { kind: "AIServices", location },
});
const index = (location: string): Resource => ({ type: search, name: "search", props: { location } });

export const ragDataRegion: StackRule = {
  over: "stack",
  id: "rag-data-region",
  concern: "rag-data-region",
  title: "Retrieval stands beside the models that use it",
  rationale: "Every answer waits for the way to another region, pays for it, and fails with either.",
  severity: "medium",
  appliesTo: [search],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/infrastructure/well-architected",
  frameworks: { waf: "Performance Efficiency", euAiAct: ["Article 10"], nistAiRmf: ["Map"] },
  limits: ["Accounts that another program declares are not seen: a stack without any is not asked."],
  examples: {
    pass: [foundry("swedencentral"), index("Sweden Central")],
    fail: [foundry("swedencentral"), index("eastus")],
  },
  *check(stack) {
    const places = ofType(stack, account).map((one) => locationOf(one, stack));
    if (places.length === 0) return;
    const regions = new Set<string>(places.filter((one) => one !== UNKNOWN));
    for (const resource of stack.subjects) {
      const location = locationOf(resource, stack);
      if (location !== UNKNOWN && regions.has(location)) continue;
      if (location === UNKNOWN || places.includes(UNKNOWN)) yield { kind: "undecided", resource, path: "location" };
      else
        yield {
          kind: "fail",
          resource,
          path: "location",
          got: read(resource, "location"),
          fix: `move it to ${[...regions].join(" or ")}`,
        };
    }
  },
};

const prodModel = (name: string, location: string): Resource[] => {
  const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
  const names = { resourceGroupName: "rg", accountName: name };
  return [
    { type: account, name, provider, props: { ...names, location } },
    { type: deployment, name: `${name}-chat`, provider, props: { ...names, deploymentName: "chat" } },
  ];
};
const data = (sku: string): Resource => ({
  type: storage,
  name: "data",
  props: { location: "swedencentral", sku: { name: sku } },
});

export const secondaryReplicas: StackRule = {
  over: "stack",
  id: "secondary-region-replicas",
  concern: "secondary-region-replicas",
  title: "Data that production needs is in a second region too",
  rationale: "Models in a second region are of no use without the data that ground them.",
  severity: "medium",
  environment: "prod",
  appliesTo: [storage, cosmos],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/infrastructure/well-architected",
  frameworks: { waf: "Reliability", mcsb: ["BR-1"], euAiAct: ["Article 10", "Article 15"], nistAiRmf: ["Manage"] },
  limits: [
    "Asked only where models are served from two regions.",
    "A second account of the same type in another region counts, whatever is copied to it.",
  ],
  examples: {
    pass: [...prodModel("sweden", "swedencentral"), ...prodModel("france", "francecentral"), data("Standard_GZRS")],
    fail: [...prodModel("sweden", "swedencentral"), ...prodModel("france", "francecentral"), data("Standard_ZRS")],
  },
  *check(stack) {
    const serving = servingRegions(stack);
    if (serving !== UNKNOWN && serving < 2) return;
    for (const type of [storage, cosmos]) {
      const own = stack.subjects.filter((one) => ofType({ resources: [one] }, type).length > 0);
      const regions = new Set(own.map((one) => locationOf(one, stack)));
      const apart = [...regions].filter((one) => one !== UNKNOWN).length >= 2;
      if (apart) continue;
      for (const resource of own) {
        const replicated = type === storage ? isGeoRedundant(resource) : hasTwoLocations(resource);
        if (replicated === true) continue;
        const path = type === storage ? "sku.name" : "locations";
        if (replicated === UNKNOWN) yield { kind: "undecided", resource, path };
        else if (serving === UNKNOWN || regions.has(UNKNOWN))
          yield { kind: "undecided", resource, path: "location", waitsFor: "the regions of the stack" };
        else
          yield {
            kind: "fail",
            resource,
            path,
            got: read(resource, path),
            fix:
              type === storage
                ? "choose a sku.name with GRS or GZRS, or add an account in the second region"
                : "add the second region to locations",
          };
      }
    }
  },
};

function isGeoRedundant(resource: Resource): boolean | Unknown {
  const sku = read(resource, "sku.name");
  if (sku === UNKNOWN) return UNKNOWN;
  return isOneOf(sku, [
    "Standard_GRS",
    "Standard_RAGRS",
    "Standard_GZRS",
    "Standard_RAGZRS",
    "StandardV2_GRS",
    "StandardV2_GZRS",
  ]);
}

function hasTwoLocations(resource: Resource): boolean | Unknown {
  const { regions, open } = listedRegions(resource.props, "locations", "locationName");
  return regions.size >= 2 || (open === undefined ? false : UNKNOWN);
}
