import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import type { Departure } from "../../planning/approval";
import { planned, refused, type Planned } from "../../planning/planned";
import { because } from "./because";
import { capacityFor, paymentOf, share } from "./capacity";
import { checkWish } from "./check-wish";
import { regionsFor, rememberedFor, typeIn, versionsEverywhere } from "./choose-version";
import { deploymentKey, type PlacedDeployment } from "./model-wish";
import type { WishRequest } from "./placement-request";
import { refuseModel, refusePreview, refuseRetiring } from "./refuse-model";
import { mayBegin, runway } from "./retirement";

/** One wish, placed. */
export interface PlacedWish {
  readonly deployments: readonly PlacedDeployment[];
  /** What of it the guidance is against, and an approval could admit. */
  readonly departures: readonly Departure[];
  readonly warnings: readonly string[];
}

/** Places one wish in every region that has to have it. */
export function placeModel(request: WishRequest): Planned<PlacedWish> {
  const mistakes = checkWish(request);
  if (mistakes.length > 0) return refused(mistakes);

  const [model] = versionsEverywhere(request);
  if (model === undefined) return refused([refuseModel(request)]);
  const regions = regionsFor(request, model);
  const begins = regions.some((region) => rememberedFor(request, region)?.version !== model.version);
  if (begins && request.environment === "prod" && model.lifecycle.stage === "Preview")
    return refused([refusePreview(request, model)]);

  const placed = regions.map((region) => placeIn(request, model, region, regions));
  const deployments = placed.flatMap((deployment) => (deployment === undefined ? [] : [deployment]));
  // Whoever is told to choose another model need not be told how big this one cannot be.
  const retiring = departureOf(request, model, deployments);
  if (retiring !== undefined && !retiring.stands && runway(model, request.today).state === "retired")
    return refused([retiring.finding]);
  if (deployments.length < placed.length) return refused([refuseUnsized(request, model)]);
  return planned({
    deployments,
    departures: retiring === undefined ? [] : [retiring],
    warnings: [
      ...deprecation(request, model),
      ...deployments.flatMap((deployment) => tooSmall(request, model, deployment, regions.length)),
    ],
  });
}

/** A model too near its end to begin with. Only an untouched deployment stands: a change of it is a new decision for it. */
function departureOf(
  request: WishRequest,
  model: Model,
  deployments: readonly PlacedDeployment[],
): Departure | undefined {
  if (mayBegin(model, request.today)) return undefined;
  const { retirement } = model.lifecycle;
  return {
    approval: `approvals.retiringModel.${request.name}`,
    what: `${request.name}: ${model.name} ${model.version}${retirement === undefined ? ", which is deprecated" : `, until ${retirement}`}`,
    stands: deployments.every((deployment) => stands(request, deployment)),
    byCalendar: true,
    finding: refuseRetiring(request, model),
  };
}

function stands({ remembered, name }: WishRequest, placed: PlacedDeployment): boolean {
  const before = remembered[deploymentKey(placed.region, name)];
  return (
    before?.model === placed.model &&
    before.version === placed.version &&
    before.deploymentType === placed.deploymentType &&
    before.capacity === placed.capacity
  );
}

function placeIn(
  request: WishRequest,
  model: Model,
  region: string,
  regions: readonly string[],
): PlacedDeployment | undefined {
  const type = typeIn(request, model, region);
  const capacity = type === undefined ? undefined : capacityIn(request, model, type, region, regions.length);
  if (type === undefined || capacity === undefined) return undefined;
  const { name } = request;
  const usageName = model.usageNames[type];
  const { retirement } = model.lifecycle;
  return {
    name,
    region,
    format: model.format,
    model: model.name,
    version: model.version,
    deploymentType: type,
    capacity,
    ...(usageName === undefined ? {} : { usageName }),
    ...(retirement === undefined ? {} : { retirement }),
    versionUpgradeOption: model.capabilities.includes("embeddings") ? "NoAutoUpgrade" : "OnceCurrentVersionExpired",
    because: because(request, model, type, region, regions),
  };
}

/**
 * Provisioned units come from the catalog's throughput of a unit, so what the lock remembers stands; thousands of tokens come
 * from the configuration alone, and the user's new number wins.
 */
function capacityIn(
  request: WishRequest,
  model: Model,
  type: DeploymentTypeName,
  region: string,
  regionCount: number,
): number | undefined {
  const remembered = rememberedFor(request, region);
  if (remembered?.deploymentType === type && paymentOf(type) === "provisioned") return remembered.capacity;
  return neededIn(request, model, type, regionCount);
}

function neededIn(
  { wish, environment }: WishRequest,
  model: Model,
  type: DeploymentTypeName,
  regionCount: number,
): number | undefined {
  return capacityFor(model, type, share(wish.tokensPerMinute, regionCount, environment === "prod"));
}

/** Its end may be far: what is over is that anything new begins with it. */
function deprecation({ name }: WishRequest, { name: model, version, lifecycle }: Model): readonly string[] {
  return lifecycle.stage === "Deprecated"
    ? [`${name}: ${model} ${version} is deprecated; a deployment that is lost or changed may not be had again`]
    : [];
}

/** Remembered units that no longer carry the need, or not the loss of a region: they cost by the hour, so a user moves them. */
function tooSmall(
  request: WishRequest,
  model: Model,
  { name, region, deploymentType, capacity }: PlacedDeployment,
  regionCount: number,
): readonly string[] {
  const needed = neededIn(request, model, deploymentType, regionCount) ?? 0;
  if (needed <= capacity) return [];
  return [
    `${name} in ${region}: the lock remembers ${capacity} provisioned units, and ${request.wish.tokensPerMinute} tokens a minute need ${needed}; 'azure-ai-foundation plan --upgrade' moves them`,
  ];
}

function refuseUnsized({ path, wish }: WishRequest, model: Model): Finding {
  return {
    path: `${path}.deploymentType`,
    got: wish.deploymentType,
    allowed: `a type whose units Azure publishes for ${model.name}; no page gives its provisioned units`,
    fix: `leave ${path}.deploymentType out, or choose a model with published units`,
    docs: "https://learn.microsoft.com/azure/foundry/openai/how-to/provisioned-throughput-onboarding",
  };
}
