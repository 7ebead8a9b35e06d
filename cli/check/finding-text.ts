import type { Finding } from "../../terms/finding";

/** Why a file could not be read, in one line. */
export function findingText({ path, got, fix }: Finding): string {
  return [path, ...(typeof got === "string" ? [got] : []), fix].join(": ");
}
