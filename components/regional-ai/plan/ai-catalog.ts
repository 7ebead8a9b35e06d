import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Facts } from "../../../catalog/facts";
import { models, type Model } from "../../../catalog/models";
import { regions, type Region } from "../../../catalog/regions";

/** What Azure offers where, as the planners read it: the shipped tables, or the same tables with live answers in them. */
export interface AiCatalog {
  readonly models: Facts<Model>;
  readonly regions: Facts<Region>;
}

export const shippedCatalog: AiCatalog = { models, regions };

/** The catalog as a source in a sentence: `catalog 2026-11-24`. */
export function catalogDate(catalog: AiCatalog): string {
  return `catalog ${catalog.models.asOf}`;
}

export function findRegion(catalog: AiCatalog, name: string): Region | undefined {
  return catalog.regions.entries.find((region) => region.name === name);
}

/** All versions of a model, in the catalog's order. */
export function versionsOf(catalog: AiCatalog, name: string): readonly Model[] {
  return catalog.models.entries.filter((model) => model.name === name);
}

export function isOffered(model: Model, type: DeploymentTypeName, region: string): boolean {
  return model.deployments[type]?.includes(region) ?? false;
}

/** The first of `types` that a region offers a model in. */
export function firstOffered(
  model: Model,
  types: readonly DeploymentTypeName[],
  region: string,
): DeploymentTypeName | undefined {
  return types.find((type) => isOffered(model, type, region));
}

/** Every type in which a region offers any of these versions. */
export function typesOffered(versions: readonly Model[], region: string): readonly DeploymentTypeName[] {
  const types = versions.flatMap((model) => Object.keys(model.deployments) as DeploymentTypeName[]);
  return [...new Set(types)].filter((type) => versions.some((model) => isOffered(model, type, region)));
}
