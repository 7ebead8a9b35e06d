import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { matchesPattern } from "../matches-pattern";
import type { Rule } from "../rule";
import { tag } from "../tags";

export const accountName: Rule = {
  id: "account-name",
  concern: "resource naming",
  title: "AI accounts are named as agreed",
  rationale: "Names that follow one pattern tell operators what they look at.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-naming",
  frameworks: { waf: "Operational Excellence" },
  limits: ["Without a pattern in the configuration nothing is asked.", "A name that Pulumi makes up is not judged."],
  settings: {
    pattern: { type: "string", description: "what the whole name must fit, in any letter case; * stands for anything" },
  },
  exampleSettings: { pattern: "aif-*" },
  examples: { pass: { accountName: "aif-claims" }, fail: { accountName: "account1" } },
  *check(resource, settings) {
    const { pattern } = settings;
    if (typeof pattern !== "string") return;
    const got = read(resource, "accountName");
    if (got === UNKNOWN) yield { kind: "undecided", path: "accountName" };
    else if (typeof got === "string" && !matchesPattern(got, pattern))
      yield { kind: "fail", path: "accountName", got, fix: `choose a name that matches ${pattern}` };
  },
};

export const accountTags: Rule = {
  id: "account-tags",
  concern: "tags",
  title: "AI accounts carry the tags that are asked for",
  rationale: "Costs, owners and landing zones are found by tags.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging",
  frameworks: { waf: "Operational Excellence" },
  settings: {
    required: {
      type: "array",
      items: { type: "string" },
      description: "names of the tags that must be there",
      default: ["owner", "environment"],
    },
  },
  examples: { pass: { tags: { owner: "claims", environment: "prod" } }, fail: { tags: { owner: "claims" } } },
  *check(resource, settings) {
    const { required } = settings;
    const tags = read(resource, "tags");
    for (const name of Array.isArray(required) ? (required as readonly unknown[]).map(String) : []) {
      const got = tags === UNKNOWN ? UNKNOWN : tag(resource, name);
      if (tags === UNKNOWN) yield { kind: "undecided", path: "tags" };
      else if (got === undefined || got === null || got === "")
        yield { kind: "fail", path: `tags.${name}`, got, fix: `add the tag ${name}` };
    }
  },
};
