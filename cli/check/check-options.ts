import type { Preset } from "../../policypacks/ai-guardrails/enforcement";
import type { Posture } from "../../policypacks/ai-guardrails/rule";

export const formats = ["table", "json", "sarif", "junit"] as const;
export const thresholds = ["critical", "high", "medium", "low", "none"] as const;
export const parts = ["guardrails", "deployability"] as const;
export const presetNames = ["audit", "default", "strict"] as const satisfies readonly Preset[];
export const postures = ["online", "corp"] as const satisfies readonly Posture[];

export type Format = (typeof formats)[number];
/** The severity from which on a failure makes the exit code 1. */
export type Threshold = (typeof thresholds)[number];
export type Part = (typeof parts)[number];

export interface CheckOptions {
  /** What is judged; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  /** Where the report goes; standard output where it is absent. */
  readonly output?: string;
  readonly posture?: Posture;
  /** Whether the rules for production are asked of everything. */
  readonly production: boolean;
  readonly preset?: Preset;
  /** The configuration; `guardrails.yaml` in the current folder where it is absent and that file is there. */
  readonly config?: string;
  /** One part alone; both where it is absent. */
  readonly only?: Part;
  /** Any mandatory failure where it is absent. */
  readonly failOn?: Threshold;
  /** Findings that were accepted before. */
  readonly baseline?: string;
  /** Where to write today's findings as accepted. */
  readonly writeBaseline?: string;
  /** Parameters of an ARM template. */
  readonly parameters?: string;
  /** A rule whose page is printed; nothing is judged then. */
  readonly explain?: string;
}

/** What a command takes from where it runs, so that a test can bring its own. */
export interface CheckSurroundings {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How many columns the table may take. */
  readonly width: number;
}
