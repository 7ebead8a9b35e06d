import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Severity, StackRule } from "../rule";
import { locationOf } from "./places";

interface Service {
  readonly id: string;
  readonly concern: string;
  readonly title: string;
  readonly rationale: string;
  readonly severity: Severity;
  readonly token: string;
  readonly source: string;
}

/** The rule that a service of production stands in two regions. */
function twoRegionsRule({ token, ...described }: Service): StackRule {
  const example = (name: string, location: string): Resource => ({ type: token, name, props: { location } });
  return {
    over: "stack",
    environment: "prod",
    frameworks: { waf: "Reliability", mcsb: ["BR-1"], nistAiRmf: ["Manage"] },
    ...described,
    appliesTo: [token],
    limits: ["A second one that another program declares is not seen."],
    examples: {
      pass: [example("first", "swedencentral"), example("second", "France Central")],
      fail: [example("first", "swedencentral")],
    },
    *check(stack) {
      const [first] = stack.subjects;
      if (first === undefined) return;
      const places = stack.subjects.map((resource) => ({ resource, location: locationOf(resource, stack) }));
      const regions = new Set(places.map(({ location }) => location).filter((one) => one !== UNKNOWN));
      if (regions.size >= 2) return;
      const open = places.find(({ location }) => location === UNKNOWN);
      if (open !== undefined) yield { kind: "undecided", resource: open.resource, path: "location" };
      else
        yield {
          kind: "fail",
          resource: first,
          path: "location",
          got: read(first, "location"),
          fix: "add a second one in another region",
        };
    },
  };
}

export const searchTwoRegions = twoRegionsRule({
  id: "search-two-regions",
  concern: "multi-region",
  title: "Search in production stands in two regions",
  rationale: "Retrieval in one region takes every answer that is grounded on it along when it fails.",
  severity: "medium",
  token: "azure-native:search:Service",
  source: "https://learn.microsoft.com/azure/search/search-multi-region",
});

export const mlTwoRegions = twoRegionsRule({
  id: "ml-two-regions",
  concern: "workspace multi-region",
  title: "Machine Learning in production stands in two regions",
  rationale: "Models and endpoints of one workspace are gone with its region.",
  severity: "medium",
  token: "azure-native:machinelearningservices:Workspace",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-high-availability-machine-learning",
});
