import { createHash } from "node:crypto";

import type { Answer } from "./answer";

/** A short name of a failure, the same on every machine, in every order and on every line. */
export function fingerprint({ key = "" }: Answer): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}
