import type { Answer } from "./answer";
import type { JudgedFile } from "./judged-file";

/** How many answers of each kind. */
export interface Counts {
  readonly resources: number;
  readonly pass: number;
  readonly fail: { readonly mandatory: number; readonly advisory: number };
  readonly undecided: number;
  readonly exempt: number;
  readonly notJudged: number;
  readonly unreadable: number;
}

export function countsOf(files: readonly JudgedFile[]): Counts {
  const count = (is: (answer: Answer) => boolean): number =>
    files.reduce((sum, { answers }) => sum + answers.reduce((some, answer) => some + Number(is(answer)), 0), 0);
  const fails = (enforcement: Answer["enforcement"]): number =>
    count((answer) => answer.kind === "fail" && answer.enforcement === enforcement);
  return {
    resources: files.reduce((sum, { resources }) => sum + resources, 0),
    pass: count(({ kind }) => kind === "pass"),
    fail: { mandatory: fails("mandatory"), advisory: fails("advisory") },
    undecided: count(({ kind }) => kind === "undecided"),
    exempt: count(({ kind }) => kind === "exempt"),
    notJudged: files.reduce((sum, { notJudged }) => sum + Object.values(notJudged).reduce((a, b) => a + b, 0), 0),
    unreadable: files.filter(({ findings }) => findings.length > 0).length,
  };
}
