import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";
import type { LockedDeployment } from "../../planning/lock";
import { findRegion, firstOffered, isOffered, versionsOf } from "./ai-catalog";
import { deploymentKey } from "./model-wish";
import type { WishRequest } from "./placement-request";
import { admitted, ladder, Processing } from "./processing";
import { byLongestLife } from "./rank-models";
import { mayBegin } from "./retirement";

/** The types that a wish may become, the preferred first. */
export function typesFor({ wish, processing }: WishRequest): readonly DeploymentTypeName[] {
  if (wish.deploymentType === undefined) return ladder(processing);
  return admitted(processing).filter((type) => type === wish.deploymentType);
}

/**
 * What an earlier plan decided for a region, as long as the configuration still asks for it: a choice of processing that
 * became narrower, another model, version or type are the user's own words, and they win.
 */
export function rememberedFor(request: WishRequest, region: string): LockedDeployment | undefined {
  const { wish, name, processing } = request;
  const remembered = request.remembered[deploymentKey(region, name)];
  if (remembered?.model !== wish.model) return undefined;
  if (wish.version !== undefined && wish.version !== remembered.version) return undefined;
  const types = wish.deploymentType === undefined ? admitted(processing) : typesFor(request);
  return types.some((type) => type === remembered.deploymentType) ? remembered : undefined;
}

/** The regions in which a wish must be deployed by its choice of processing, given one of its versions. */
export function regionsFor(request: WishRequest, model: Model): readonly string[] {
  const types = typesFor(request);
  const offering = request.regions.filter((region) => takes(request, model, types, region));
  if (request.processing !== Processing.geography) return request.regions;
  return request.regions.filter(
    (region) => offering.includes(region) || !offering.some((other) => sameGeography(request, region, other)),
  );
}

/** Versions that every region in question offers, best first. Those that a new deployment may begin with come before others. */
export function versionsEverywhere(request: WishRequest): readonly Model[] {
  const types = typesFor(request);
  return candidates(request)
    .filter((model) => regionsFor(request, model).every((region) => takes(request, model, types, region)))
    .sort(
      (a, b) =>
        Number(isRemembered(request, b)) - Number(isRemembered(request, a)) ||
        Number(mayBegin(b, request.today)) - Number(mayBegin(a, request.today)) ||
        byLongestLife(a, b),
    );
}

/** The versions that a wish speaks of, and the one that the lock remembers even where a newer catalog forgot it. */
export function candidates(request: WishRequest): readonly Model[] {
  const { wish, catalog } = request;
  const known = versionsOf(catalog, wish.model).filter(
    ({ version }) => wish.version === undefined || version === wish.version,
  );
  const remembered = new Set(request.regions.flatMap((region) => rememberedFor(request, region)?.version ?? []));
  const forgotten = [...remembered].filter((version) => !known.some((model) => model.version === version));
  return [...known, ...forgotten.map((version) => standing(request, version))];
}

/** A version that stands although no table lists it any more. */
function standing({ wish, catalog }: WishRequest, version: string): Model {
  const sibling = versionsOf(catalog, wish.model)[0];
  return {
    format: sibling?.format ?? "OpenAI",
    name: wish.model,
    version,
    capabilities: sibling?.capabilities ?? [],
    lifecycle: {},
    deployments: {},
    usageNames: {},
  };
}

/** The types in which other regions have a version: a new region joins them, for one name should be one product. */
function standingTypes(request: WishRequest, model: Model): readonly DeploymentTypeName[] {
  const standing = request.regions
    .map((region) => rememberedFor(request, region))
    .filter((remembered) => remembered?.version === model.version)
    .map((remembered) => remembered?.deploymentType);
  return admitted(request.processing).filter((type) => standing.includes(type));
}

/**
 * The type in which a region takes a version: the remembered one, else that of the regions which have it already, else the
 * first that it offers.
 */
export function typeIn(request: WishRequest, model: Model, region: string): DeploymentTypeName | undefined {
  const types = typesFor(request);
  const remembered = rememberedFor(request, region);
  if (remembered?.version === model.version) {
    const type = admitted(request.processing).find((admittedType) => admittedType === remembered.deploymentType);
    if (type !== undefined) return type;
  }
  const together = standingTypes(request, model).find((type) => types.includes(type) && isOffered(model, type, region));
  return together ?? firstOffered(model, types, region) ?? (takenAtItsWord(request, model) ? types[0] : undefined);
}

/**
 * Azure's tables name only some regions of the newest models. Whoever writes version and deployment type of such a model
 * has looked it up elsewhere.
 */
export function takenAtItsWord({ wish }: WishRequest, model: Model): boolean {
  return model.regionsIncomplete === true && wish.version !== undefined && wish.deploymentType !== undefined;
}

function takes(request: WishRequest, model: Model, types: readonly DeploymentTypeName[], region: string): boolean {
  if (rememberedFor(request, region)?.version === model.version) return true;
  return types.some((type) => isOffered(model, type, region)) || (types.length > 0 && takenAtItsWord(request, model));
}

function isRemembered(request: WishRequest, model: Model): boolean {
  return request.regions.some((region) => rememberedFor(request, region)?.version === model.version);
}

function sameGeography({ catalog }: WishRequest, region: string, other: string): boolean {
  const geography = findRegion(catalog, region)?.geography;
  return geography !== undefined && geography === findRegion(catalog, other)?.geography;
}
