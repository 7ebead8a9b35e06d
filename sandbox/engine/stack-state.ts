import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { runOnStack } from "./engine-stack";
import type { EngineStack } from "./engine-stack";

/** A resource as the engine's state holds it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly protect?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** What the state of a stack holds. Outputs are in clear, but secrets are not. */
export interface StackState {
  readonly resources: readonly StateResource[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Reads the state of a stack. */
export async function readState(stack: EngineStack): Promise<StackState> {
  const { resources = [] } = (await exported(stack)).deployment;
  return { resources, outputs: resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs ?? {} };
}

/** Drops the operations that a killed run had begun and never recorded as ended; answers how many there were. */
export async function forgetPending(stack: EngineStack): Promise<number> {
  const state = await exported(stack);
  const pending = state.deployment.pending_operations?.length ?? 0;
  if (pending === 0) return 0;
  const file = join(stack.workspace, `state.${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ ...state, deployment: { ...state.deployment, pending_operations: [] } }));
  try {
    await onStack(stack, "stack", "import", "--file", file);
  } finally {
    rmSync(file);
  }
  return pending;
}

/** Lets everything be deleted, what the program protects too. */
export async function unprotectAll(stack: EngineStack): Promise<void> {
  await onStack(stack, "state", "unprotect", "--all", "--yes");
}

/**
 * Runs a command on a stack that must not fail.
 *
 * @throws Error with what the CLI said.
 */
export async function onStack(stack: EngineStack, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runOnStack(stack, args);
  if (code !== 0) throw new Error(`pulumi ${args.join(" ")}: ${stderr.trim()}`);
  return stdout;
}

/** The state as the CLI hands it out; secrets stay encrypted. */
async function exported(stack: EngineStack): Promise<{
  readonly deployment: {
    readonly resources?: readonly StateResource[];
    readonly pending_operations?: readonly unknown[];
  };
}> {
  return JSON.parse(await onStack(stack, "stack", "export")) as Awaited<ReturnType<typeof exported>>;
}
