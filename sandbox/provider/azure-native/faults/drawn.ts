import { createHash } from "node:crypto";

/**
 * A number from 0 up to 1 that looks thrown and is not: the same words always draw the same. So a fault hangs on the
 * resource and the seed, never on which of several requests was faster.
 */
export function drawn(...words: readonly string[]): number {
  const digest = createHash("sha256").update(words.join("\n").toLowerCase()).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
