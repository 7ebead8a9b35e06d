import { openSandbox } from "../../sandbox";
import { forgetLock } from "../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../sandbox/engine/engine-stack";
import { readState, unprotectAll } from "../../sandbox/engine/stack-state";

import type { Console } from "../console";
import type { TryContext } from "../try";
import { commandOf } from "./command-of";
import { counted, counts } from "./counted";
import { engineStep } from "./deploy";
import { failureInWords } from "./failure-in-words";

/** Removes everything that a stack has on the sandbox, what it protects included: nothing here is worth keeping. */
export async function destroy(stack: EngineStack, console: Console, context: TryContext): Promise<number> {
  const { resources } = await readState(stack);
  if (resources.length === 0) {
    console.out(`\nStack ${stack.name} has nothing on the sandbox.`);
    tellFreed(await freeNames(stack), console);
    return 0;
  }
  const kept = resources.filter(({ protect }) => protect === true);
  if (kept.length > 0) {
    await unprotectAll(stack);
    console.out(
      `\nUnprotected on the sandbox for this: ${counted(kept.length, "resource")} that the program protects (on Azure you would do so by hand).`,
    );
  }

  const run = await engineStep("destroy", "removal from the sandbox", stack, context);
  const { resources: left } = await readState(stack);
  // What is gone is gone, however the CLI ended; another run's names are not ours to free.
  const isGone = left.length === 0 && (run.ok || context.signal.aborted);
  const freed = isGone || context.signal.aborted ? await freeNames(stack) : 0;
  if (!isGone && context.signal.aborted) {
    console.err(`\nInterrupted. What is left goes with the next ${commandOf(stack.name, "--destroy")}.`);
    return 130;
  }
  if (!isGone) {
    console.err(`\nThe removal failed\n${failureInWords(run)}`);
    return 1;
  }
  forgetLock(stack);
  console.out(`\nRemoved from the sandbox: ${counted(counts(run)["delete"] ?? 0, "resource")}.`);
  tellFreed(freed, console);
  console.out(`\nNext\n  ${commandOf(stack.name)} deploys it again`);
  return 0;
}

/**
 * Purges what Azure would only have marked as deleted, so that the same stack can be deployed again at once: all that this
 * stack ever deleted, for an interrupted removal left some behind.
 */
async function freeNames({ sandbox, name, project }: EngineStack): Promise<number> {
  const azure = await openSandbox(sandbox.layout.azure);
  const own = azure.deleted().filter(({ urn }) => urn?.startsWith(`urn:pulumi:${name}::${project}::`) === true);
  const purged = await Promise.all(own.map(({ id }) => azure.purge(id)));
  return purged.flat().length;
}

function tellFreed(freed: number, console: Console): void {
  if (freed > 0) console.out(`Free again, where Azure would keep names for a while after a deletion: ${freed}.`);
}
