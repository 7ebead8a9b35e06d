import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { summarize } from "./engine-events";
import type { EngineEvent, EventSummary } from "./engine-events";
import type { EngineStack } from "./engine-stack";
import { engineEnvironment } from "./environment";
import { EventLog } from "./event-log";
import { runCommand } from "./run-command";
import type { CommandResult } from "./run-command";

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
export interface EngineRun extends EventSummary, CommandResult {
  readonly ok: boolean;
  readonly seconds: number;
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
    const { env, onStart, signal } = options;
    const ended = await runCommand(stack.sandbox.pulumi, engineArguments(command, stack, options, eventFile), {
      cwd: stack.projectFolder,
      // In CI a program only reads its lock; here the lock is a copy, and writing it harms nobody.
      env: {
        ...engineEnvironment(stack.sandbox, stack.workspace, {
          ...process.env,
          PWD: stack.projectFolder, // as a shell would say it; a policy pack looks there for the project's settings
          CI: undefined,
          ...env,
        }),
        // A preview throws its state away. The CLI writes it out after each step all the same, to memory and with all its
        // resources: at a thousand of them that is most of what it does.
        ...(command === "preview" ? { PULUMI_SKIP_CHECKPOINTS: "true" } : {}),
      },
      ...(onStart === undefined ? {} : { onStart }),
      ...(signal === undefined ? {} : { signal }),
    });
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
