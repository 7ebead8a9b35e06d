import { execFileSync } from "node:child_process";

import { projectRoot } from "../../sandbox/engine/layout";

/** Runs a program as a launcher would start it, in a Node of its own, and returns what it prints. */
function printed(program: string, env: Readonly<Record<string, string>> = {}): unknown {
  const text = `
    require("./scripts/built").loadSeldomNeededLater();
    const pulumi = require("@pulumi/pulumi");
    const { isProxy } = require("node:util").types;
    const loaded = () => ["npmcli/arborist/lib/index.js", "typescript/lib/typescript.js"].map((file) => {
      const found = Object.values(require.cache).find(({ filename }) => filename.endsWith(file));
      return found !== undefined && !isProxy(found.exports);
    });
    ${program}`;
  return JSON.parse(
    execFileSync(process.execPath, ["-e", text], {
      cwd: projectRoot(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...env },
    }),
  );
}

it("spares the start of the SDK what it seldom needs, until it is needed", () => {
  const program = `
    const before = loaded();
    pulumi.runtime.serializeFunction(() => 42).then(({ text }) => {
      console.log(JSON.stringify({ before, after: loaded(), serialised: text.includes("42") }));
    });`;
  expect(printed(program)).toEqual({ before: [false, false], after: [false, true], serialised: true });
});

it("stands for all that it stands in for", () => {
  const program = `
    const { createRequire } = require("node:module");
    const ts = createRequire(require.resolve("@pulumi/pulumi"))("typescript");
    console.log(JSON.stringify([typeof ts.transpile, "version" in ts, Object.keys(ts).includes("SyntaxKind"), typeof ts.default]));`;
  expect(printed(program)).toEqual(["function", true, true, "object"]);
});

it("lets the SDK load as it is where the variable says so", () => {
  const program = "console.log(JSON.stringify(loaded()));";
  expect(printed(program, { AZURE_AI_FOUNDATION_SDK: "whole" })).toEqual([true, true]);
});
