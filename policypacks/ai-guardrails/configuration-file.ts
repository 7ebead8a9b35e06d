import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type { ReadConfiguration } from "./read-configuration";
import type { AnyRule } from "./rule";

/** The file in which a project says how its stacks are judged, by the pack, by `check` and by our own stacks alike. */
const fileName = "guardrails.yaml";

/** Names the file where it has another name or place. */
const variable = "AZURE_AI_FOUNDATION_GUARDRAILS";

/** Only who has such a file pays for reading YAML and for its schema. */
const load = createRequire(__filename);

/**
 * The configuration of a project: that of the file that the variable names, else of `guardrails.yaml` in the folder or,
 * since a pack runs in its own, in the one where the engine was started; else none.
 */
export function projectConfiguration(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  rules: readonly AnyRule[],
): ReadConfiguration {
  const named = environment[variable];
  if (named !== undefined && named !== "") return configurationIn(named, rules);
  const shell = environment["PWD"] ?? folder;
  const file = [folder, shell].map((one) => join(one, fileName)).find((one) => existsSync(one));
  return file === undefined ? { ok: true, configuration: {} } : configurationIn(file, rules);
}

/**
 * The configuration in a file, or what is wrong with it.
 *
 * @param mayBeAbsent whether a file that is not there is an empty configuration
 */
export function configurationIn(file: string, rules: readonly AnyRule[], mayBeAbsent = false): ReadConfiguration {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    if (mayBeAbsent && code === "ENOENT") return { ok: true, configuration: {} };
    return broken(file, code === "ENOENT" ? "a file that is there" : "a file that can be read", `name another file`);
  }
  const { parseDocument } = load("yaml") as typeof import("yaml");
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return broken(file, "YAML", `mend it: ${error.message.split("\n")[0] ?? ""}`);
  const { readConfiguration } = load("./read-configuration") as typeof import("./read-configuration");
  const read = readConfiguration(document.toJS(), rules);
  if (read.ok) return read;
  return { ok: false, findings: read.findings.map((one) => ({ ...one, path: `${file}: ${one.path}` })) };
}

function broken(file: string, allowed: string, fix: string): ReadConfiguration {
  return { ok: false, findings: [{ path: file, allowed, fix }] };
}
