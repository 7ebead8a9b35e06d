import type { Finding } from "../../terms/finding";
import type { Answer } from "./answer";

/** A file and everything that is said of it. */
export interface JudgedFile {
  /** As the user wrote it. */
  readonly file: string;
  /** What it was recognised as; absent where it could not be read. */
  readonly kind?: string;
  readonly stacks: number;
  readonly resources: number;
  readonly answers: readonly Answer[];
  /** Resources that no rule can read, counted by type. */
  readonly notJudged: Readonly<Record<string, number>>;
  /** What was read or judged only in part, a sentence each. */
  readonly notes: readonly string[];
  /** Why it could not be read. */
  readonly findings: readonly Finding[];
}

export interface Judged {
  readonly files: readonly JudgedFile[];
  /** What holds for the whole run, a sentence each. */
  readonly notes: readonly string[];
}
