import type { Lock } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";

/** Place in the lock of the regions that the last plan for production had; `none` once the stack is no longer production. */
const key = "productionRegions";
const none = "none";

/**
 * Whether the stack is production in this region alone already. The names and deployments of a lock cannot tell: they also
 * hold what was there before, in other regions or in another environment.
 */
export function standsAlone({ frozen = {} }: Pick<Lock, "frozen">, region: string): boolean {
  return frozen[key] === region;
}

/** What the lock says of it after the plan; nothing of a stack that was never production. */
export function productionEntry({
  lock: { frozen = {} },
  regions,
  workload,
}: Pick<PlanContext, "lock" | "regions" | "workload">): Readonly<Record<string, string>> {
  if (workload.environment === "prod") return { [key]: [...new Set(regions)].sort().join(",") };
  return frozen[key] === undefined ? {} : { [key]: none };
}
