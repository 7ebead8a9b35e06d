import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import { planned, refused, type Planned } from "../../planning/planned";
import { because } from "./because";
import { capacityFor, paymentOf, share } from "./capacity";
import { checkWish } from "./check-wish";
import { regionsFor, rememberedFor, typeIn, versionsEverywhere } from "./choose-version";
import type { PlacedDeployment } from "./model-wish";
import type { WishRequest } from "./placement-request";
import { refuseModel, refusePreview, refuseRetiring } from "./refuse-model";
import { mayBegin } from "./retirement";

/** Places one wish in every region that has to have it. */
export function placeModel(request: WishRequest): Planned<readonly PlacedDeployment[]> {
  const mistakes = checkWish(request);
  if (mistakes.length > 0) return refused(mistakes);

  const [model] = versionsEverywhere(request);
  if (model === undefined) return refused([refuseModel(request)]);
  const regions = regionsFor(request, model);
  const begins = regions.some((region) => rememberedFor(request, region)?.version !== model.version);
  if (begins && !mayBegin(model, request.today)) return refused([refuseRetiring(request, model)]);
  if (begins && request.environment === "prod" && model.lifecycle.stage === "Preview")
    return refused([refusePreview(request, model)]);

  const placed = regions.map((region) => placeIn(request, model, region, regions));
  return placed.includes(undefined)
    ? refused([refuseUnsized(request, model)])
    : planned(placed.flatMap((deployment) => (deployment === undefined ? [] : [deployment])));
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
  return capacityFor(model, type, share(request.wish.tokensPerMinute, regionCount, request.environment === "prod"));
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
