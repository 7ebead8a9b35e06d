import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { checkpointFile, lockFolder } from "./engine-stack";
import type { EngineStack } from "./engine-stack";

/**
 * Mends the files of a stack that a killed CLI left half-written. The CLI writes the checkpoint in one step, but not the
 * attributes beside it, and refuses to read a file whose attributes are cut off ("failed to load checkpoint: EOF").
 * Without attributes it reads well; a checkpoint that is cut off has its predecessor beside it.
 */
export function mendBackend(stack: EngineStack): void {
  const checkpoint = checkpointFile(stack);
  dropCutAttributes(dirname(checkpoint));
  dropCutAttributes(lockFolder(stack));
  dropCutAttributes(join(stack.sandbox.layout.state, ".pulumi"));
  const before = `${checkpoint}.bak`;
  if (existsSync(checkpoint) && !isWhole(checkpoint) && isWhole(before)) copyFileSync(before, checkpoint);
}

function dropCutAttributes(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith(".attrs") && !isWhole(file)) rmSync(file);
  }
}

function isWhole(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return true;
  } catch {
    return false;
  }
}
