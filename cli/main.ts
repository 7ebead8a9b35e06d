#!/usr/bin/env node
import { createRequire } from "node:module";

import { Command } from "commander";

import { checkCommand } from "./check/check-command";
import type { Console } from "./console";
import type { interruption as Interruption } from "./interruption";
import type { FinishedStep } from "./progress";
import type { tryStack as TryStack } from "./try";
import { planningDay } from "../stacks/planning-day";

/** Each command is loaded when it is asked for: what one needs would delay every other. */
const load = createRequire(__filename);

const console: Console = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

const program = new Command("azure-ai-foundation")
  .description("An AI foundation on Azure: plan it, try it offline, check what others wrote")
  .enablePositionalOptions();

program
  .command("try")
  .description("preview a stack with the guardrails and deploy it on the offline sandbox")
  .option("--stack <name>", "which stack", "dev")
  .option("--preview-only", "stop after the preview", false)
  .option("--destroy", "remove what the stack has on the sandbox", false)
  .action(async (options: { stack: string; previewOnly: boolean; destroy: boolean }) => {
    const { tryStack } = load("./try") as { readonly tryStack: typeof TryStack };
    const { progressOn } = load("./progress") as typeof import("./progress");
    const { interruption } = load("./interruption") as {
      readonly interruption: typeof Interruption;
    };
    process.exitCode = await tryStack(options, console, {
      progress: progressOn(console, process.stderr, stepsBefore()),
      signal: interruption(),
    });
  });

program
  .command("plan")
  .description("print what a stack would be, with reasons, without an engine or an account")
  .option("--stack <name>", "which stack", "dev")
  .option("--project <folder>", "the folder of Pulumi.yaml", ".")
  .option("--json", "the plan as data", false)
  .option("--upgrade", "decide models anew and write the lock", false)
  .action(async (options: { stack: string; project: string; json: boolean; upgrade: boolean }) => {
    const { plan } = load("./plan") as typeof import("./plan");
    const { runsInCi } = load("../stacks/lock-file") as typeof import("../stacks/lock-file");
    process.exitCode = await plan({ ...options, today: planningDay(), inCi: runsInCi() }, console);
  });

program.addCommand(
  checkCommand(async (options) => {
    const { check } = load("./check") as typeof import("./check");
    const width = process.stdout.isTTY ? process.stdout.columns : 100;
    process.exitCode = await check(options, { today: planningDay(), environment: process.env, width }, console);
  }),
);

program
  .command("sandbox")
  .description("the offline Azure, for any program")
  .enablePositionalOptions()
  .command("run")
  .description("run a command, such as `pulumi up`, with Azure and Pulumi's state in a folder")
  .argument("<command...>", "the command and its arguments")
  .option("--folder <folder>", "where the sandbox lives", ".sandbox")
  .passThroughOptions()
  .action(async (command: string[], { folder }: { folder: string }) => {
    const { sandboxRun } = load("./sandbox-run") as typeof import("./sandbox-run");
    process.exitCode = await sandboxRun({ command, folder }, console);
  });

// Who reads only the first lines, as head does, has closed the pipe.
process.stdout.on("error", (error: Error & { readonly code?: string }) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(2);
});

program.parseAsync().catch((error: unknown) => {
  console.err(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

/** What the launcher had to do before this could start. */
function stepsBefore(): readonly FinishedStep[] {
  const steps = process.env["AZURE_AI_FOUNDATION_STEPS"];
  return steps === undefined ? [] : (JSON.parse(steps) as FinishedStep[]);
}
