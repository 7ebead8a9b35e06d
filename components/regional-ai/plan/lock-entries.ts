import type { LockedDeployment } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { type AiCatalog, versionsOf } from "./ai-catalog";
import { deploymentKey, type PlacedDeployment } from "./model-wish";
import { rememberedRoles } from "./name-resources";
import type { RegionPlan } from "./region-plan";

/** Names by `role/region`, as the lock writes them. */
export function nameEntries(regions: readonly RegionPlan[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    regions.flatMap(({ location, names }) =>
      rememberedRoles.map((role) => [`${role}/${location}`, names[role]] as const),
    ),
  );
}

/** Deployments by `region/name`, as the lock writes them. */
export function deploymentEntries(
  deployments: readonly PlacedDeployment[],
): Readonly<Record<string, LockedDeployment>> {
  return Object.fromEntries(
    deployments.map(({ region, name, model, version, deploymentType, capacity }) => [
      deploymentKey(region, name),
      { model, version, deploymentType, capacity },
    ]),
  );
}

/**
 * A newer catalog from which nothing new was chosen leaves the lock as it is, or every refresh would be a change to review.
 * The date also stays while something stands that a newer table no longer lists: the lock is never younger than its oldest
 * choice.
 */
export function catalogsOf(
  { lock }: PlanContext,
  deployments: Readonly<Record<string, LockedDeployment>>,
  { models, regions }: AiCatalog,
): Readonly<Record<string, string>> {
  const chosen = Object.entries(deployments).some(
    ([key, { model, version, deploymentType }]) =>
      lock.deployments[key]?.model !== model ||
      lock.deployments[key].version !== version ||
      lock.deployments[key].deploymentType !== deploymentType,
  );
  const forgotten = Object.values(deployments).some(
    ({ model, version }) => !versionsOf({ models, regions }, model).some((known) => known.version === version),
  );
  const dates = { models: models.asOf, regions: regions.asOf };
  return chosen && !forgotten ? dates : { ...dates, ...pick(lock.catalogs, ["models", "regions"]) };
}

function pick(from: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
