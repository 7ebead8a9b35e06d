import { changedStack } from "./support/changed-stack";

describe("a state that the sandbox made", () => {
  const stack = changedStack({});

  it("is refused by a program that does not run on the sandbox", async () => {
    expect((await stack.up()).errors).toBe("");
    stack.program(`delete process.env["AZURE_AI_FOUNDATION_SANDBOX"];
      module.exports = require(root + "/dist/stacks/main.js").main;`);
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.errors).toContain("pulumi stack init with another name");
    expect(run.steps.filter(({ op, type }) => op !== "same" && type.startsWith("azure-native:"))).toEqual([]);
  });
});
