import type { Finding } from "../../terms/finding";
import type { Lock } from "./lock";

/** A property that Azure keeps, or changes in one direction only, as a plan wants it. */
export interface FrozenTier {
  /** Its place in the lock: `bastion/swedencentral`. */
  readonly key: string;
  readonly tier: string;
  /** The configuration key that decides it. */
  readonly path: string;
  /** What that key says now. */
  readonly got: string;
  /** Whether Azure changes it in place from the tier that stands. */
  readonly takesFrom: (standing: string) => boolean;
  /** What is allowed instead, given the tier that stands. */
  readonly allowed: (standing: string) => string;
}

/** What a plan would change that Azure does not: known from the lock, before the first resource. */
export function checkTiers({ frozen = {} }: Pick<Lock, "frozen">, wanted: readonly FrozenTier[]): readonly Finding[] {
  return wanted.flatMap(({ key, tier, path, got, takesFrom, allowed }) => {
    const standing = frozen[key];
    if (standing === undefined || standing === tier || takesFrom(standing)) return [];
    return [{ path, got, allowed: allowed(standing), fix: `set ${path} back, or start a new stack` }];
  });
}

/** What the lock says of them after the plan. */
export function tierEntries(wanted: readonly FrozenTier[]): Readonly<Record<string, string>> {
  return Object.fromEntries(wanted.map(({ key, tier }) => [key, tier]));
}
