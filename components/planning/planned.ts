import type { Finding } from "../../terms/finding";

/**
 * What a planner answers: a plan, or everything that is wrong with what it was given. A planner never throws; a planner
 * of planners runs all its parts and joins their findings, so that a user sees every mistake at once.
 */
export type Planned<T> =
  { readonly ok: true; readonly plan: T } | { readonly ok: false; readonly findings: readonly Finding[] };

export function planned<T>(plan: T): Planned<T> {
  return { ok: true, plan };
}

export function refused(findings: readonly Finding[]): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings };
}

/** The plan, unless there are findings. For planners that collect findings beside the plan. */
export function plannedUnless<T>(findings: readonly Finding[], plan: () => T): Planned<T> {
  return findings.length > 0 ? refused(findings) : planned(plan());
}

/** Joins the answers of several planners: all plans under their keys, or all findings of all of them. */
export function joinPlans<T extends Record<string, unknown>>(parts: {
  readonly [K in keyof T]: Planned<T[K]>;
}): Planned<T> {
  const answers = Object.entries(parts) as [keyof T, Planned<T[keyof T]>][];
  const findings = answers.flatMap(([, answer]) => (answer.ok ? [] : answer.findings));
  if (findings.length > 0) return refused(findings);
  return planned(Object.fromEntries(answers.flatMap(([key, answer]) => (answer.ok ? [[key, answer.plan]] : []))) as T);
}

/** As {@link joinPlans}, for a list. */
export function joinPlanList<T>(parts: readonly Planned<T>[]): Planned<readonly T[]> {
  const findings = parts.flatMap((part) => (part.ok ? [] : part.findings));
  return plannedUnless(findings, () => parts.flatMap((part) => (part.ok ? [part.plan] : [])));
}
