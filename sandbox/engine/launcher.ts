import { writeWhenChanged } from "../store/atomic-file";

/**
 * Writes an executable that runs a script of ours with the Node that runs now, whatever `node` on PATH is. It hands the
 * process over instead of staying in between, so that the script sees the engine as its parent.
 */
export function writeLauncher(path: string, script: string, ...args: readonly string[]): void {
  const command = [process.execPath, script, ...args].map(quote).join(" ");
  writeWhenChanged(path, `#!/bin/sh\nexec ${command} "$@"\n`, 0o755);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
