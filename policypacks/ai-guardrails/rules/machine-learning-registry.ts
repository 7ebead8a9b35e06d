import { readValue } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { itemsAt } from "../asking";
import type { Rule } from "../rule";

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
    const places = [...itemsAt(resource.props, "regionDetails")].map(([item, path]) => ({
      path,
      location: item === UNKNOWN ? UNKNOWN : readValue(item, "location"),
    }));
    const regions = new Set(
      places.flatMap(({ location }) =>
        typeof location === "string" ? [location.toLowerCase().replaceAll(" ", "")] : [],
      ),
    );
    if (regions.size >= 2) return;
    const open = places.find(({ location }) => location === UNKNOWN);
    if (open !== undefined) yield { kind: "undecided", path: open.path };
    else yield { kind: "fail", path: "regionDetails", fix: "add a second region to regionDetails" };
  },
};
