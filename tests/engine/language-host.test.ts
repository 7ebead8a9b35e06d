import { rmSync } from "node:fs";
import { join } from "node:path";

import { toyStack } from "./support/toy-stack";

const toy = `
  const pulumi = require("@pulumi/pulumi");
  class Box extends pulumi.ComponentResource {
    constructor(name) { super("toy:index:Box", name); this.registerOutputs({}); }
  }
  new Box("one");
`;

describe("the language host", () => {
  const stack = toyStack(`${toy}
    console.log("in", process.cwd());
    module.exports = {
      greeting: new pulumi.Config().require("greeting"),
      secret: new pulumi.Config().requireSecret("secret"),
      node: process.version,
    };
  `);

  it("gives a program its configuration, its folder and the Node that runs us", async () => {
    const run = await stack.up({ "toy:greeting": "good day", "toy:secret": "s" });
    expect(run).toMatchObject({ failed: false, changes: { create: 2 } });
    expect(run.diagnostics.map(({ message }) => message).join()).toMatch(/^in .*program$/m);
    expect(await stack.outputs()).toMatchObject({ greeting: "good day", node: process.version });
  });

  it("changes nothing when run again", async () => {
    const run = await stack.up({ "toy:greeting": "good day", "toy:secret": "s" });
    expect(run).toMatchObject({ failed: false, changes: { same: 2 } });
  });

  it("lets a mistake of the program be told once, in its own words", async () => {
    stack.program(`throw new Error("not today")`);
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.errors.match(/not today/g)).toHaveLength(1);
  });

  it("says what to install when the program has no SDK", async () => {
    stack.program("");
    const { projectFolder } = await stack.open();
    rmSync(join(projectFolder, "node_modules"));
    const run = await stack.preview();
    expect(run.stderr + run.errors).toMatch(/no package @pulumi\/pulumi: run npm ci there/);
  });
});
