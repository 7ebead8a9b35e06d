import type { z } from "zod";

import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import { readValue } from "../../terms/read";
import type { Configuration } from "./configuration";
import { configurationSchema } from "./configuration-schema";
import type { Enforcement } from "./enforcement";
import type { AnyRule, RuleSettings } from "./rule";

export type ReadConfiguration =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The configuration that a file or a pack's own settings hold, or everything that is wrong with it.
 *
 * @param value what the YAML or JSON says; nothing at all is a configuration too
 */
export function readConfiguration(value: unknown, rules: readonly AnyRule[]): ReadConfiguration {
  const parsed = configurationSchema(rules).safeParse(value ?? {});
  if (!parsed.success)
    return { ok: false, findings: parsed.error.issues.flatMap((issue) => findings(issue, value, rules)) };
  const { rules: chosen = {}, ...rest } = parsed.data;
  const levels: Record<string, Enforcement> = {};
  const settings: Record<string, RuleSettings> = {};
  for (const [id, choice] of Object.entries(chosen)) {
    if (typeof choice === "string") levels[id] = choice;
    else if (choice !== undefined) {
      const { level, ...own } = choice;
      if (level !== undefined) levels[id] = level;
      settings[id] = own;
    }
  }
  return { ok: true, configuration: { ...(rest as Configuration), levels, settings } };
}

function findings(issue: z.core.$ZodIssue, value: unknown, rules: readonly AnyRule[]): Finding[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey([...issue.path, key], value, rules));
  const path = inWords(issue.path);
  return [{ path, got: got(value, path), allowed: allowed(issue), fix: fixOf(issue.path) }];
}

function unknownKey(path: readonly PropertyKey[], value: unknown, rules: readonly AnyRule[]): Finding {
  const name = String(path.at(-1));
  const known = keysAt(path.slice(0, -1), rules);
  const meant = nearest(name, known);
  return {
    path: inWords(path),
    got: got(value, inWords(path)),
    allowed: path[0] === "rules" && path.length === 2 ? "the id of a rule" : `one of ${known.join(", ")}`,
    fix: meant === undefined ? `remove ${name}` : `write ${meant} instead of ${name}, or remove it`,
  };
}

function keysAt([first, second]: readonly PropertyKey[], rules: readonly AnyRule[]): string[] {
  if (first === undefined)
    return ["preset", "posture", "environment", "stackNames", "enforcement", "rules", "exemptions"];
  if (first === "exemptions") return ["rule", "resource", "reason", "owner", "until"];
  if (first === "enforcement") return ["critical", "high", "medium", "low"];
  if (first === "stackNames") return ["posture", "environment"];
  if (second === undefined) return rules.map(({ id }) => id);
  return ["level", ...Object.keys(rules.find(({ id }) => id === second)?.settings ?? {})];
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return "mandatory, advisory, off, or the rule's settings with a level";
    case "invalid_format":
      return "a day such as 2027-01-31";
    case "too_small":
      return issue.origin === "string" ? "a text that is not empty" : `${issue.minimum} or more`;
    case "invalid_type":
      return `a value of the type ${issue.expected}`;
    default:
      return issue.message;
  }
}

function fixOf(path: readonly PropertyKey[]): string {
  if (path[0] === "exemptions") return "give each exemption a rule, a resource, a reason, an owner and a last day";
  return "correct the value, or remove the key";
}

function got(value: unknown, path: string): unknown {
  return path === "" ? value : readValue(value, path);
}

function inWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    if (/[.[\]]/.test(name)) return `${text}['${name}']`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
