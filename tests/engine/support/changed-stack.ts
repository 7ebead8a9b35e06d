import { readFileSync } from "node:fs";

import { ofProject } from "./shipped-stack";
import type { SandboxStackOptions } from "./sandbox-stack";
import { toyStack } from "./toy-stack";
import type { ToyStack } from "./toy-stack";

/**
 * The program and configuration of `dev` as a stack of its own that a test may change: in its configuration by `edit`, and
 * in what it declares by a stack transformation in JavaScript.
 */
export function changedStack(
  {
    edit = (text) => text,
    transformation = "() => undefined",
  }: { edit?: (configuration: string) => string; transformation?: string },
  options: Omit<SandboxStackOptions, "projectFolder"> = {},
): ToyStack {
  const stack = toyStack(
    `require("@pulumi/pulumi").runtime.registerStackTransformation(${transformation});
     module.exports = require(root + "/dist/stacks/main.js").main;`,
    { env: { AZURE_AI_FOUNDATION_TODAY: "2026-11-24" }, ...options },
  );
  stack.write("Pulumi.toy.yaml", edit(readFileSync(ofProject("stacks/Pulumi.dev.yaml"), "utf8")));
  return stack;
}
