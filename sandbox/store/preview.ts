import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { resourceIdKey } from "../../terms/resource-id";

import { isCode } from "./atomic-file";
import type { Document } from "./document";
import { documentText, parseDocument } from "./document";
import { Documents } from "./documents";
import { GrowingFile } from "./growing-file";
import { processAlive } from "./process-alive";

/** What would stand, and what would be gone. */
interface Outlook {
  readonly standing: Documents;
  readonly gone: readonly Document[];
}

const plans = "plans ";
const leaves = "leaves ";

/**
 * What one run of the engine would change: resources of the same preview count as existing, and what it replaces counts
 * as gone with all beneath it. It lies in files, for every explicit provider of a program is a process of its own: each
 * adds lines to a file of its own, and reads what the others have added since it last looked.
 */
export class Preview {
  private readonly folder: string;
  private readonly own: string;
  private files = new Map<string, GrowingFile>();
  private planned = new Map<string, Document>();
  private leaving = new Set<string>();
  private seen: { readonly over: ReadonlyMap<string, Document>; readonly outlook: Outlook } | undefined;

  /** @param run the same for every process that the same run of the engine started; begins with the engine's pid. */
  constructor(previews: string, run: string) {
    sweep(previews);
    this.folder = join(previews, run);
    this.own = join(this.folder, `${process.pid}-${randomUUID()}.txt`);
  }

  plan(document: Document): void {
    this.add(`${plans}${documentText(document, 0)}`);
  }

  leave(document: Document): void {
    this.add(`${leaves}${resourceIdKey(document.id)}\n`);
  }

  /** What would stand, and what would be gone, once everything previewed so far is done. */
  over(standing: ReadonlyMap<string, Document>): Outlook {
    const added = this.look();
    if (added === undefined || this.seen?.over !== standing)
      this.seen = { over: standing, outlook: outlookOf(standing, this.planned, [...this.leaving]) };
    else for (const [key, document] of added) this.seen.outlook.standing.put(key, document);
    return this.seen.outlook;
  }

  /** Takes back what this process has added; the last process of the run removes the folder. */
  close(): void {
    rmSync(this.own, { force: true });
    try {
      rmdirSync(this.folder);
    } catch {
      // absent already, or another process of the run still needs it
    }
  }

  private add(line: string): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    appendFileSync(this.own, line, { mode: 0o600 });
  }

  /** Reads on, and answers what is planned since; `undefined` when more than that has changed. */
  private look(): ReadonlyMap<string, Document> | undefined {
    const names = namesIn(this.folder);
    const isWhole = [...this.files.keys()].every((name) => names.includes(name));
    if (!isWhole) this.forget();
    const added = new Map<string, Document>();
    const leavingBefore = this.leaving.size;
    for (const name of names) {
      const file = this.files.get(name) ?? new GrowingFile(join(this.folder, name));
      this.files.set(name, file);
      for (const line of file.next() ?? [])
        if (line.startsWith(leaves)) this.leaving.add(line.slice(leaves.length));
        else {
          const document = parseDocument(file.path, line.slice(plans.length));
          added.set(resourceIdKey(document.id), document);
        }
    }
    for (const [key, document] of added) this.planned.set(key, document);
    return isWhole && this.leaving.size === leavingBefore ? added : undefined;
  }

  /** A process has ended and taken its plans back: what is left is read anew. */
  private forget(): void {
    this.files = new Map();
    this.planned = new Map();
    this.leaving = new Set();
  }
}

function outlookOf(
  standing: ReadonlyMap<string, Document>,
  planned: ReadonlyMap<string, Document>,
  leaving: readonly string[],
): Outlook {
  const goes = (key: string): boolean => leaving.some((gone) => key === gone || key.startsWith(`${gone}/`));
  const staying = leaving.length === 0 ? standing : [...standing].filter(([key]) => !goes(key));
  return {
    standing: new Documents([...staying, ...planned]),
    gone: leaving.length === 0 ? [] : [...standing].filter(([key]) => goes(key)).map(([, document]) => document),
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Removes the previews of engines that are no more. */
function sweep(previews: string): void {
  if (!existsSync(previews)) return;
  for (const run of readdirSync(previews))
    if (!processAlive(Number.parseInt(run, 10))) rmSync(join(previews, run), { recursive: true, force: true });
}
