import type { z } from "zod";

import { joinPath } from "./key-path";

import { keysAt, keyWordsAt, wordsAt } from "./schema-at";
import { type Configuration, configurationSchema } from "./schema";
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
  const crossed = crossFindings(parsed.data);
  return crossed.length > 0 ? refused(crossed) : planned(settingsOf(parsed.data));
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

/** What one key demands of another. */
function crossFindings({ workload, processing, managementGroups, regions, models }: Configuration): Finding[] {
  const production = workload.environment === "prod";
  const found: Finding[] = [];
  if (production && processing === undefined) {
    found.push({
      path: "processing",
      allowed: "global, dataZone, geography or region, stated in production",
      fix: "decide with your data protection officer where prompts may be processed and add processing: dataZone",
    });
  }
  if (workload.environment !== "dev" && managementGroups === undefined) {
    found.push({
      path: "managementGroups",
      allowed: "none, { create: PREFIX } or { attachTo: GROUP }, stated outside dev",
      fix: "add managementGroups: { attachTo: the id of your landing zone's group }",
    });
  }
  const repeated = regions.filter((region, index) => regions.indexOf(region) !== index);
  for (const region of new Set(repeated)) {
    found.push({ path: "regions", got: region, allowed: "each region once", fix: `remove the second ${region}` });
  }
  if (Object.keys(models).length === 0) {
    found.push({
      path: "models",
      got: {},
      allowed: "one deployment or more",
      fix: "add chat: { model: gpt-5-mini, tokensPerMinute: 50000 }",
    });
  }
  return found;
}
