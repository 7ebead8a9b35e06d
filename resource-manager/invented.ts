import { createHash } from "node:crypto";

/** A GUID that the same words always yield: what the service would have drawn. */
export function inventedGuid(...words: readonly string[]): string {
  const hex = createHash("sha256").update(words.join("\n").toLowerCase()).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** A number below a limit that the same words always yield. */
export function inventedNumber(limit: number, ...words: readonly string[]): number {
  const hex = createHash("sha256").update(words.join("\n").toLowerCase()).digest("hex");
  return Number.parseInt(hex.slice(0, 8), 16) % limit;
}

/** The moment at which everything in a simulated Azure was made: outputs must not depend on the clock. */
export const inventedTime = "2026-01-01T00:00:00.0000000Z";
