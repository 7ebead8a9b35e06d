import type { z } from "zod";

import { joinPath } from "./key-path";
import { keysAt, keyWordsAt, wordsAt } from "./schema-at";
import { configurationSchema } from "./schema";
import type { Words } from "./schema-key";
import { type Settings, settingsOf } from "./settings";
import { type Planned, planned, refused } from "../../components/planning/planned";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import { isPlainObject } from "../../terms/plain-object";
import { readValue } from "../../terms/read";

/**
 * The settings of a stack from the values under its `foundation:` keys, or everything that is wrong with them.
 * @param values the keys without their namespace: `{ workload: { name: "claims-chat", ... }, ... }`
 */
export function parseConfiguration(values: Readonly<Record<string, unknown>>): Planned<Settings> {
  const parsed = configurationSchema.safeParse(values);
  if (!parsed.success) return refused(onePerKey(parsed.error.issues.flatMap((issue) => findings(issue, values))));
  return planned(settingsOf(parsed.data));
}

/** A number may be wrong in two ways at once; the key's words name both. */
function onePerKey(found: readonly Finding[]): readonly Finding[] {
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
}

function findings(issue: z.core.$ZodIssue, values: Readonly<Record<string, unknown>>): Finding[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => unknownKey([...issue.path, name], name, values));

  if (issue.code === "invalid_key") return [misnamed(issue.path)];

  const { words, path: worded } = wordsAt(configurationSchema, issue.path) ?? nowhere;
  const path = joinPath(issue.path);
  const got = path === "" ? values : readValue(values, path);
  return [{ path, got, allowed: words.allowed, fix: fixOf(issue, got, worded, words, values) }];
}

/** For what lies outside every key that has words: the configuration as a whole. */
const nowhere: { readonly words: Words; readonly path: readonly PropertyKey[] } = {
  words: { allowed: "a map of settings", example: "see stacks/Pulumi.dev.yaml" },
  path: [],
};

function fixOf(
  issue: z.core.$ZodIssue,
  got: unknown,
  worded: readonly PropertyKey[],
  { example, choices = example }: Words,
  values: Readonly<Record<string, unknown>>,
): string {
  if (got === undefined && isLeftEmpty(issue.path, values))
    return `remove ${joinPath(issue.path)}, or give it a value: ${choices}`;
  if (issue.code === "invalid_value" && typeof got === "string") {
    const meant = nearest(got.replace(/\s/g, ""), issue.values.map(String));
    if (meant !== undefined) return `write ${meant} instead of ${got}`;
  }
  const last = worded.at(-1);
  if (typeof last === "number") return `write ${example} in its place`;
  const name = worded.length === 1 ? `foundation:${String(last)}` : String(last ?? joinPath(issue.path));
  return `${got === undefined ? "add" : "write"} ${name}: ${choices}`;
}

/** Whether a key stands there without a value, which YAML reads as null. */
function isLeftEmpty(path: readonly PropertyKey[], values: Readonly<Record<string, unknown>>): boolean {
  const holder = path.length === 1 ? values : readValue(values, joinPath(path.slice(0, -1)));
  const key = path.at(-1);
  return isPlainObject(holder) && typeof key === "string" && Object.hasOwn(holder, key);
}

function unknownKey(path: readonly PropertyKey[], name: string, values: Readonly<Record<string, unknown>>): Finding {
  const keys = keysAt(configurationSchema, path.slice(0, -1));
  const meant = nearest(name, keys);
  return {
    path: joinPath(path),
    got: readValue(values, joinPath(path)),
    allowed: `one of ${keys.join(", ")}`,
    fix: meant === undefined ? `remove ${name}` : `write ${meant} instead of ${name}, or remove it`,
  };
}

/** A key of a map that the user names, such as a deployment's, in a form that Azure would refuse. */
function misnamed(path: readonly PropertyKey[]): Finding {
  const words = keyWordsAt(configurationSchema, path.slice(0, -1));
  return {
    path: joinPath(path),
    got: String(path.at(-1)),
    allowed: words?.allowed ?? "another name",
    fix: `rename it, for instance to ${words?.example ?? "a shorter one"}`,
  };
}
