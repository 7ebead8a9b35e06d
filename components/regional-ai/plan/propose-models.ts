import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";
import { catalogDate, findRegion, firstOffered } from "./ai-catalog";
import { candidates, typesFor } from "./choose-version";
import type { WishRequest } from "./placement-request";
import { ladder, Payment, Processing, widerThan } from "./processing";
import { byNearness, doesTheSame } from "./rank-models";
import { mayBegin } from "./retirement";

/** Models that would do in place of a wished one, in every region of the request: `gpt-5.1 (until 2027-05-15)`. */
export function successors(request: WishRequest, like: Pick<Model, "capabilities"> | undefined): readonly Model[] {
  const { catalog, regions, today, wish, environment } = request;
  const named = typesFor(request);
  const types = named.length > 0 ? named : ladder(request.processing);
  const fits = catalog.models.entries
    .filter((model) => model.name !== wish.model && (like === undefined || doesTheSame(model, like)))
    .filter((model) => mayBegin(model, today) && (environment !== "prod" || model.lifecycle.stage === "GA"))
    .filter((model) => regions.every((region) => firstOffered(model, types, region) !== undefined))
    .sort(byNearness(wish.model));
  return fits.filter(({ name }, index) => fits.findIndex((other) => other.name === name) === index).slice(0, 3);
}

export function modelsInWords(models: readonly Model[]): string {
  return models
    .map(({ name, lifecycle }) =>
      lifecycle.retirement === undefined ? `${name} (no end known)` : `${name} (until ${lifecycle.retirement})`,
    )
    .join(", ");
}

/**
 * Regions, near ones first, that offer a wish as it stands; what to propose where its own do not. Whoever says where prompts
 * may be processed is not sent to another data zone.
 */
function regionsThatOffer(request: WishRequest): readonly string[] {
  const { catalog, today } = request;
  const types = typesFor(request);
  const versions = candidates(request).filter((model) => mayBegin(model, today));
  const home = findRegion(catalog, request.regions[0] ?? "");
  const near = (zone: string | undefined, geography: string): number =>
    Number(geography === home?.geography) * 2 + Number(zone !== undefined && zone === home?.dataZone);
  return catalog.regions.entries
    .filter(
      ({ name, access, foundryProject }) => access === "open" && foundryProject && !request.regions.includes(name),
    )
    .filter(({ dataZone }) => request.processing === Processing.global || dataZone === home?.dataZone)
    .filter(({ name }) => versions.some((model) => firstOffered(model, types, name) !== undefined))
    .sort((a, b) => near(b.dataZone, b.geography) - near(a.dataZone, a.geography) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
    .slice(0, 3);
}

/** What a user can do where no region of the request offers a wish: at least one step. */
export function nextSteps(request: WishRequest, like: Model | undefined): string {
  const [successor] = successors(request, like);
  const [region] = regionsThatOffer(request);
  const wider = widerThan(request.processing).find((choice) => everywhere(request, ladder(choice)));
  const provisioned = ladder(request.processing, Payment.provisioned).find((type) =>
    everywhere(request, [type], (model) => model.provisioned?.units[type] !== undefined),
  );
  const steps = [
    ...(successor === undefined ? [] : [`set ${request.path}.model to ${successor.name}`]),
    ...(wider === undefined ? [] : [`set processing to ${wider} if prompts may be processed there`]),
    ...(provisioned === undefined || request.wish.deploymentType !== undefined
      ? []
      : [`set ${request.path}.deploymentType to ${provisioned}, which is paid by the hour`]),
    ...(region === undefined ? [] : [`deploy in ${region}, which offers it`]),
  ];
  if (steps.length > 0) return steps.join("; or ");
  return `ask Azure which models the region offers now (${catalogDate(request.catalog)} knows of none that fits), or choose another region`;
}

/** Whether every region of the request offers a living version of the wished model in one of these types. */
function everywhere(
  request: WishRequest,
  types: readonly DeploymentTypeName[],
  also: (model: Model) => boolean = () => true,
): boolean {
  return candidates(request)
    .filter((model) => mayBegin(model, request.today) && also(model))
    .some((model) => request.regions.every((region) => firstOffered(model, types, region) !== undefined));
}
