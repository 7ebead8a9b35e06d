import { closeSync, openSync, readSync, statSync } from "node:fs";

import { isCode } from "./atomic-file";

/** A file to which another process only ever adds lines: each look brings what is new, and costs no more than that. */
export class GrowingFile {
  private offset = 0;

  constructor(readonly path: string) {}

  /** The whole lines since the last look; a line that is still being written comes with the next. `undefined` once it is gone. */
  next(): readonly string[] | undefined {
    try {
      const { size } = statSync(this.path);
      if (size === this.offset) return [];
      const added = this.read(size - this.offset);
      const end = added.lastIndexOf("\n") + 1;
      this.offset += end;
      return added.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
    } catch (error) {
      if (isCode(error, "ENOENT")) return undefined;
      throw error;
    }
  }

  private read(length: number): Buffer {
    const handle = openSync(this.path, "r");
    try {
      const added = Buffer.alloc(length);
      return added.subarray(0, readSync(handle, added, 0, length, this.offset));
    } finally {
      closeSync(handle);
    }
  }
}
