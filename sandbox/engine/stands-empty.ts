import { existsSync, readFileSync } from "node:fs";

interface Checkpoint {
  readonly checkpoint?: {
    readonly latest?: { readonly resources?: readonly unknown[]; readonly pending_operations?: readonly unknown[] };
  };
}

/** Whether a checkpoint is whole and says that nothing was deployed nor begun: after a preview, or before any run. */
export function standsEmpty(checkpointFile: string): boolean {
  if (!existsSync(checkpointFile)) return true;
  try {
    const { latest } = (JSON.parse(readFileSync(checkpointFile, "utf8")) as Checkpoint).checkpoint ?? {};
    return [latest?.resources, latest?.pending_operations].every((list) => (list ?? []).length === 0);
  } catch {
    return false; // a killed run may have cut it off, and then something was running
  }
}
