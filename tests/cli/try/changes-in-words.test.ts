import { changesInWords } from "../../../cli/try/changes-in-words";

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
