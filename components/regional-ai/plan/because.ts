import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";
import { catalogDate, isOffered, versionsOf } from "./ai-catalog";
import { paymentOf, share, thousands } from "./capacity";
import { rememberedFor, takenAtItsWord } from "./choose-version";
import type { WishRequest } from "./placement-request";
import { ladder } from "./processing";

/** The reason of a deployment in one line: its type, its version, its capacity, and the source. */
export function because(
  request: WishRequest,
  model: Model,
  type: DeploymentTypeName,
  region: string,
  regions: readonly string[],
): string {
  return [
    whyType(request, model, type, region),
    whyVersion(request, model, region),
    ...whyCapacity(request, type, region, regions),
  ].join("; ");
}

function whyType(request: WishRequest, model: Model, type: DeploymentTypeName, region: string): string {
  const { wish, processing, catalog } = request;
  if (rememberedFor(request, region)?.deploymentType === type)
    return `${type} as the lock remembers${whatWouldMove(request, model, type, region)}`;
  if (takenAtItsWord(request, model)) return `${type} as configured; ${catalogDate(catalog)} does not list ${region}`;
  if (wish.deploymentType !== undefined) return `${type} as configured`;
  const passed = ladder(processing).slice(0, ladder(processing).indexOf(type));
  const lacking = passed.filter((wider) => !isOffered(model, wider, region));
  const reason = `${type} is the widest that processing ${processing} admits and ${region} offers`;
  return lacking.length === 0
    ? reason
    : `${reason}, ${lacking.join(" and ")} not offered there (${catalogDate(catalog)})`;
}

/** A choice of processing that became wider moves nothing that stands by itself. */
function whatWouldMove(
  { wish, processing }: WishRequest,
  model: Model,
  type: DeploymentTypeName,
  region: string,
): string {
  if (wish.deploymentType !== undefined || paymentOf(type) !== "payAsYouGo") return "";
  const wider = ladder(processing)
    .slice(0, ladder(processing).indexOf(type))
    .find((other) => isOffered(model, other, region));
  return wider === undefined
    ? ""
    : `, which keeps what stands: processing ${processing} admits ${wider}, to which plan --upgrade moves it`;
}

function whyVersion(request: WishRequest, model: Model, region: string): string {
  const { wish, catalog } = request;
  const until = model.lifecycle.retirement === undefined ? "no end known" : `until ${model.lifecycle.retirement}`;
  if (wish.version !== undefined) return `version ${model.version} as configured, ${until}`;
  if (rememberedFor(request, region)?.version === model.version)
    return `version ${model.version} as the lock remembers, ${until}`;
  const others = versionsOf(catalog, model.name).length - 1;
  const choice = others === 0 ? "the only one" : `of ${others + 1} the one with the longest life`;
  return `version ${model.version} is ${choice}, ${until} (${catalogDate(catalog)})`;
}

function whyCapacity(
  request: WishRequest,
  type: DeploymentTypeName,
  region: string,
  regions: readonly string[],
): readonly string[] {
  const { wish, environment } = request;
  const others = regions.filter((other) => other !== region);
  const survives = environment === "prod" && others.length > 0;
  const tokens = share(wish.tokensPerMinute, regions.length, environment === "prod");
  return [
    ...(paymentOf(type) === "provisioned" ? [`units for ${thousands(tokens)} input tokens a minute`] : []),
    ...(survives ? [`survives the loss of ${others.length === 1 ? (others[0] ?? "") : "any other region"}`] : []),
  ];
}
