import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { check } from "../../../cli/check";
import type { CheckOptions } from "../../../cli/check/check-options";

const folders: string[] = [];

/** A new folder with these files; contents that are no text are written as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  return (file) => join(folder, file);
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

export async function run(options: Partial<CheckOptions>) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await check(
    { files: [], format: "table", production: false, ...options },
    { today: "2026-11-25", environment: {}, width: 80 },
    { out: (text) => out.push(text), err: (text) => err.push(text) },
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

export interface JsonResult {
  readonly rule: string;
  readonly kind: string;
  readonly resource: string;
  readonly enforcement: string;
  readonly path: string;
  readonly message: string;
}

export async function results(options: Partial<CheckOptions>): Promise<readonly JsonResult[]> {
  const { out } = await run({ ...options, format: "json" });
  return (JSON.parse(out) as { readonly results: readonly JsonResult[] }).results;
}

/** An AI account that takes keys unless it says otherwise. */
export function account(name: string, properties: Readonly<Record<string, unknown>> = {}) {
  return {
    type: "azure-native:cognitiveservices:Account",
    name,
    props: {
      resourceGroupName: "rg",
      accountName: `ai-${name}`,
      location: "swedencentral",
      kind: "AIServices",
      sku: { name: "S0" },
      properties: { disableLocalAuth: false, customSubDomainName: `ai-${name}`, ...properties },
    },
  };
}
