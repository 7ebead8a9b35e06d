import type { Rule } from "../rule";
import { twoRegionsIn } from "./listed-regions";

export const mlRegistryMultiRegion: Rule = {
  id: "ml-registry-multi-region",
  concern: "registry multi-region",
  title: "Machine Learning registries in production stand in two regions",
  rationale: "Models that only one region holds cannot be deployed in another when it fails.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:machinelearningservices:Registry"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only."],
  examples: {
    pass: { regionDetails: [{ location: "swedencentral" }, { location: "francecentral" }] },
    fail: { regionDetails: [{ location: "swedencentral" }] },
  },
  *check(resource) {
    yield* twoRegionsIn(resource.props, "regionDetails", "location");
  },
};
