import { completionsOf } from "./configuration/completions";
import { parseConfiguration } from "./configuration/parse";
import type { Settings } from "./configuration/settings";
import type { StackValues } from "./configuration/stack-file";
import { planStandalone, type StackFacts } from "./plan-standalone";
import { emptyLock, type Lock } from "../components/planning/lock";
import { type Planned, refused } from "../components/planning/planned";
import { unreadTenant } from "../components/preflight/unread-tenant";
import type { Finding } from "../terms/finding";

/** As {@link StackFacts}, with a lock that may be unreadable, which others say. */
type Facts = Omit<StackFacts, "lock"> & { readonly lock: Planned<Lock | undefined> };

/**
 * The settings of a stack; or, where a key cannot be read, every such mistake together with those that a plan of the rest
 * finds, so that nobody mends one only to be shown the next.
 */
export function settingsOrMistakes({ values, strayed }: StackValues, facts: Facts): Planned<Settings> {
  const parsed = parseConfiguration(values);
  if (parsed.ok && strayed.length === 0) return parsed;
  const mistakes = [...strayed, ...(parsed.ok ? [] : parsed.findings)];
  return refused([...mistakes, ...beside(mistakes, values, facts)]);
}

/** What holds however the mistakes come to be mended: found in every completion, and not in what was completed. */
function beside(mistakes: readonly Finding[], values: StackValues["values"], { stack, today, lock }: Facts): Finding[] {
  const { settings, touched } = completionsOf(values);
  const known = { stack, today, lock: lock.ok ? (lock.plan ?? emptyLock) : emptyLock };
  const [first = [], ...others] = settings.map((one) => {
    const answer = planStandalone(one, known, unreadTenant);
    return answer.ok ? [] : answer.findings;
  });
  const keys = [...touched, ...mistakes.map(({ path }) => path.replace(/^.*:/, ""))];
  return first.filter(
    (finding) => !dependsOn(finding.path, keys) && others.every((found) => found.some((other) => same(other, finding))),
  );
}

/** At, in or around one of the keys; or what names deployments, where their names are in question. */
function dependsOn(path: string, keys: readonly string[]): boolean {
  if (
    /^(consumers\..*\.models|approvals)\b/.test(path) &&
    keys.some((key) => /^models(\.[^.]+|\[[^\]]+\])?$/.test(key))
  )
    return true;
  return keys.some((key) => key === path || isInside(path, key) || isInside(key, path));
}

function isInside(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}

function same(a: Finding, b: Finding): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
