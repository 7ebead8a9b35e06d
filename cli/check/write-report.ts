import { closeSync, openSync, writeSync } from "node:fs";

import type { Console } from "../console";

/** How many lines are written at once: one by one is slow, all at once may be more than a text can hold. */
const batch = 500;

/** Writes lines to a file, or to the console where none is named. */
export function writeReport(lines: Iterable<string>, output: string | undefined, console: Console): void {
  if (output === undefined) {
    inBatches(lines, (text) => {
      console.out(text);
    });
    return;
  }
  const file = openSync(output, "w");
  try {
    inBatches(lines, (text) => {
      writeSync(file, `${text}\n`);
    });
  } finally {
    closeSync(file);
  }
}

function inBatches(lines: Iterable<string>, write: (text: string) => void): void {
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < batch) continue;
    write(waiting.join("\n"));
    waiting = [];
  }
  if (waiting.length > 0) write(waiting.join("\n"));
}
