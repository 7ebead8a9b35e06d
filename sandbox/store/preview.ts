import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Document } from "./document";
import { DocumentFolder } from "./document-folder";
import { processAlive } from "./process-alive";

/**
 * What one run of the engine would change: resources of the same preview count as existing, and what it replaces counts
 * as gone with all beneath it. It lies in files, for every explicit provider of a program is a process of its own.
 */
export class Preview {
  private readonly folder: string;
  private readonly planned: DocumentFolder;
  private readonly leaving: DocumentFolder;
  private readonly mine = { planned: new Set<string>(), leaving: new Set<string>() };

  /** @param run the same for every process that the same run of the engine started; begins with the engine's pid. */
  constructor(previews: string, run: string) {
    sweep(previews);
    this.folder = join(previews, run);
    this.planned = new DocumentFolder(join(this.folder, "planned"), false);
    this.leaving = new DocumentFolder(join(this.folder, "leaving"), false);
  }

  plan(document: Document): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.mine.planned.add(document.id);
    this.planned.put(document);
  }

  leave(document: Document): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.mine.leaving.add(document.id);
    this.leaving.put(document);
  }

  /** What would stand, and what would be gone, once everything previewed so far is done. */
  over(standing: ReadonlyMap<string, Document>): {
    readonly standing: ReadonlyMap<string, Document>;
    readonly gone: readonly Document[];
  } {
    const leaving = [...this.leaving.all().keys()];
    const leaves = (key: string): boolean => leaving.some((gone) => key === gone || key.startsWith(`${gone}/`));
    return {
      standing: new Map([...[...standing].filter(([key]) => !leaves(key)), ...this.planned.all()]),
      gone: [...standing].filter(([key]) => leaves(key)).map(([, document]) => document),
    };
  }

  /** Takes back what this process has added; the last process of the run removes the folder. */
  close(): void {
    for (const id of this.mine.planned) this.planned.remove(id);
    for (const id of this.mine.leaving) this.leaving.remove(id);
    for (const folder of [join(this.folder, "planned"), join(this.folder, "leaving"), this.folder])
      removeIfEmpty(folder);
  }
}

/** Removes the previews of engines that are no more. */
function sweep(previews: string): void {
  if (!existsSync(previews)) return;
  for (const run of readdirSync(previews))
    if (!processAlive(Number.parseInt(run, 10))) rmSync(join(previews, run), { recursive: true, force: true });
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // absent already, or another process of the run still needs it
  }
}
