import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

let written = 0;

/**
 * Replaces a file as a whole: who reads it sees the old text or the new one.
 * @param lasting whether that holds after a loss of power too.
 */
export function replaceFile(file: string, text: string, lasting = true): void {
  const draft = writeDraft(file, text, lasting);
  renameSync(draft, file);
  if (lasting) syncFolder(file);
}

/** Makes a file that must not exist yet; false, and nothing changed, where it does. */
export function createFile(file: string, text: string): boolean {
  const draft = writeDraft(file, text);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(file);
  return true;
}

/** Removes a file; one that is gone already is fine. */
export function removeFile(file: string): void {
  rmSync(file, { force: true });
  syncFolder(file);
}

/** Whether a file name is that of a draft, and the process that was writing it. */
export function draftOwner(name: string): number | undefined {
  const owner = /^\.draft-(\d+)-\d+-/.exec(name)?.[1];
  return owner === undefined ? undefined : Number(owner);
}

/** Whether it is that error of the file system. Not by class: an error may come from another realm. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

function writeDraft(file: string, text: string, lasting = true): string {
  written += 1;
  const draft = join(dirname(file), `.draft-${process.pid}-${written}-${basename(file)}`);
  // The tenant knows what its resources know, secrets too: for the owner's eyes alone.
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, text);
    if (lasting) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

/** Without it, a rename may be forgotten by a crash though the file's text is safe. */
function syncFolder(file: string): void {
  if (process.platform === "win32") return; // a folder cannot be opened there
  const handle = openSync(dirname(file), "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
