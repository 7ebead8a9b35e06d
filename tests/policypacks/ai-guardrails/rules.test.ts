import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { armTypeOf } from "../../../catalog/arm-types";
import { policyDefinitions } from "../../../catalog/policy-definitions";
import { judge, rules, type AnyRule, type Resource } from "../../../policypacks/ai-guardrails/index";
import { referenceIndex, referencePage } from "../../../policypacks/ai-guardrails/reference-page";

const pages = join(__dirname, "../../../docs/reference/guardrails");

it("keeps its ids: a rename breaks what users have configured", () => {
  expect(rules.map(({ id }) => id)).toEqual([
    "account-local-auth",
    "account-private-endpoint",
    "account-public-network-access",
    "network-ddos-protection",
    "nic-public-ip",
    "nsg-management-ports",
    "production-two-regions",
    "search-public-network-access",
  ]);
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

  it("describes itself in whole sentences", () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
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
    const unknown = rule.appliesTo.filter((type) => armTypeOf(type) === undefined);
    expect(unknown.filter((type) => !type.endsWith(":VirtualMachineScaleSet"))).toEqual([]);
  });

  it("has a current page", () => {
    expect(readFileSync(join(pages, `${rule.id}.md`), "utf8")).toBe(referencePage(rule));
  });
});

it("has a current list of pages, and no page too many", () => {
  expect(readFileSync(join(pages, "index.md"), "utf8")).toBe(referenceIndex(rules));
  expect(readdirSync(pages).sort()).toEqual([...rules.map(({ id }) => `${id}.md`), "index.md"].sort());
});

function askExample(rule: AnyRule, kind: "pass" | "fail") {
  const resources: readonly Resource[] =
    rule.over === "stack"
      ? rule.examples[kind]
      : [{ type: rule.appliesTo[0] ?? "", name: "example", props: rule.examples[kind] }];
  const posture = rule.posture === undefined ? {} : { posture: rule.posture };
  return judge([rule], resources, { ...posture, environment: "prod" });
}
