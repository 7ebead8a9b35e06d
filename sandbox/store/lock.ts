import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { createFile, textOf } from "./atomic-file";
import { processAlive } from "./process-alive";
import { SandboxStoreError } from "./store-error";

/** A lock that this process holds until it calls it. */
export type Release = () => void;

const retryMilliseconds = 5;
/** How long to wait for a living owner before telling the user about it. */
const patienceMilliseconds = 60_000;

/**
 * Takes the lock at once, or answers `undefined` where a living process holds it. Its age says nothing: an owner that was
 * suspended, or waits for a slow disk, goes on where it stopped, and must not find another writer beside it.
 */
export function tryLock(folder: string, key: string): Release | undefined {
  mkdirSync(folder, { recursive: true });
  const file = lockFile(folder, key);
  const token = `${process.pid} ${randomUUID()}`;
  const holder = textOf(file);
  if (holder !== undefined) {
    if (isAlive(holder)) return undefined;
    clear(file, holder);
  }
  if (!claim(file, token)) return undefined;
  return () => {
    if (textOf(file) === token) rmSync(file, { force: true });
  };
}

/**
 * Waits for the lock, does the work, and lets go.
 *
 * @throws SandboxStoreError with the owner when it keeps the lock for longer than anything takes.
 */
export async function whileLocked<T>(
  folder: string,
  key: string,
  work: () => T | Promise<T>,
  patience = patienceMilliseconds,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const release = tryLock(folder, key);
    if (release !== undefined) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (Date.now() > deadline) throw stillTaken(lockFile(folder, key), key, patience);
    // Not all at the same moment: waiters that keep step keep colliding.
    await pause(retryMilliseconds * (1 + Math.random()));
  }
}

function lockFile(folder: string, key: string): string {
  return join(folder, `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.lock`);
}

/** In one step with its text, so that a lock never lies there without its owner. */
function claim(file: string, token: string): boolean {
  return createFile(file, token, false);
}

/** A lock's text, and that of the right to clear it, begins with the process that wrote it. */
function isAlive(holder: string): boolean {
  return processAlive(Number(holder.split(" ")[0]));
}

/**
 * Removes the lock of a dead process. Two that find it at once must not both do so, or the second would remove the lock
 * that the first has just taken: one of them claims the right to remove this very holder's lock, and looks again.
 */
function clear(file: string, holder: string): void {
  const right = `${file}.${createHash("sha256").update(holder).digest("hex").slice(0, 16)}`;
  if (!claim(right, String(process.pid))) {
    const other = textOf(right);
    if (other !== undefined && !isAlive(other)) rmSync(right, { force: true });
    return;
  }
  try {
    if (textOf(file) === holder) rmSync(file, { force: true });
  } finally {
    rmSync(right, { force: true });
  }
}

function stillTaken(file: string, key: string, patience: number): SandboxStoreError {
  const owner = textOf(file)?.split(" ")[0] ?? "another one";
  return new SandboxStoreError(
    file,
    `process ${owner} has held the lock of ${key} for ${Math.round(patience / 1000)} seconds`,
    `wait for process ${owner} or end it; if it is none of the sandbox's, delete the file`,
  );
}
