import { changesInWords, wouldChangeInWords } from "../../../cli/try/changes-in-words";

const step = (op: string, name: string, diffs: readonly string[] = []) => ({
  op,
  urn: `urn:pulumi:dev::p::t::${name}`,
  type: "t",
  failed: false,
  diffs,
});

it("says of each change which inputs made it", () => {
  expect(
    changesInWords({ steps: [step("update", "docs", ["sku", "tags"]), step("same", "hub"), step("delete", "old")] }),
  ).toBe("  update docs: sku, tags\n  delete old");
});

it("counts what does not fit on a screen", () => {
  const steps = Array.from({ length: 25 }, (_, number) => step("create", `r${number}`));
  expect(changesInWords({ steps }).split("\n").at(-1)).toBe("  and 5 more");
});

it("says what would change, and that nothing would in Azure where only the engine's own does", () => {
  expect(wouldChangeInWords({ steps: [step("update", "docs", ["sku"])] })).toBe(
    "This would change\n  update docs: sku",
  );
  const stack = { ...step("update", "p-dev"), type: "pulumi:pulumi:Stack" };
  expect(wouldChangeInWords({ steps: [stack, step("same", "hub")] })).toBe(
    "Nothing would change in Azure: only what the engine itself keeps, such as outputs.",
  );
});
