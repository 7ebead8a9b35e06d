import { artifactUri } from "../../../cli/check/report/artifact-uri";
import { withSubscription } from "../../../cli/check/assumed-subscription";
import { explain } from "../../../cli/check/explain";
import { firstUnknown } from "../../../cli/check/first-unknown";
import { ruleIds } from "../../../cli/check/rule-pages";
import { stablePath } from "../../../cli/check/stable-path";
import { wrapped } from "../../../cli/check/wrapped";
import { UNKNOWN } from "../../../terms/unknown";

describe("stablePath", () => {
  const props = { rules: [{ name: "ssh", access: "Allow" }, { access: "Deny" }, { name: 3 }] };
  it.each([
    ["rules[0].access", "rules[ssh].access"],
    ["rules[1].access", "rules[].access"],
    ["rules[2]", "rules[]"],
    ["rules[7]", "rules[]"],
    ["name", "name"],
  ])("%s becomes %s", (path, stable) => {
    expect(stablePath(props, path)).toBe(stable);
  });
});

describe("wrapped", () => {
  it("breaks between words and hangs what follows", () => {
    expect(wrapped("one two three", 9, " ", " ")).toEqual([" one two", "  three"]);
  });
  it("leaves a long word whole, and has no line for no text", () => {
    expect(wrapped("abcdefghij k", 4)).toEqual(["abcdefghij", "k"]);
    expect(wrapped("  ", 4)).toEqual([]);
  });
});

describe("firstUnknown", () => {
  it.each([
    [{ a: { b: [1, UNKNOWN] } }, "a.b[1]"],
    [{ a: 1 }, undefined],
    [UNKNOWN, ""],
  ])("%#", (value, path) => {
    expect(firstUnknown(value)).toBe(path);
  });
  it("ends in a value that holds itself", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(firstUnknown(circle)).toBeUndefined();
  });
});

describe("withSubscription", () => {
  const named = (...ids: string[]) => ids.map((id) => ({ type: "t", name: id, props: { nested: [{ id }] } }));
  const assumed = (...ids: string[]) => withSubscription(named(...ids)).map(({ provider }) => provider?.subscriptionId);
  it("is the one that all ids name, in any letter case", () => {
    expect(assumed("/subscriptions/S/a", "/subscriptions/s/b", "none")).toEqual(["s", "s", "s"]);
  });
  it("is nobody's where no id names one, and none where several are named", () => {
    expect(assumed("none")).toEqual(["00000000-0000-0000-0000-000000000000"]);
    expect(assumed("/subscriptions/s/a", "/subscriptions/t/b")).toEqual([undefined, undefined]);
  });
  it("is not touched where a provider says it", () => {
    const [first, ...rest] = named("/subscriptions/s/a", "b");
    const said = [{ ...first!, provider: { subscriptionId: "x" } }, ...rest];
    expect(withSubscription(said)).toBe(said);
  });
});

describe("artifactUri", () => {
  it("goes from the root of the repository", () => {
    expect(artifactUri(__filename, "/")).toBe("tests/cli/check/small-parts.test.ts");
  });
  it("keeps the whole path of what lies elsewhere, and escapes", () => {
    expect(artifactUri("/nowhere/else.json", "/somewhere")).toBe("file:///nowhere/else.json");
    expect(artifactUri("/nowhere/a b#.json", "/nowhere")).toBe("a%20b%23.json");
    expect(artifactUri("-")).toBe("stdin");
  });
});

describe("explain", () => {
  it("has a page for whatever a report may name", () => {
    for (const id of ruleIds()) expect(explain(id, 80)).toMatchObject({ ok: true });
  });
});
