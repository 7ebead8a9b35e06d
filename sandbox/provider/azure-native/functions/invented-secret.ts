import { createHash } from "node:crypto";

/** A key that opens nothing, the same for a resource at all times. */
export function inventedSecret(id: string, which: string): string {
  return createHash("sha256").update(`secret\n${id.toLowerCase()}\n${which}`).digest("base64");
}
