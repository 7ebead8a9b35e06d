import { writeWhenChanged } from "../store/atomic-file";

/**
 * Writes an executable that runs a script of ours with the Node that runs now, whatever `node` on PATH is. It hands the
 * process over instead of staying in between, so that the script sees the engine as its parent.
 *
 * @param compileCache where Node keeps what it compiles of the script, unless the environment names another place.
 * @default as the environment says
 */
export function writeLauncher(path: string, script: string, args: readonly string[] = [], compileCache?: string): void {
  const command = [process.execPath, script, ...args].map(quote).join(" ");
  const cache =
    compileCache === undefined
      ? ""
      : `[ -n "$NODE_COMPILE_CACHE" ] || export NODE_COMPILE_CACHE=${quote(compileCache)}\n`;
  writeWhenChanged(path, `#!/bin/sh\n${cache}exec ${command} "$@"\n`, 0o755);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
