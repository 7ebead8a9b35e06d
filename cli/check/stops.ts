import { type Severity } from "../../policypacks/ai-guardrails/rule";
import type { Answer, Stops } from "./answer";
import type { Threshold } from "./check-options";

/** From the worst down, as every report lists them. */
export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** What makes the exit code 1: a failure of a severity or worse; without one, every mandatory failure. */
export function stopsAt(threshold: Threshold | undefined): Stops {
  if (threshold === undefined) return ({ kind, enforcement }) => kind === "fail" && enforcement === "mandatory";
  if (threshold === "none") return () => false;
  const last = severities.indexOf(threshold);
  return ({ kind, rule }) => kind === "fail" && severities.indexOf(rule.severity) <= last;
}

/** The worst first: what stops before what advises, then by severity, then by rule. */
export function byWeight(one: Answer, other: Answer): number {
  return (
    Number(one.enforcement === "advisory") - Number(other.enforcement === "advisory") ||
    severities.indexOf(one.rule.severity) - severities.indexOf(other.rule.severity) ||
    (one.rule.id < other.rule.id ? -1 : Number(one.rule.id > other.rule.id))
  );
}
