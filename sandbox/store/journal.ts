import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { resourceIdKey } from "../../terms/resource-id";

import { isCode, replaceFile } from "./atomic-file";
import { processAlive } from "./process-alive";

/**
 * What one process has created and the engine may not have noted yet.
 *
 * The engine writes down a resource only after the provider has answered. When both are killed in between, the resource
 * stands and no state knows it; then the next run, which creates the same resource of the same program again, takes
 * it up instead of failing on a name that is taken. The journal of a dead process is the evidence; one that ended in
 * good order leaves none.
 */
export class Journal {
  private readonly own: string;

  constructor(private readonly folder: string) {
    this.own = join(folder, `${process.pid}.txt`);
  }

  /** To be called before the resource is written. */
  note(id: string): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    appendFileSync(this.own, `${resourceIdKey(id)}\n`, { mode: 0o600 });
  }

  /** Whether a process that is no more noted this resource, and no state has known it since. */
  leftBehind(id: string): boolean {
    return this.abandoned().some((file) => noted(file).includes(resourceIdKey(id)));
  }

  /** A state knows the resource: it is not left behind. */
  settle(id: string): void {
    for (const file of this.abandoned()) {
      const ids = noted(file);
      const rest = ids.filter((other) => other !== resourceIdKey(id));
      if (rest.length === ids.length) continue;
      if (rest.length === 0) rmSync(file, { force: true });
      else replaceFile(file, rest.map((other) => `${other}\n`).join(""));
    }
  }

  /** The engine has ended in good order: it knows of all that was made. */
  close(): void {
    rmSync(this.own, { force: true });
  }

  private abandoned(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => /^\d+\.txt$/.test(name) && !processAlive(Number.parseInt(name, 10)))
      .map((name) => join(this.folder, name));
  }
}

/** The ids of a journal. A line that was cut off by the death of its writer has no end, and wrote no resource. */
function noted(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").slice(0, -1);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}
