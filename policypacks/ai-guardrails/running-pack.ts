import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file for each language host, named after its process, which holds the pack's. */
const marks = join(tmpdir(), "azure-ai-foundation-packs");

/**
 * Tells the program of the same run that a pack with the guardrails judges it, so that each failure is said once. The
 * engine starts both through one language host, which is their parent and no other run's. Where it does not, the program
 * judges too, and a failure is said twice.
 *
 * @param host process id of the language host
 */
export function announcePack(host = process.ppid, folder = marks): void {
  try {
    mkdirSync(folder, { recursive: true });
    removeOldMarks(folder);
    writeFileSync(join(folder, String(host)), String(process.pid));
  } catch {
    return; // a folder that another user made: said twice is better than not judged
  }
}

/** Whether a pack that still runs announced itself to the program of this run. */
export function isPackRunning(host = process.ppid, folder = marks): boolean {
  return isRunning(join(folder, String(host)));
}

/** The engine ends a pack without a word, so that none removes its own. */
function removeOldMarks(folder: string): void {
  for (const name of readdirSync(folder)) {
    const mark = join(folder, name);
    if (!isRunning(mark)) rmSync(mark, { force: true });
  }
}

/** Whether the process that wrote a mark is still there. */
function isRunning(mark: string): boolean {
  try {
    const pid = Number(readFileSync(mark, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
