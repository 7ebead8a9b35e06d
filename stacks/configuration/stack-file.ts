import { existsSync, readFileSync } from "node:fs";

import { parse, YAMLParseError } from "yaml";

import { type Planned, planned, refused } from "../../components/planning/planned";
import { isPlainObject } from "../../terms/plain-object";

const namespace = "foundation:";

/**
 * The values under `foundation:` of a stack's YAML file, with their namespace taken off. Pulumi's own keys
 * (`azure-native:*`, `encryptionsalt`, `secretsprovider`, `environment`) are left alone.
 */
export function readStackFile(path: string): Planned<Record<string, unknown>> {
  if (!existsSync(path)) {
    return refused([
      {
        path,
        allowed: "the configuration of a stack",
        fix: `create ${path}, or name a stack that has one with --stack`,
      },
    ]);
  }
  try {
    const document: unknown = parse(readFileSync(path, "utf8"));
    const config = isPlainObject(document) ? document["config"] : undefined;
    if (!isPlainObject(config))
      return refused([
        { path: `${path}: config`, got: config, allowed: "a map of settings", fix: "put the settings under config:" },
      ]);
    return planned(withoutNamespace(config));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return refused([
      { path, got: error.message.split("\n")[0], allowed: "YAML", fix: "mend the line that the message names" },
    ]);
  }
}

/** The same values as Pulumi gives them to a program: each one a text, objects and lists as JSON. */
export function fromPulumi(config: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(withoutNamespace(config)).map(([key, value]) => [key, fromText(value)]));
}

function withoutNamespace<T>(config: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]) =>
      key.startsWith(namespace) ? [[key.slice(namespace.length), value]] : [],
    ),
  );
}

function fromText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (!/^\s*[[{]/.test(value)) return dateAsWritten(value);
  try {
    return JSON.parse(value, (_key, inner: unknown) => (typeof inner === "string" ? dateAsWritten(inner) : inner));
  } catch {
    return value; // a text that merely begins like JSON: the schema says what was wanted
  }
}

/** Pulumi's YAML takes an unquoted `2025-11-13`, as model versions are, for a time and writes it out in full. */
function dateAsWritten(text: string): string {
  return /^(\d{4}-\d{2}-\d{2}) 00:00:00 \+0000 UTC$/.exec(text)?.[1] ?? text;
}
