import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

let written = 0;

/**
 * Replaces a file as a whole: who reads it sees the old text or the new one.
 * @param lasting whether that holds after a loss of power too.
 * @param mode who may read it. @default the owner alone: the tenant knows what its resources know, secrets too
 */
export function replaceFile(file: string, text: string, lasting = true, mode = 0o600): void {
  const draft = writeDraft(file, text, lasting, mode);
  renameSync(draft, file);
  if (lasting) syncFolder(file);
}

/** As {@link replaceFile}, for what can be made again: only when its text differs, with its folder. */
export function writeWhenChanged(file: string, text: string, mode = 0o644): void {
  if (textOf(file) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, text, false, mode);
}

/** Makes a file that must not exist yet; false, and nothing changed, where it does. */
export function createFile(file: string, text: string, lasting = true): boolean {
  const draft = writeDraft(file, text, lasting);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  if (lasting) syncFolder(file);
  return true;
}

/** Removes a file; one that is gone already is fine. */
export function removeFile(file: string, lasting = true): void {
  rmSync(file, { force: true });
  if (lasting) syncFolder(file);
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

function writeDraft(file: string, text: string, lasting: boolean, mode = 0o600): string {
  written += 1;
  const draft = join(dirname(file), `.draft-${process.pid}-${written}-${basename(file)}`);
  rmSync(draft, { force: true }); // of a process that died, and had the id that is ours now
  const handle = openSync(draft, "wx", mode);
  try {
    writeFileSync(handle, text);
    if (lasting) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

/** A file's text; `undefined` where there is no such file. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Without it, a rename may be forgotten by a crash though the file's text is safe. */
function syncFolder(file: string): void {
  const handle = openSync(dirname(file), "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
