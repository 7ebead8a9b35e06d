import { existsSync, readFileSync } from "node:fs";

import { parse, YAMLParseError } from "yaml";

import { configurationSchema } from "./schema";
import { type Planned, planned, plannedUnless, refused } from "../../components/planning/planned";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import { isPlainObject } from "../../terms/plain-object";

const namespace = "foundation:";

/** The values under `foundation:`, with their namespace taken off, and keys of ours that stand elsewhere. */
export interface StackValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly strayed: readonly Finding[];
}

/** As {@link readStackValues}, where a strayed key is as good as no file. */
export function readStackFile(path: string): Planned<Record<string, unknown>> {
  const read = readStackValues(path);
  return read.ok ? plannedUnless(read.plan.strayed, () => ({ ...read.plan.values })) : read;
}

/**
 * The values of a stack's YAML file. Pulumi's own keys (`azure-native:*`, `encryptionsalt`, `secretsprovider`,
 * `environment`) are left alone.
 */
export function readStackValues(path: string): Planned<StackValues> {
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
    return planned(ownValues(config));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return refused([
      { path, got: error.message.split("\n")[0], allowed: "YAML", fix: "mend the line that the message names" },
    ]);
  }
}

/** The same values as Pulumi gives them to a program: each one a text, objects and lists as JSON. */
export function valuesFromPulumi(config: Readonly<Record<string, string>>): StackValues {
  const { values, strayed } = ownValues(config);
  return {
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fromText(value)])),
    strayed,
  };
}

function ownValues(config: Readonly<Record<string, unknown>>): StackValues {
  const entries = Object.entries(config);
  return {
    values: Object.fromEntries(
      entries.flatMap(([key, value]) => (key.startsWith(namespace) ? [[key.slice(namespace.length), value]] : [])),
    ),
    strayed: entries.flatMap(([key, value]) => findStrayed(key, value)),
  };
}

/**
 * A key of ours under no namespace, the project's or a misspelt one: nobody would ever read it. Pulumi puts a key without a
 * namespace under the project's.
 */
function findStrayed(key: string, got: unknown): Finding[] {
  const [first = "", ...rest] = key.split(":");
  const written = rest.length === 0 ? "" : first;
  const name = rest.length === 0 ? first : rest.join(":");
  if (`${written}:` === namespace) return [];
  const misspelt = nearest(written, [namespace.slice(0, -1)]) !== undefined;
  if (!misspelt && !(["", "azure-ai-foundation"].includes(written) && Object.hasOwn(configurationSchema.shape, name)))
    return [];
  return [{ path: key, got, allowed: `${namespace}${name}`, fix: `write ${namespace}${name} instead of ${key}` }];
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
