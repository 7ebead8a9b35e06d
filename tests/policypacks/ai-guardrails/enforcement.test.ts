import { type EnforcementSettings, levelOf } from "../../../policypacks/ai-guardrails/enforcement";
import type { Severity } from "../../../policypacks/ai-guardrails/rule";

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

function levels(settings?: EnforcementSettings): string[] {
  return severities.map((severity) => levelOf({ id: "a-rule", severity }, settings));
}

it.each([
  ["audit", ["advisory", "advisory", "advisory", "off"]],
  ["default", ["mandatory", "mandatory", "advisory", "off"]],
  ["strict", ["mandatory", "mandatory", "mandatory", "advisory"]],
] as const)("%s", (preset, expected) => {
  expect(levels({ preset })).toEqual(expected);
});

it("is default where nothing is said", () => {
  expect(levels()).toEqual(levels({ preset: "default" }));
});

it("takes a severity's level before the preset's", () => {
  expect(levels({ preset: "audit", enforcement: { critical: "mandatory", low: "advisory" } })).toEqual([
    "mandatory",
    "advisory",
    "advisory",
    "advisory",
  ]);
});

it("takes a rule's own level before all", () => {
  const settings: EnforcementSettings = { enforcement: { high: "mandatory" }, levels: { "a-rule": "off" } };
  expect(levelOf({ id: "a-rule", severity: "high" }, settings)).toBe("off");
  expect(levelOf({ id: "another-rule", severity: "high" }, settings)).toBe("mandatory");
});

it("takes no level off a prototype", () => {
  expect(levelOf({ id: "constructor", severity: "high" }, { levels: {} })).toBe("mandatory");
});
