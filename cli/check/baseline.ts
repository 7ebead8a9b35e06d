import { readFileSync } from "node:fs";

import type { Finding } from "../../terms/finding";
import { isPlainObject } from "../../terms/plain-object";
import type { Answer } from "./answer";
import { fingerprint } from "./fingerprint";
import type { JudgedFile } from "./judged-file";

/** How often each failure was accepted, by fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

/** Stands in a baseline for one failure, so that a reviewer can read what is accepted. */
interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly resource: string;
  readonly path: string;
}

const version = 1;

/** The failures of a run as a baseline: sorted, so that the next one differs only where something changed. */
export function baselineOf(files: readonly JudgedFile[]): string {
  const findings = files
    .flatMap(({ answers }) => answers)
    .filter(({ key }) => key !== undefined)
    .map((answer): Entry => ({
      fingerprint: fingerprint(answer),
      rule: answer.rule.id,
      resource: answer.resource,
      path: answer.path,
    }))
    .sort((one, other) => compare(orderOf(one), orderOf(other)));
  return `${JSON.stringify({ version, findings }, undefined, 2)}\n`;
}

export type ReadBaseline =
  { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly findings: readonly Finding[] };

export function readBaseline(file: string): ReadBaseline {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return broken(file, error instanceof Error ? error.message : String(error));
  }
  const findings = isPlainObject(value) && value["version"] === version ? value["findings"] : undefined;
  if (!Array.isArray(findings)) return broken(file, `it has no version ${version} or no findings`);
  const baseline = new Map<string, number>();
  for (const entry of findings as readonly unknown[]) {
    const name = isPlainObject(entry) ? entry["fingerprint"] : undefined;
    if (typeof name !== "string") return broken(file, "one of its findings has no fingerprint");
    baseline.set(name, (baseline.get(name) ?? 0) + 1);
  }
  return { ok: true, baseline };
}

export interface Accepted {
  readonly files: readonly JudgedFile[];
  /** How many entries of the baseline nothing needs any more. */
  readonly leftOver: number;
}

/** The same files, in which the failures of a baseline are accepted: each entry one failure. */
export function acceptBaseline(files: readonly JudgedFile[], baseline: Baseline): Accepted {
  const left = new Map(baseline);
  const accepted = files.map((file) => ({
    ...file,
    answers: file.answers.map((answer): Answer => {
      if (answer.kind !== "fail") return answer;
      const name = fingerprint(answer);
      const count = left.get(name) ?? 0;
      if (count === 0) return answer;
      left.set(name, count - 1);
      return { ...answer, kind: "exempt", reason: "accepted by the baseline" };
    }),
  }));
  return { files: accepted, leftOver: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

function broken(file: string, why: string): ReadBaseline {
  const finding: Finding = {
    path: file,
    allowed: "a baseline that --write-baseline wrote",
    fix: `write it anew, or name another file: ${why}`,
  };
  return { ok: false, findings: [finding] };
}

function orderOf({ rule, resource, path, fingerprint: name }: Entry): string {
  return [rule, resource, path, name].join("\n");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
