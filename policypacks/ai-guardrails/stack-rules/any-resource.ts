import { regionKey } from "../../../catalog/regions";
import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import type { Rule, StackRule } from "../rule";

export const allowedRegions: Rule = {
  id: "allowed-regions",
  concern: "allowed regions",
  title: "Resources stand in the regions that are allowed",
  rationale: "Where data lies decides whose law holds for it.",
  severity: "medium",
  appliesTo: ["*"],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-setup-guide/regions",
  azurePolicy: "e56962a6-4747-49cd-b67b-bf8b01975c4c",
  frameworks: { waf: "Security", mcsb: ["PV-1"], euAiAct: ["Article 10"], nistAiRmf: ["Govern"] },
  settings: {
    regions: {
      type: "array",
      items: { type: "string" },
      description: "ARM names or display names of the regions; global is always allowed",
      default: [],
    },
  },
  exampleSettings: { regions: ["swedencentral", "francecentral"] },
  limits: ["Without regions in the configuration nothing is asked."],
  examples: { pass: { location: "Sweden Central" }, fail: { location: "eastus" } },
  *check(resource, { regions }) {
    const allowed = new Set(
      (Array.isArray(regions) ? (regions as readonly unknown[]) : []).map((one) => regionKey(String(one))),
    );
    if (allowed.size === 0) return;
    const got = read(resource, "location");
    if (got === UNKNOWN) yield { kind: "undecided", path: "location" };
    else if (typeof got === "string" && got !== "" && regionKey(got) !== "global" && !allowed.has(regionKey(got)))
      yield { kind: "fail", path: "location", got, fix: `choose one of ${[...allowed].join(", ")}` };
  },
};

/** `azure-native:search/v20250201preview:Service`, `azure-native_search_v20250201preview:search:Service`. */
const preview = /^azure-native(?:_[^:]*v\d{8}preview[^:]*:|:[^:]*\/v\d{8}preview:)/i;

export const previewApiVersion: StackRule = {
  over: "stack",
  id: "preview-api-version",
  concern: "preview API version",
  title: "No resource is declared by a preview of an API",
  rationale: "A preview changes and ends without a promise.",
  severity: "low",
  appliesTo: ["*"],
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/control-plane-and-data-plane",
  frameworks: { waf: "Operational Excellence" },
  examples: {
    pass: [{ type: "azure-native:search/v20250501:Service", name: "search", props: {} }],
    fail: [
      { type: "azure-native:search/v20250201preview:Service", name: "search", props: { location: "swedencentral" } },
    ],
  },
  *check(stack) {
    for (const resource of stack.subjects)
      if (preview.test(resource.type))
        yield {
          kind: "fail",
          resource,
          path: "apiVersion",
          got: resource.type,
          fix: "use the module without a version, or a version that is no preview",
        };
  },
};
