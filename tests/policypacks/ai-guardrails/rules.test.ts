import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { armTypeOf } from "../../../catalog/arm-types";
import { policyDefinitions } from "../../../catalog/policy-definitions";
import { judge, rules, type AnyRule } from "../../../policypacks/ai-guardrails/index";
import { exampleConfiguration, examplesOf } from "./examples";
import { referenceIndexes } from "../../../policypacks/ai-guardrails/reference-indexes";
import { referencePage } from "../../../policypacks/ai-guardrails/reference-page";

const pages = join(__dirname, "../../../docs/reference/guardrails");

it("keeps its ids: a rename breaks what users have configured", () => {
  expect(rules.map(({ id }) => id)).toEqual(readFileSync(join(__dirname, "rule-ids.txt"), "utf8").trim().split("\n"));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it("passes its passing example", () => {
    expect(askExample(rule, "pass")).toEqual([]);
  });

  it("fails its failing example, and says what to do", () => {
    const results = askExample(rule, "fail");
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(result).toMatchObject({ kind: "fail", rule: { id: rule.id } });
      if (result.kind === "fail") expect(result.fix).toMatch(/^[a-z]/);
    }
  });

  it.each([
    ["dated", (module: string, type: string) => `azure-native:${module}/v20240101preview:${type}`],
    [
      "of a local package",
      (module: string, type: string) => `azure-native_${module}_v20240101preview:${module}:${type}`,
    ],
  ])("is not by-passed by tokens that are %s", (_form, written) => {
    const resources = examplesOf(rule, "fail").map((one) => {
      const [, module = "", type = ""] = one.type.split(":");
      return { ...one, type: written(module.replace(/\/.*/, ""), type) };
    });
    expect(judge([rule], resources, exampleConfiguration(rule)).length).toBeGreaterThan(0);
  });

  it("describes itself in whole sentences", () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.concern).not.toBe("");
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.rationale).toMatch(/^[A-Z].*\.$/);
    for (const limit of rule.limits ?? []) expect(limit).toMatch(/^[A-Z].*\.$/);
  });

  it("names a public source and a live twin", () => {
    expect(rule.source).toMatch(/^https:\/\/\S+$/);
    if (rule.azurePolicy === undefined) return;
    expect(policyDefinitions.entries.find(({ id }) => id === rule.azurePolicy)?.status).toBe("live");
  });

  it("is asked of types that exist", () => {
    expect(rule.appliesTo.length).toBeGreaterThan(0);
    const unknown = rule.appliesTo.filter((type) => type !== "*" && armTypeOf(type) === undefined);
    expect(unknown.filter((type) => !type.endsWith(":VirtualMachineScaleSet"))).toEqual([]);
  });

  it("has a current page", () => {
    expect(readFileSync(join(pages, `${rule.id}.md`), "utf8")).toBe(referencePage(rule));
  });
});

it("has current lists of pages, and no page too many", () => {
  const indexes = referenceIndexes(rules);
  for (const [file, text] of indexes) expect(readFileSync(join(pages, file), "utf8")).toBe(text);
  expect(readdirSync(pages).sort()).toEqual([...rules.map(({ id }) => `${id}.md`), ...indexes.keys()].sort());
});

function askExample(rule: AnyRule, kind: "pass" | "fail") {
  return judge([rule], examplesOf(rule, kind), exampleConfiguration(rule));
}
