import { openStack, UnknownStack } from "../sandbox/engine/engine-stack";
import type { EngineStack } from "../sandbox/engine/engine-stack";
import { sandboxLayout } from "../sandbox/engine/layout";
import type { SandboxLayout } from "../sandbox/engine/layout";
import { prepareSandbox } from "../sandbox/engine/prepare-sandbox";
import { provideCli } from "../sandbox/engine/provide-cli";
import { recoverStack, StackInUse } from "../sandbox/engine/recover-stack";
import { machineFailure, SetUpFailure } from "../sandbox/engine/set-up-failure";
import { wrongVariables } from "../sandbox/provider/sandbox-variables";

import type { Console } from "./console";
import type { Progress } from "./progress";
import { deploy } from "./try/deploy";
import { destroy } from "./try/destroy";
import { missingOfClone } from "./try/missing-of-clone";
import { timesTaken } from "./try/times-taken";

export interface TryOptions {
  readonly stack: string;
  readonly previewOnly: boolean;
  readonly destroy: boolean;
}

/** What a run has beside its options: where it shows how far it is, and how it hears that it shall stop. */
export interface TryContext {
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Previews a stack with the guardrails on, deploys it on the offline sandbox and says what exists; or removes it.
 *
 * @returns the exit code: 0 done, 1 refused or failed, 2 could not be set up, 130 interrupted.
 */
export async function tryStack(options: TryOptions, console: Console, context: TryContext): Promise<number> {
  const layout = sandboxLayout();
  const wrong = missingOfClone(layout.root) ?? wrongVariables(process.env);
  if (wrong !== undefined) {
    console.err(wrong);
    return 2;
  }
  try {
    const stack = await setUp(layout, options.stack, console, context);
    if (context.signal.aborted) return 130;
    const code = await (options.destroy ? destroy(stack, console, context) : deploy(stack, options, console, context));
    console.out(timesTaken(context.progress.steps));
    return code;
  } catch (error) {
    if (context.signal.aborted) return 130;
    const told = forTheUser(error);
    if (told === undefined) throw error;
    console.err(told.message);
    return 2;
  }
}

/** What says by itself what is wrong and what to do; a system call that failed is told in such words. */
function forTheUser(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  if ([UnknownStack, SetUpFailure, StackInUse].some((known) => error instanceof known)) return error;
  return "syscall" in error ? machineFailure(error.message) : undefined;
}

async function setUp(layout: SandboxLayout, name: string, console: Console, context: TryContext): Promise<EngineStack> {
  const { progress, signal } = context;
  // Nothing here keeps books: an interrupt may simply end it.
  const stop = (): void => process.exit(130);
  signal.addEventListener("abort", stop);
  try {
    const cli = await progress.step("Pulumi CLI", (say) => provideCli(layout, say));
    console.err(`  Pulumi ${cli.version}, ${cli.origin}`);
    const sandbox = prepareSandbox(layout, cli);
    return await progress.step("sandbox", async () => {
      const stack = await openStack(sandbox, name);
      const { unlocked, open } = await recoverStack(stack);
      if (unlocked || open > 0)
        console.err(`  the last run was interrupted; taken up, with ${open} operations begun anew`);
      return stack;
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
