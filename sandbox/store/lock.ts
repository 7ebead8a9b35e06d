import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { isCode } from "./atomic-file";
import { processAlive } from "./process-alive";
import { SandboxStoreError } from "./store-error";

/** A lock that this process holds until it calls it. */
export type Release = () => void;

const retryMilliseconds = 5;
/** Far longer than any work under a lock takes: what is older was left behind. */
const abandonedMilliseconds = 30_000;

/** Takes the lock at once, or answers `undefined` where a living process holds it. */
export function tryLock(folder: string, key: string): Release | undefined {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.lock`);
  const token = `${process.pid} ${randomUUID()}`;
  if (!claim(file, token)) {
    const holder = textOf(file);
    if (holder !== undefined && isHeld(file, holder)) return undefined;
    if (holder !== undefined) clear(file, holder);
    if (!claim(file, token)) return undefined;
  }
  return () => {
    if (textOf(file) === token) rmSync(file, { force: true });
  };
}

/** Waits for the lock, does the work, and lets go. */
export async function whileLocked<T>(folder: string, key: string, work: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + 2 * abandonedMilliseconds;
  for (;;) {
    const release = tryLock(folder, key);
    if (release !== undefined) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (Date.now() > deadline)
      throw new SandboxStoreError(folder, `the lock of ${key} stays taken`, "end the processes that use the sandbox");
    // Not all at the same moment: waiters that keep step keep colliding.
    await pause(retryMilliseconds * (1 + Math.random()));
  }
}

function claim(file: string, token: string): boolean {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, token);
    closeSync(handle);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** A lock's text is empty for the moment between its making and its writing: then it is young, and held. */
function isHeld(file: string, holder: string): boolean {
  const pid = Number(holder.split(" ")[0]);
  const age = ageOf(file);
  if (age === undefined || age > abandonedMilliseconds) return false;
  return holder === "" || processAlive(pid);
}

/**
 * Removes the lock of a dead process. Two that find it at once must not both do so, or the second would remove the lock
 * that the first has just taken: one of them claims the right to remove this very holder's lock, and looks again.
 */
function clear(file: string, holder: string): void {
  const right = `${file}.${createHash("sha256").update(holder).digest("hex").slice(0, 16)}`;
  if (!claim(right, String(process.pid))) {
    const age = ageOf(right);
    if (age !== undefined && age > abandonedMilliseconds) rmSync(right, { force: true });
    return;
  }
  try {
    if (textOf(file) === holder) rmSync(file, { force: true });
  } finally {
    rmSync(right, { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function ageOf(file: string): number | undefined {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
