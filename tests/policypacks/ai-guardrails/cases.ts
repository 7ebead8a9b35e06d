import { judge, type Resource, type Result, type Rule } from "../../../policypacks/ai-guardrails/index";
import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";

/** What is special about it, the inputs, and what the rule says: the kinds of its verdicts in order, `pass` for none. */
export type Case = readonly [
  what: string,
  props: Readonly<Record<string, unknown>>,
  said: Said | readonly Said[],
  /** Another type token than the rule's first. */
  type?: string,
];
type Said = "pass" | "fail" | "undecided";

/**
 * A rule's table of cases. It must hold at least three that fail and three that pass. A verdict has to point at what it is
 * about: at a value that is not known where it is undecided, at what it quotes where it fails.
 *
 * @param settings what the rule is set to, where its defaults ask nothing
 */
export function describeCases(rule: Rule, cases: readonly Case[], settings?: Readonly<Record<string, unknown>>): void {
  describe(rule.id, () => {
    it.each(cases.map(([what, ...rest]) => [what, rest] as const))("%s", (_what, [props, said, type]) => {
      const asked: Resource = { type: type ?? rule.appliesTo[0] ?? "", name: "asked", props };
      const results = judge([rule], [asked], {
        preset: "strict",
        posture: rule.posture ?? "corp",
        environment: "prod",
        ...(settings === undefined ? {} : { settings: { [rule.id]: settings } }),
      });
      expect(results.map(({ kind }) => kind)).toEqual([said].flat().filter((kind) => kind !== "pass"));
      for (const result of results) expectToPointAtIt(result);
    });

    it("has cases of both kinds", () => {
      const count = (kind: Said): number => cases.filter(([, , said]) => [said].flat()[0] === kind).length;
      expect({ fail: count("fail") >= 3, pass: count("pass") >= 3 }).toEqual({ fail: true, pass: true });
    });
  });
}

function expectToPointAtIt(result: Result): void {
  expect(result.path).not.toBe("");
  const value = read(result.resource, result.path);
  if (result.kind === "undecided") expect(holdsUnknown(value)).toBe(true);
  else if (result.kind === "fail" && ["string", "number", "boolean"].includes(typeof value))
    expect(result.got).toBe(value);
}

function holdsUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}
