import type { z } from "zod";

import { joinPath } from "./key-path";

import { keysAt, keyWordsAt, wordsAt } from "./schema-at";
import { configurationSchema } from "./schema";
import { type Settings, settingsOf } from "./settings";
import { type Planned, planned, refused } from "../../components/planning/planned";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import { readValue } from "../../terms/read";

/**
 * The settings of a stack from the values under its `foundation:` keys, or everything that is wrong with them.
 * @param values the keys without their namespace: `{ workload: { name: "claims-chat", ... }, ... }`
 */
export function parseConfiguration(values: Readonly<Record<string, unknown>>): Planned<Settings> {
  const parsed = configurationSchema.safeParse(values);
  if (!parsed.success) return refused(parsed.error.issues.flatMap((issue) => findings(issue, values)));
  return planned(settingsOf(parsed.data));
}

function findings(issue: z.core.$ZodIssue, values: Readonly<Record<string, unknown>>): Finding[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => unknownKey([...issue.path, name], name, values));

  if (issue.code === "invalid_key") return [misnamed(issue.path)];

  const known = wordsAt(configurationSchema, issue.path);
  const path = joinPath(issue.path);
  const got = path === "" ? values : readValue(values, path);
  if (known === undefined) {
    return [
      {
        path,
        got,
        allowed: issue.message.toLowerCase(),
        fix: got === undefined ? `add ${path}` : "write the value in this form",
      },
    ];
  }
  const { allowed, example } = known.words;
  return [
    { path, got, allowed, fix: `${got === undefined ? "add" : "write"} ${lastKey(known.path, path)}: ${example}` },
  ];
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

function lastKey(path: readonly PropertyKey[], fallback: string): string {
  const last = path.findLast((part) => typeof part === "string");
  return last === undefined ? fallback : last;
}
