import { writeFileSync } from "node:fs";

import type { Answer } from "./check/answer";
import { acceptBaseline, baselineOf, readBaseline } from "./check/baseline";
import type { CheckOptions, CheckSurroundings } from "./check/check-options";
import { configurationOf } from "./check/configuration-of";
import { explain } from "./check/explain";
import { judgeFile } from "./check/judge-file";
import type { Judged, JudgedFile } from "./check/judged-file";
import { onceForAll } from "./check/once-for-all";
import { reportOf } from "./check/report/report-of";
import { stopsAt } from "./check/stops";
import { writeReport } from "./check/write-report";
import type { Console } from "./console";
import type { Configuration } from "../policypacks/ai-guardrails/configuration";
import { type Finding, formatFindings } from "../terms/finding";
import { isPlainObject } from "../terms/plain-object";

/** 0 clean, 1 a failure that stops, 2 wrong use or a file that could not be read. */
export type ExitCode = 0 | 1 | 2;

/**
 * Judges files by the guardrails and by what Azure would refuse, without Pulumi and without Azure. A file that cannot be
 * read is reported; the others are judged all the same.
 */
export async function check(options: CheckOptions, around: CheckSurroundings, console: Console): Promise<ExitCode> {
  if (options.explain !== undefined) {
    const explanation = explain(options.explain, around.width);
    if (explanation.ok) console.out(explanation.text);
    return explanation.ok ? 0 : refuse(explanation.findings, console);
  }
  if (options.files.length === 0) return refuse([noFile], console);
  const read = configurationOf(options, around);
  const before = options.baseline === undefined ? nothingAccepted : readBaseline(options.baseline);
  if (!read.ok || !before.ok) return refuse([...findingsOf(read), ...findingsOf(before)], console);

  const { files, leftOver } = acceptBaseline(await judgeAll(options, read.configuration), before.baseline);
  const isWhole = files.every(({ findings }) => findings.length === 0);
  const writesBaseline = options.writeBaseline !== undefined && isWhole;
  const notes = [
    ...(leftOver === 0 ? [] : [`${leftOver} of the baseline no longer found: write it anew`]),
    ...(writesBaseline ? [`what fails today is accepted from now on, by ${options.writeBaseline ?? ""}`] : []),
    ...(options.writeBaseline !== undefined && !isWhole
      ? ["no baseline was written, since not all could be read"]
      : []),
  ];
  const unwritten = [
    ...(writesBaseline
      ? written(options.writeBaseline ?? "", (file) => {
          writeFileSync(file, baselineOf(files));
        })
      : []),
    ...report({ files, notes }, options, around, console),
  ];
  if (unwritten.length > 0) return refuse(unwritten, console);
  if (!isWhole) return 2;
  const stops = stopsAt(options.failOn);
  return !writesBaseline && files.some(({ answers }) => answers.some(stops)) ? 1 : 0;
}

async function judgeAll(options: CheckOptions, configuration: Configuration): Promise<readonly JudgedFile[]> {
  const files: JudgedFile[] = [];
  const ofExemptions: (readonly Answer[])[] = [];
  // One after the other: each may be large.
  for (const file of new Set(options.files)) {
    const answered = await judgeFile(file, options, configuration);
    files.push(answered.judged);
    ofExemptions.push(...answered.ofExemptions);
  }
  return [...files, ...exemptionsIn(options.config ?? "guardrails.yaml", onceForAll(ofExemptions))];
}

/** The exemptions are of the configuration, so that what is wrong with them is said of its file. */
function exemptionsIn(file: string, answers: readonly Answer[]): JudgedFile[] {
  if (answers.length === 0) return [];
  return [{ file, kind: "configuration", stacks: 0, resources: 0, answers, notJudged: {}, notes: [], findings: [] }];
}

function report(judged: Judged, options: CheckOptions, { width }: CheckSurroundings, console: Console): Finding[] {
  const lines = reportOf(options.format, judged, stopsAt(options.failOn), width);
  if (options.output === undefined) {
    writeReport(lines, undefined, console);
    return [];
  }
  return written(options.output, (file) => {
    writeReport(lines, file, console);
    console.err(`${options.format} report: ${file}`);
  });
}

/** A file that cannot be written is wrong use, not a defect. */
function written(file: string, write: (file: string) => void): Finding[] {
  try {
    write(file);
    return [];
  } catch (error) {
    if (!isPlainObject(error) || typeof error["code"] !== "string") throw error;
    return [{ path: file, allowed: "a file that can be written", fix: `name another file (${error["code"]})` }];
  }
}

const nothingAccepted = { ok: true, baseline: new Map<string, number>() } as const;

const noFile: Finding = {
  path: "FILE",
  allowed:
    "one or more files: what pulumi preview --json or pulumi stack export prints, a resource list, an ARM template, a Terraform plan as JSON, an export of Azure resources",
  fix: "name a file, or - for standard input",
};

function refuse(findings: readonly Finding[], console: Console): 2 {
  console.err(formatFindings(findings, "nothing was judged"));
  return 2;
}

function findingsOf(
  answer: { readonly ok: true } | { readonly ok: false; readonly findings: readonly Finding[] },
): readonly Finding[] {
  return answer.ok ? [] : answer.findings;
}
