import type { Violation } from "../../../sandbox/engine/engine-events";
import type { EngineRun } from "../../../sandbox/engine/run-engine";

/** A run of the engine, in the words of a test. */
export interface StackRun extends Omit<EngineRun, "violations"> {
  readonly failed: boolean;
  /** The names of the guardrails that found something mandatory, each once, sorted. */
  readonly violations: readonly string[];
  /** Every finding of a guardrail, advisory ones too. */
  readonly findings: readonly Violation[];
  /** All errors as one text. */
  readonly errors: string;
}

export function stackRun(run: EngineRun): StackRun {
  const mandatory = run.violations.filter(({ level }) => level === "mandatory");
  return {
    ...run,
    failed: !run.ok,
    violations: [...new Set(mandatory.map(({ policy }) => policy))].sort(),
    findings: run.violations,
    errors: run.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ message }) => message)
      .join("\n"),
  };
}
