import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { createFile, draftOwner } from "./atomic-file";
import { storeFormat } from "./document";
import { SandboxStoreError } from "./store-error";

const marker = "sandbox.json";
const kind = "azure-ai-foundation sandbox";

/** Makes a folder a store, or makes sure that it is one that this version reads; never writes into a foreign one. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, marker);
  if (!existsSync(file)) {
    const foreign = readdirSync(folder).filter((name) => name !== marker && draftOwner(name) === undefined);
    // Another process may have marked it between the two looks.
    if (foreign.length > 0 && !existsSync(file))
      throw new SandboxStoreError(folder, `is no sandbox and not empty (${foreign[0] ?? ""})`, "name an empty folder");
    createFile(file, `${JSON.stringify({ kind, format: storeFormat, storeId: randomUUID() }, null, 2)}\n`);
  }
  checkMarker(file);
}

function checkMarker(file: string): void {
  const found = parse(file);
  if (found["kind"] !== kind)
    throw new SandboxStoreError(file, "is not the marker of a sandbox", "name another folder");
  if (found["format"] !== storeFormat)
    throw new SandboxStoreError(
      file,
      `has the format ${String(found["format"])}; this version reads ${storeFormat}`,
      "use the version that made it, or an empty folder",
    );
}

function parse(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new SandboxStoreError(file, "is cut off or is no JSON", "start over with an empty folder");
}
