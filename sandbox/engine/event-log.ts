import { closeSync, existsSync, openSync, readSync } from "node:fs";

import type { EngineEvent } from "./engine-events";

const everyMilliseconds = 150;

/** Reads the event log of a running engine as it grows. */
export class EventLog {
  readonly events: EngineEvent[] = [];
  private offset = 0;
  private rest = "";
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly path: string,
    private readonly onEvent: (event: EngineEvent) => void,
  ) {
    this.timer = setInterval(() => {
      this.poll();
    }, everyMilliseconds);
  }

  /** Reads what is left and stops. */
  close(): void {
    clearInterval(this.timer);
    this.poll();
  }

  /** Reads what has come since. */
  poll(): void {
    if (!existsSync(this.path)) return;
    const file = openSync(this.path, "r");
    try {
      const buffer = Buffer.alloc(1 << 20);
      for (;;) {
        const length = readSync(file, buffer, 0, buffer.length, this.offset);
        if (length === 0) break;
        this.offset += length;
        this.take(buffer.toString("latin1", 0, length));
      }
    } finally {
      closeSync(file);
    }
  }

  /** Chunks end anywhere, also inside a character: bytes are kept as they are until a line is whole. */
  private take(chunk: string): void {
    const lines = (this.rest + chunk).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) {
      const event = JSON.parse(Buffer.from(line, "latin1").toString("utf8")) as EngineEvent;
      this.events.push(event);
      this.onEvent(event);
    }
  }
}
