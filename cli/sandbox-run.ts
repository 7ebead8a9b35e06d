import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join, resolve } from "node:path";

import { engineEnvironment } from "../sandbox/engine/environment";
import { sandboxLayout } from "../sandbox/engine/layout";
import { prepareSandbox } from "../sandbox/engine/prepare-sandbox";
import { provideCli } from "../sandbox/engine/provide-cli";
import { SetUpFailure } from "../sandbox/engine/set-up-failure";
import { wrongVariables } from "../sandbox/provider/sandbox-variables";
import { writeWhenChanged } from "../sandbox/store/atomic-file";

import type { Console } from "./console";
import { missingLanguageHost } from "./missing-language-host";

export interface SandboxRunOptions {
  /** Where the offline Azure, its state and its Pulumi home live. */
  readonly folder: string;
  /** The command and its arguments, such as `["pulumi", "up"]`. */
  readonly command: readonly string[];
}

/**
 * Runs a command in which `pulumi` works on the offline Azure: whatever the program, with the real engine, and nothing of the
 * user's own Pulumi set-up.
 *
 * @param prepare sets up the sandbox and answers the environment of the command
 * @returns the command's own exit code, or 128 and the number of the signal that ended it, as shells have it; 2 when the
 * sandbox could not be set up or the command not be started.
 */
export async function sandboxRun(
  { folder, command }: SandboxRunOptions,
  console: Console,
  prepare: (folder: string, console: Console) => Promise<NodeJS.ProcessEnv> = environment,
): Promise<number> {
  const [name = "", ...args] = command;
  const wrong = wrongVariables(process.env);
  if (wrong !== undefined) {
    console.err(wrong);
    return 2;
  }
  try {
    const env = await prepare(resolve(folder), console);
    return await ended(name, args, env);
  } catch (error) {
    if (error instanceof SetUpFailure) console.err(error.message);
    else if (isSystemError(error)) console.err(`${name} cannot be started: ${error.message}`);
    else throw error;
    return 2;
  }
}

async function environment(folder: string, console: Console): Promise<NodeJS.ProcessEnv> {
  const { cache, ...layout } = sandboxLayout(undefined, folder);
  const isChosen = (process.env["AZURE_AI_FOUNDATION_CACHE"] ?? "") !== "";
  // An installed package is replaced with every update, and what lies in it with it.
  const own = { ...layout, cache: isChosen ? cache : join(folder, "cache") };
  const cli = await provideCli(own, (detail) => {
    console.err(`pulumi: ${detail}`);
  });
  const sandbox = prepareSandbox(own, cli);
  writeWhenChanged(join(folder, ".gitignore"), "*\n");
  const env = engineEnvironment(sandbox, folder);
  if (!cli.hasLanguageHost) {
    const places = { pulumi: sandbox.pulumi, home: sandbox.layout.home, path: env["PATH"] };
    const missing = missingLanguageHost(process.cwd(), places);
    if (missing !== undefined) console.err(missing);
  }
  // The copies of a stack's configuration are `try`'s affair: here the command reads its own.
  return { ...env, AZURE_AI_FOUNDATION_STACK_FOLDER: undefined };
}

function ended(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((settle, reject) => {
    const child = spawn(name, args, { env, stdio: "inherit" });
    // A terminal interrupts the whole group: the command ends in its own good order, and this waits for it.
    const onInterrupt = (): void => undefined;
    const onTerminate = (): void => void child.kill("SIGTERM");
    process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate);
    const settled = (): void => void process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate);
    child.once("error", (error) => {
      settled();
      reject(error);
    });
    child.once("close", (code, signal) => {
      settled();
      settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** What the operating system answered, and no mistake of ours. */
function isSystemError(error: unknown): error is { readonly syscall: unknown; readonly message: string } {
  return typeof error === "object" && error !== null && "syscall" in error && "message" in error;
}
