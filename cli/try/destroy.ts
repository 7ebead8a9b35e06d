import { openSandbox } from "../../sandbox";
import { forgetLock } from "../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../sandbox/engine/engine-stack";
import { readState, unprotectAll } from "../../sandbox/engine/stack-state";

import type { Console } from "../console";
import type { TryContext } from "../try";
import { counts } from "./counted";
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
    if (context.signal.aborted) {
      console.err("\nInterrupted. The next run takes it up from here.");
      return 130;
    }
    console.err(`\nThe removal failed\n${failureInWords(run)}`);
    return 1;
  }
  forgetLock(stack);
  const freed = await freeNames(stack, resources);
  console.out(`\nRemoved from the sandbox: ${counts(run)["delete"] ?? 0} resources.`);
  if (freed > 0) console.out(`${freed} names that Azure would keep for a while after a deletion are free again.`);
  console.out(`\nNext\n  npm run try deploys it again`);
  return 0;
}

/** Purges what Azure would only have marked as deleted, so that the same stack can be deployed again at once. */
async function freeNames({ sandbox }: EngineStack, resources: readonly { readonly id?: string }[]): Promise<number> {
  const azure = await openSandbox(sandbox.layout.azure);
  const ids = resources.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const purged = await Promise.all(ids.map((id) => azure.purge(id)));
  return purged.flat().length;
}
