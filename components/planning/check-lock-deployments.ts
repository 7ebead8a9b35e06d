import { deploymentTypes } from "../../catalog/deployment-types";
import { models } from "../../catalog/models";
import { nearest } from "../../terms/nearest";
import { bad, type BadEntry, badRegion, newerTable, tooNew } from "./bad-lock-entry";
import type { Lock, LockedDeployment } from "./lock";
import type { PlanContext } from "./plan-context";

/** What of a plan's context a lock is judged by. */
export type LockRequest = Pick<PlanContext, "stack" | "lock" | "regions"> & {
  /** Names of the deployments that the configuration wants: of others the lock may remember what no table lists any more. */
  readonly deployments: readonly string[];
};

/** Deployments of a lock that no plan can have decided. */
export function badDeployments(request: LockRequest): readonly BadEntry[] {
  const { lock, regions, deployments } = request;
  const wanted = Object.entries(lock.deployments).flatMap(([key, locked]) => {
    const [region = "", name = ""] = key.split("/");
    const inUse = deployments.includes(name) && regions.includes(region);
    const found = [...badRegion(lock, "deployments", key, region), ...badType(lock, key, locked)];
    return [...found, ...(inUse && found.length === 0 ? badModel(request, key, locked) : [])];
  });
  return [...wanted, ...deployments.flatMap((name) => badTogether(request, name))];
}

function badType(lock: Lock, key: string, { deploymentType }: LockedDeployment): readonly BadEntry[] {
  const known = deploymentTypes.entries.map(({ name }) => name);
  if (known.some((name) => name === deploymentType)) return [];
  const newer = newerTable(lock);
  if (newer !== undefined) return [tooNew("deployments", key, deploymentType, newer, ".deploymentType")];
  const meant = nearest(deploymentType, known);
  const allowed = `a deployment type that Azure sells${meant === undefined ? "" : `, such as ${meant}`}`;
  return [bad("deployments", key, deploymentType, allowed, ".deploymentType")];
}

/**
 * A choice made from this very table is in it; one from an older table may have left it since, and stands. One from a newer
 * table is no mistake of the file: this package cannot know it.
 */
function badModel({ lock }: LockRequest, key: string, { model, version }: LockedDeployment): readonly BadEntry[] {
  const date = lock.catalogs["models"];
  const versions = models.entries.filter(({ name }) => name === model).map((entry) => entry.version);
  if (date === undefined || date < models.asOf || versions.includes(version)) return [];
  if (date > models.asOf)
    return [tooNew("deployments", key, `${model} ${version}`, date, versions.length > 0 ? ".version" : ".model")];
  if (versions.length > 0) {
    const allowed = `a version of ${model} in the table of ${date}, which the lock was made from: ${versions.join(", ")}`;
    return [bad("deployments", key, version, allowed, ".version")];
  }
  const meant = nearest(model, [...new Set(models.entries.map(({ name }) => name))]);
  const allowed = `a model in the table of ${date}, which the lock was made from${meant === undefined ? "" : `, such as ${meant}`}`;
  return [bad("deployments", key, model, allowed, ".model")];
}

/** One name is one model and version in every region: clients reach any of them, and vectors have to compare. */
function badTogether({ lock, regions }: LockRequest, name: string): readonly BadEntry[] {
  const standing = regions.flatMap((region) => {
    const locked = lock.deployments[`${region}/${name}`];
    return locked === undefined ? [] : [{ key: `${region}/${name}`, what: `${locked.model} ${locked.version}` }];
  });
  const [first, ...others] = standing;
  if (first === undefined) return [];
  return others
    .filter(({ what }) => what !== first.what)
    .map(({ key, what }) =>
      bad("deployments", key, what, `${first.what}, as ${first.key} says: a name means one model in every region`),
    );
}
