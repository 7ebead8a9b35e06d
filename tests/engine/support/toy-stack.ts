import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { projectRoot } from "../../../sandbox/engine/layout";

import { SandboxStack } from "./sandbox-stack";
import type { SandboxStackOptions } from "./sandbox-stack";

/**
 * A throw-away program in JavaScript on the offline Azure. It resolves packages as this project does, and `root` is the
 * folder of this project, for what it wants of dist/. Its project is called `toy`, and so is its configuration.
 */
export function toyStack(source: string, options: Omit<SandboxStackOptions, "projectFolder"> = {}): ToyStack {
  const stack = new ToyStack(source, options);
  afterAll(() => {
    stack.remove();
  });
  return stack;
}

export class ToyStack extends SandboxStack {
  private readonly folder: string;

  constructor(source: string, options: Omit<SandboxStackOptions, "projectFolder">) {
    const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-toy-"));
    super("toy", { ...options, projectFolder: () => folder });
    this.folder = folder;
    const runtime = "runtime: { name: nodejs, options: { typescript: false } }";
    this.write("Pulumi.yaml", `name: toy\nmain: program/index.js\n${runtime}\n`);
    this.write("Pulumi.toy.yaml", "config: {}\n");
    this.write("package.json", '{ "name": "toy", "private": true }\n');
    symlinkSync(join(projectRoot(), "node_modules"), join(folder, "node_modules"));
    this.program(source);
  }

  /** Replaces the program, before the next run. */
  program(source: string): void {
    // The second line is that of stacks/index.js: without it an error takes the SDK a minute to print.
    const before = `const root = ${JSON.stringify(projectRoot())};\nError.prepareStackTrace = undefined;`;
    this.write("program/index.js", `"use strict";\n${before}\n${source}\n`);
  }

  /** Adds a file to the project, such as a policy pack. */
  write(path: string, text: string): string {
    const file = join(this.folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  override remove(): void {
    super.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
