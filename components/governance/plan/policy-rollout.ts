/** How policy begins: `audit` reports what would be refused, `enforce` refuses it. */
export const PolicyRollout = { audit: "audit", enforce: "enforce" } as const;
export type PolicyRollout = (typeof PolicyRollout)[keyof typeof PolicyRollout];

/**
 * What a rollout means on a day. A day on which it begins is reached by the next deployment on or after it, never by the
 * calendar alone.
 * @param today `YYYY-MM-DD`
 */
export function rolloutOn(today: string, rollout: PolicyRollout | { readonly enforceFrom: string }): PolicyRollout {
  if (typeof rollout === "string") return rollout;
  return today >= rollout.enforceFrom ? PolicyRollout.enforce : PolicyRollout.audit;
}
