import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { summarize } from "./engine-events";
import type { EngineEvent, EventSummary } from "./engine-events";
import type { EngineStack } from "./engine-stack";
import { engineEnvironment } from "./environment";
import { EventLog } from "./event-log";

export type EngineCommand = "preview" | "up" | "refresh" | "destroy";

export interface EngineOptions {
  /** Folders of policy packs to judge with. */
  readonly policyPacks?: readonly string[];
  /** Flags of the CLI on top. */
  readonly flags?: readonly string[];
  /** Variables on top of the sandbox's environment, which they cannot replace. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each event as it comes. */
  readonly onEvent?: (event: EngineEvent) => void;
  /** Called with the process as soon as it runs, for a test that wants to kill it. */
  readonly onStart?: (processId: number) => void;
  /** When it fires, the engine is asked to stop in good order; it finishes what it has begun. */
  readonly signal?: AbortSignal;
}

/** What a run did. */
export interface EngineRun extends EventSummary {
  readonly ok: boolean;
  /** The CLI's own exit code, or the signal that somebody else ended it with. */
  readonly code: number | NodeJS.Signals;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real engine on a stack of the sandbox to its end. A run that fails is a result, not an exception. */
export async function runEngine(
  command: EngineCommand,
  stack: EngineStack,
  options: EngineOptions = {},
): Promise<EngineRun> {
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-"));
  const eventFile = join(folder, "events.log");
  const started = performance.now();
  const log = new EventLog(eventFile, options.onEvent ?? (() => undefined));
  try {
    const ended = await runCli(stack, engineArguments(command, stack, options, eventFile), options);
    log.close();
    return { ...summarize(log.events), ...ended, ok: ended.code === 0, seconds: (performance.now() - started) / 1000 };
  } finally {
    log.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function engineArguments(
  command: EngineCommand,
  stack: EngineStack,
  options: EngineOptions,
  eventFile: string,
): string[] {
  return [
    command,
    ...(command === "preview" ? [] : ["--yes", "--skip-preview"]),
    ...["--stack", stack.name, "--config-file", stack.configFile, "--event-log", eventFile],
    ...["--non-interactive", "--color", "never", "--suppress-progress"],
    ...(options.policyPacks ?? []).flatMap((pack) => ["--policy-pack", pack]),
    ...(options.flags ?? []),
  ];
}

/**
 * The CLI gets a process group of its own. On Ctrl-C a terminal interrupts every process of the group in front, and the
 * CLI takes a second interrupt, the one that we send, as an order to drop everything.
 */
function runCli(
  stack: EngineStack,
  args: readonly string[],
  { env, onStart, signal }: EngineOptions,
): Promise<{ readonly code: number | NodeJS.Signals; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(stack.sandbox.pulumi, args, {
      cwd: stack.projectFolder,
      // In CI a program only reads its lock; here the lock is a copy, and writing it harms nobody.
      env: engineEnvironment(stack.sandbox, stack.workspace, { ...process.env, CI: undefined, ...env }),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const interrupt = (): void => void child.kill("SIGINT");
    const end = (): void => void child.kill("SIGKILL");
    signal?.addEventListener("abort", interrupt);
    process.once("exit", end);
    const settle = (): void => {
      signal?.removeEventListener("abort", interrupt);
      process.off("exit", end);
    };

    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.once("spawn", () => {
      if (child.pid !== undefined) onStart?.(child.pid);
      if (signal?.aborted === true) interrupt();
    });
    child.once("error", (error) => {
      settle();
      reject(error);
    });
    child.once("close", (code, ender) => {
      settle();
      resolve({ code: code ?? ender ?? 1, stdout, stderr });
    });
  });
}
