import { armTypeOf } from "../../../catalog/arm-types";
import { azureRules } from "../../../resource-manager/rules/azure-rules";
import { askExample } from "./ask-example";

const places = ["inside", "outside"] as const;

describe.each(azureRules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it.each(places)("refuses its refused example, asked from %s the world", (place) => {
    const { refusals } = askExample(rule, rule.examples.refused, place);

    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.map(({ code }) => code)).toContain(rule.code);
  });

  it.each(places)("takes its accepted example, asked from %s the world", (place) => {
    expect(askExample(rule, rule.examples.accepted, place)).toEqual({ refusals: [], undecided: [] });
  });

  it("says what to do, where and in whose words", () => {
    for (const { fix, path, message, code } of askExample(rule, rule.examples.refused, "outside").refusals) {
      expect(fix).toMatch(/^[a-z]/);
      expect(path).not.toBe("");
      expect(message.length).toBeGreaterThan(10);
      expect(code).toMatch(/^[A-Z][A-Za-z0-9]+$/);
    }
  });

  it("is asked for types that exist, and says where it was seen", () => {
    for (const type of rule.types) expect(type === "*" || armTypeOf(type)?.token === type).toBe(true);
    expect(rule.seen).toMatch(/^https:\/\/(github\.com|learn\.microsoft\.com)\//);
    expect(rule.what).toMatch(/^[A-Z].*\.$/);
  });
});

it("has no two rules of one name", () => {
  const ids = azureRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
