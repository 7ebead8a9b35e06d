import { existsSync, readdirSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { processAlive } from "../store/process-alive";

import { lockFolder } from "./engine-stack";
import type { EngineStack } from "./engine-stack";
import { mendBackend } from "./mend-backend";
import { forgetPending, onStack } from "./stack-state";

/** Another run holds the stack at this moment. */
export class StackInUse extends Error {
  override readonly name = "StackInUse";

  constructor(
    stack: string,
    readonly processId: number,
  ) {
    super(
      `stack ${stack}: process ${processId} is changing it\n` +
        "  allowed: one run of a stack at a time\n" +
        `  fix: wait for process ${processId}, or interrupt it with kill -INT ${processId}; then run the command again`,
    );
  }
}

/** What an interrupted run had left behind. */
export interface Recovery {
  /** Whether a lock without a living owner was taken away. */
  readonly unlocked: boolean;
  /** How many operations had begun and not been recorded as ended. */
  readonly open: number;
}

/**
 * Takes up a stack whose last run was killed: mends its files, frees the lock, and forgets what was begun and not
 * recorded as ended, so that the next run begins it anew. The offline Azure keeps its own books: it takes up a creation that had reached it,
 * and finds nothing wrong in a deletion that had.
 *
 * @throws StackInUse when the lock's owner lives.
 */
export async function recoverStack(stack: EngineStack): Promise<Recovery> {
  const owners = lockOwners(stack);
  const living = owners.find(isAlive);
  if (living !== undefined) throw new StackInUse(stack.name, living.pid);
  mendBackend(stack);
  if (owners.length > 0) await onStack(stack, "cancel", "--yes");
  return { unlocked: owners.length > 0, open: await forgetPending(stack) };
}

interface LockOwner {
  readonly pid: number;
  readonly hostname: string;
}

/** A lock that cannot be read has no owner that lives: it is written in one step. */
function lockOwners(stack: EngineStack): readonly LockOwner[] {
  const folder = lockFolder(stack);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => readOwner(join(folder, file)));
}

function readOwner(file: string): LockOwner {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LockOwner;
  } catch {
    return { pid: 0, hostname: "" };
  }
}

function isAlive(owner: LockOwner): boolean {
  return owner.hostname === hostname() && processAlive(owner.pid);
}
