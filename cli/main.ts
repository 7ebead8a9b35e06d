#!/usr/bin/env node
import { Command } from "commander";

import type { Console } from "./console";
import { interruption } from "./interruption";
import { plan } from "./plan";
import { progressOn } from "./progress";
import type { FinishedStep } from "./progress";
import { sandboxRun } from "./sandbox-run";
import { tryStack } from "./try";
import { runsInCi } from "../stacks/lock-file";
import { planningDay } from "../stacks/planning-day";

const console: Console = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

const program = new Command("azure-ai-foundation")
  .description("An AI foundation on Azure: plan it, try it offline")
  .enablePositionalOptions();

program
  .command("try")
  .description("preview a stack with the guardrails and deploy it on the offline sandbox")
  .option("--stack <name>", "which stack", "dev")
  .option("--preview-only", "stop after the preview", false)
  .option("--destroy", "remove what the stack has on the sandbox", false)
  .action(async (options: { stack: string; previewOnly: boolean; destroy: boolean }) => {
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
    process.exitCode = await plan({ ...options, today: planningDay(), inCi: runsInCi() }, console);
  });

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
    process.exitCode = await sandboxRun({ command, folder }, console);
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
