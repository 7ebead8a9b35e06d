import type { RuleInBrief } from "../../policypacks/ai-guardrails/judge";

export type JsonPath = readonly (string | number)[];

/** What one rule says of one resource, ready for any report: words and places, no inputs. */
export interface Answer {
  readonly kind: "pass" | "fail" | "undecided" | "exempt";
  readonly rule: RuleInBrief;
  readonly enforcement: "mandatory" | "advisory";
  /** The URN or, without one, the name. */
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  /** Where in the resource; empty for what passes. */
  readonly path: string;
  /** What stands there, in words; never a secret. */
  readonly got?: string;
  /** What Azure would answer, in its own words. */
  readonly said?: string;
  readonly allowed?: string;
  readonly fix?: string;
  readonly waitsFor?: string;
  /** Why a failure is accepted. */
  readonly reason?: string;
  /** What says that the resource belongs where the rule is asked. */
  readonly because?: string;
  /** Tells a failure from every other, wherever it stands in the file; absent for what passes. */
  readonly key?: string;
  /** Where the resource stands in the file. */
  readonly at?: JsonPath;
  /** The same in lines and columns, both from 1, for who asks. */
  readonly region?: Region;
}

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Whether a failure makes the exit code 1. */
export type Stops = (answer: Answer) => boolean;
