import { join } from "node:path";

import type { EngineStack } from "../../sandbox/engine/engine-stack";
import { runEngine } from "../../sandbox/engine/run-engine";
import type { EngineCommand, EngineRun } from "../../sandbox/engine/run-engine";
import { readState } from "../../sandbox/engine/stack-state";

import type { Console } from "../console";
import type { TryContext } from "../try";
import { changesInWords, wouldChangeInWords } from "./changes-in-words";
import { commandOf } from "./command-of";
import { counted, counts, isCounted } from "./counted";
import { endpointsOf } from "./endpoints";
import { failureInWords } from "./failure-in-words";
import { byArea } from "./what-exists";

/** Previews, deploys unless told not to, and says what exists now. */
export async function deploy(
  stack: EngineStack,
  options: { readonly stack: string; readonly previewOnly: boolean },
  console: Console,
  context: TryContext,
): Promise<number> {
  const preview = await engineStep("preview", "preview with the guardrails", stack, context);
  if (isCutShort(preview, context)) return failed(preview, "the preview", console, context);
  reportAdvice(preview, console);

  const isNew = preview.changes["same"] === undefined;
  if (options.previewOnly) {
    if (isNew) console.out(`\nThis would exist, by area\n${byArea(preview.steps)}`);
    else if (isUnchanged(preview)) console.out("\nNothing would change.");
    else console.out(`\n${wouldChangeInWords(preview)}`);
    console.out(`\nNothing was deployed. Next: ${commandOf(options.stack)}`);
    return 0;
  }

  // What a preview expects to change may turn out the same, so the last word is the deployment's.
  const run = isUnchanged(preview) ? preview : await engineStep("up", "deployment on the sandbox", stack, context);
  if (isCutShort(run, context)) return failed(run, "the deployment", console, context);
  if (isUnchanged(run) || (!isNew && changesInWords(run) === ""))
    console.out(`\nNothing has changed: ${counted(counts(run)["same"] ?? 0, "resource")} as the stack says.`);
  else console.out(`\nDeployed on the sandbox: ${inWords(run)}.${isNew ? "" : `\n${changesInWords(run)}`}`);

  const { resources, outputs } = await readState(stack);
  console.out(`\nWhat exists now, on the sandbox\n${byArea(resources)}`);
  const endpoints = endpointsOf(outputs);
  if (endpoints.length > 0) console.out(`\nEndpoints\n${endpoints.join("\n")}`);
  console.out(`\nNext\n${next(options.stack)}`);
  return 0;
}

/** A step of the engine, with a count of the resources that are through. */
export function engineStep(
  command: EngineCommand,
  title: string,
  stack: EngineStack,
  { progress, signal }: TryContext,
): Promise<EngineRun> {
  const packs = command === "preview" ? [join(stack.sandbox.layout.root, "policypacks", "ai-guardrails")] : [];
  return progress.step(title, async (say) => {
    let through = 0;
    return runEngine(command, stack, {
      policyPacks: packs,
      signal,
      onEvent: ({ resOutputsEvent, resourcePreEvent }) => {
        const event = command === "preview" ? resourcePreEvent : resOutputsEvent;
        if (event !== undefined && isCounted(event.metadata.type)) say(counted(++through, "resource"));
      },
    });
  });
}

/** An interrupted CLI may well end with code 0. */
function isCutShort(run: EngineRun, { signal }: TryContext): boolean {
  return !run.ok || signal.aborted;
}

function failed(run: EngineRun, what: string, console: Console, { signal }: TryContext): number {
  if (signal.aborted) {
    console.err("\nInterrupted. The next run takes it up from here.");
    return 130;
  }
  if (typeof run.code === "string")
    console.err(`\n${what} was ended from outside (${run.code}). The next run takes it up.`);
  else console.err(`\n${what} was refused\n${failureInWords(run)}`);
  return 1;
}

/** What the guardrails advise, which stops nothing. */
function reportAdvice(run: EngineRun, console: Console): void {
  const advice = run.violations.filter(({ level }) => level === "advisory");
  if (advice.length > 0) console.out(`\nThe guardrails advise (${advice.length})`);
  for (const { policy, urn, message } of advice)
    console.out(`  ${policy} on ${urn.split("::").at(-1) ?? urn}: ${message}`);
}

function isUnchanged({ changes }: EngineRun): boolean {
  return Object.keys(changes).every((op) => op === "same" || op === "read");
}

function inWords(run: EngineRun): string {
  const words: Readonly<Record<string, string>> = {
    create: "created",
    delete: "deleted",
    replace: "replaced",
    same: "unchanged",
    update: "updated",
  };
  return Object.entries(counts(run))
    .map(([op, count]) => `${count} ${words[op] ?? op}`)
    .join(", ");
}

function next(stack: string): string {
  return [
    `  change stacks/Pulumi.${stack}.yaml and run ${commandOf(stack)} again`,
    `  ${commandOf(stack, "--destroy")} removes it all from the sandbox`,
    "  README.md says how the same stack is deployed on Azure with pulumi up",
  ].join("\n");
}
