/**
 * What a rule says of a resource. A rule yields one `fail` for each thing wrong, one `undecided` for each unknown that
 * it needed, and nothing at all when the resource passes.
 */
export type Verdict = Failure | Undecided;

export interface Failure {
  readonly kind: "fail";
  /** Where in the resource, as `read` takes it: `properties.networkAcls.defaultAction`, `securityRules[2]`. */
  readonly path: string;
  readonly got?: unknown;
  /** What to do, in the imperative. */
  readonly fix: string;
}

export interface Undecided {
  readonly kind: "undecided";
  readonly path: string;
  /** What the value waits for, when that is known: the name of a resource, or "an output of another program". */
  readonly waitsFor?: string;
}
