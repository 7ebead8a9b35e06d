import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { openStack, runOnStack } from "../../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../../sandbox/engine/engine-stack";
import type { PreparedSandbox } from "../../../sandbox/engine/prepare-sandbox";
import { recoverStack } from "../../../sandbox/engine/recover-stack";
import { runEngine } from "../../../sandbox/engine/run-engine";
import type { EngineCommand, EngineOptions } from "../../../sandbox/engine/run-engine";
import { unprotectAll } from "../../../sandbox/engine/stack-state";

import { resourcesOf } from "./deployment";
import type { Deployment, StateResource } from "./deployment";
import { privateSandbox } from "./provisioned";
import type { PrivateSandbox } from "./provisioned";
import { stackRun } from "./stack-run";
import type { StackRun } from "./stack-run";

export interface SandboxStackOptions extends Pick<EngineOptions, "policyPacks" | "env"> {
  /** Configuration on top of the file's, for every run. A key without a namespace is one of `foundation:`. */
  readonly overrides?: Overrides;
  /** Share the offline Azure, state and home of another stack, which then removes them. */
  readonly beside?: SandboxStack;
  /** The folder of Pulumi.yaml. @default this project */
  readonly projectFolder?: () => string;
}

export type Overrides = Readonly<Record<string, unknown>>;

/**
 * A stack on the offline Azure with the real engine, its own state, its own Azure and its own copy of the configuration.
 * Everything is removed when the tests of the file or block are over.
 */
export function sandboxStack(name: string, options: SandboxStackOptions = {}): SandboxStack {
  const stack = new SandboxStack(name, options);
  afterAll(() => {
    stack.remove();
  });
  return stack;
}

export class SandboxStack {
  private own: Promise<PrivateSandbox> | undefined;
  private removal: () => void = () => undefined;

  constructor(
    readonly name: string,
    private readonly options: SandboxStackOptions,
  ) {}

  up(overrides?: Overrides, run?: EngineOptions): Promise<StackRun> {
    return this.run("up", overrides, run);
  }

  preview(overrides?: Overrides, run?: EngineOptions): Promise<StackRun> {
    return this.run("preview", overrides, run);
  }

  refresh(run?: EngineOptions): Promise<StackRun> {
    return this.run("refresh", {}, run);
  }

  destroy(run?: EngineOptions): Promise<StackRun> {
    return this.run("destroy", {}, run);
  }

  /** Takes the protection from everything, as somebody has to who means to destroy production. */
  async unprotect(): Promise<void> {
    await unprotectAll(await this.open());
  }

  /** Runs any of the four with overrides for this run alone. */
  async run(command: EngineCommand, overrides: Overrides = {}, run: EngineOptions = {}): Promise<StackRun> {
    const stack = await this.open(overrides);
    const { policyPacks, env } = this.options;
    const packs = run.policyPacks ?? (command === "up" || command === "preview" ? policyPacks : undefined) ?? [];
    const merged: EngineOptions = {
      ...run,
      env: { ...env, ...run.env },
      policyPacks: packs.map((pack) => join(stack.sandbox.layout.root, pack)),
    };
    return stackRun(await runEngine(command, stack, merged));
  }

  /** Takes up a run that was killed, as `npm run try` does. */
  async recover(): Promise<void> {
    await recoverStack(await this.open());
  }

  /** What the engine's state holds, of one type or all, outermost first. */
  async resources(type?: string): Promise<readonly StateResource[]> {
    return resourcesOf(await this.export(), type);
  }

  async export(): Promise<Deployment> {
    return JSON.parse(await this.cli("stack", "export")) as Deployment;
  }

  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    return JSON.parse(await this.cli("stack", "output", "--json")) as Record<string, unknown>;
  }

  /** Any other command of the CLI on this stack; its standard output. */
  async cli(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await runOnStack(await this.open(), args);
    if (code !== 0) throw new Error(`pulumi ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  /** The files of the offline Azure, relative to its folder; those of the tenant itself stay after a destroy. */
  async documents(): Promise<readonly string[]> {
    const { layout } = await this.sandbox();
    if (!existsSync(layout.azure)) return [];
    return readdirSync(layout.azure, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
      .map((entry) => join(entry.parentPath, entry.name).slice(layout.azure.length + 1))
      .sort();
  }

  /** Folders and passphrase, for a test that spoils them. */
  async sandbox(): Promise<PreparedSandbox> {
    const { beside } = this.options;
    if (beside !== undefined) return beside.sandbox();
    this.own ??= privateSandbox();
    const own = await this.own;
    this.removal = own.remove;
    return own.prepare();
  }

  async open(overrides: Overrides = {}): Promise<EngineStack> {
    const { projectFolder } = this.options;
    return openStack(await this.sandbox(), this.name, {
      overrides: namespaced({ ...this.options.overrides, ...overrides }),
      ...(projectFolder === undefined ? {} : { projectFolder: projectFolder() }),
    });
  }

  remove(): void {
    this.removal();
  }
}

function namespaced(overrides: Overrides): Overrides {
  return Object.fromEntries(
    Object.entries(overrides).map(([key, value]) => [key.includes(":") ? key : `foundation:${key}`, value]),
  );
}
