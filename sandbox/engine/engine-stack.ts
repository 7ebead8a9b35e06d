import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { parse } from "yaml";

import { writeWhenChanged } from "../store/atomic-file";

import { engineEnvironment } from "./environment";
import type { PreparedSandbox } from "./prepare-sandbox";
import { runCommand } from "./run-command";
import type { CommandResult } from "./run-command";
import { machineFailure, SetUpFailure } from "./set-up-failure";
import { sandboxConfiguration } from "./stack-configuration";
import { standsEmpty } from "./stands-empty";

/** A stack of a project, as the sandbox runs it. */
export interface EngineStack {
  readonly sandbox: PreparedSandbox;
  readonly name: string;
  /** The name in Pulumi.yaml. */
  readonly project: string;
  /** The folder of Pulumi.yaml. Nothing is ever written there. */
  readonly projectFolder: string;
  /** A folder of the stack's own, with a Pulumi.yaml of the same name and the copies of what the user wrote. */
  readonly workspace: string;
  /** The copy of the configuration. */
  readonly configFile: string;
}

export interface StackOptions {
  /** Configuration on top of what the user wrote: `{ "foundation:search.sku": "basic" }`. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** The project. @default the project of the sandbox */
  readonly projectFolder?: string;
}

/** A stack whose configuration file does not exist. The message names the stacks that have one. */
export class UnknownStack extends Error {
  override readonly name = "UnknownStack";

  constructor(stack: string, configFolder: string) {
    const known = stacksIn(configFolder);
    super(
      [
        `stack: got ${JSON.stringify(stack)}, but there is no ${join(configFolder, `Pulumi.${stack}.yaml`)}`,
        `  allowed: ${known.length === 0 ? `a stack with a configuration in ${configFolder}` : known.join(", ")}`,
        `  fix: ${known.length === 0 ? "write" : "use one of these, or write"} its configuration`,
      ].join("\n"),
    );
  }
}

/**
 * Makes a stack ready to run: copies its configuration and its lock, and creates it in the sandbox's backend when it is
 * new. Creating a stack and updating it write a salt into its configuration, which is why they work on a copy.
 *
 * @throws UnknownStack when the project has no such configuration.
 * @throws SetUpFailure when the engine cannot create the stack.
 */
export async function openStack(
  sandbox: PreparedSandbox,
  name: string,
  options: StackOptions = {},
): Promise<EngineStack> {
  const projectFolder = options.projectFolder ?? sandbox.layout.root;
  const { project, configFolder } = readProject(projectFolder);
  const source = join(configFolder, `Pulumi.${name}.yaml`);
  if (!existsSync(source)) throw new UnknownStack(name, configFolder);

  const workspace = join(sandbox.layout.workspaces, project, name);
  mkdirSync(workspace, { recursive: true });
  const configFile = join(workspace, `Pulumi.${name}.yaml`);
  writeWhenChanged(join(workspace, "Pulumi.yaml"), `name: ${project}\nruntime: nodejs\n`);
  const copy = existsSync(configFile) ? readFileSync(configFile, "utf8") : undefined;
  writeWhenChanged(configFile, sandboxConfiguration(readFileSync(source, "utf8"), copy, options.overrides));
  const stack: EngineStack = { sandbox, name, project, projectFolder, workspace, configFile };
  copyLock(configFolder, stack);
  if (!existsSync(checkpointFile(stack))) await createStack(stack);
  return stack;
}

/** The file in which the backend keeps a stack. */
export function checkpointFile({ sandbox, project, name }: EngineStack): string {
  return join(sandbox.layout.state, ".pulumi", "stacks", project, `${name}.json`);
}

/** The folder in which the backend keeps the locks of a stack: one file for each run that is changing it. */
export function lockFolder({ sandbox, project, name }: EngineStack): string {
  return join(sandbox.layout.state, ".pulumi", "locks", "organization", project, name);
}

/** Lets go of what a stack remembered, when it has nothing any more that must not move. */
export function forgetLock({ workspace, name }: EngineStack): void {
  rmSync(join(workspace, lockFile(name)), { force: true });
}

/** Runs a command of the CLI that needs the stack but not its program, such as `stack export`. */
export function runOnStack(stack: EngineStack, args: readonly string[]): Promise<CommandResult> {
  return runCommand(stack.sandbox.pulumi, [...args, "--stack", stack.name, "--non-interactive", "--color", "never"], {
    cwd: stack.workspace,
    env: engineEnvironment(stack.sandbox, stack.workspace),
  });
}

async function createStack(stack: EngineStack): Promise<void> {
  const { code, stderr } = await runOnStack(stack, ["stack", "init", "--no-select"]);
  if (code === 0 || stderr.includes("already exists")) return;
  const { state } = stack.sandbox.layout;
  throw (
    machineFailure(stderr) ??
    new SetUpFailure(
      `stack ${stack.name} cannot be created in ${state}: ${stderr.trim().replace(/^error: /, "")}`,
      `mend what the engine names, or delete the folder ${dirname(state)} to begin with an empty sandbox`,
    )
  );
}

function stacksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => /^Pulumi\.([\w-]+)\.yaml$/.exec(file)?.[1] ?? []);
}

/**
 * The user's lock counts. Where there is none, what the stack's last run here remembered does, unless that run was a
 * preview alone and nothing stands that a lock would hold in place.
 */
function copyLock(configFolder: string, stack: EngineStack): void {
  const source = join(configFolder, lockFile(stack.name));
  if (existsSync(source)) copyFileSync(source, join(stack.workspace, lockFile(stack.name)));
  else if (!isRunning(stack) && standsEmpty(checkpointFile(stack))) forgetLock(stack);
}

/** A first deployment writes its lock before its first resource. */
function isRunning(stack: EngineStack): boolean {
  const folder = lockFolder(stack);
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith(".json"));
}

function lockFile(stack: string): string {
  return `Pulumi.${stack}.lock.json`;
}

function readProject(folder: string): { readonly project: string; readonly configFolder: string } {
  const file: unknown = parse(readFileSync(join(folder, "Pulumi.yaml"), "utf8"));
  const { name, stackConfigDir } = file as { name: string; stackConfigDir?: string };
  return { project: name, configFolder: join(folder, stackConfigDir ?? ".") };
}
