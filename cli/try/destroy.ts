import { forgetLock } from "../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../sandbox/engine/engine-stack";
import { readState, unprotectAll } from "../../sandbox/engine/stack-state";

import type { Console } from "../console";
import type { TryContext } from "../try";
import { engineStep } from "./deploy";
import { failureInWords } from "./failure-in-words";

/** Removes everything that a stack has on the sandbox, what it protects included: nothing here is worth keeping. */
export async function destroy(stack: EngineStack, console: Console, context: TryContext): Promise<number> {
  const { resources } = await readState(stack);
  if (resources.length === 0) {
    console.out(`\nStack ${stack.name} has nothing on the sandbox.`);
    return 0;
  }
  const kept = resources.filter(({ protect }) => protect === true);
  if (kept.length > 0) {
    await unprotectAll(stack);
    console.out(
      `\nProtected in the program, and unprotected on the sandbox for this (on Azure you would do so by hand)`,
    );
    for (const { urn } of kept) console.out(`  ${urn.split("::").at(-1) ?? urn}`);
  }

  const run = await engineStep("destroy", "removal from the sandbox", stack, context);
  if (!run.ok) {
    if (context.signal.aborted) return 130;
    console.err(`\nThe removal failed\n${failureInWords(run)}`);
    return 1;
  }
  forgetLock(stack);
  console.out(
    `\nRemoved from the sandbox: ${run.changes["delete"] ?? 0} resources.\n\nNext\n  npm run try deploys it again`,
  );
  return 0;
}
