import type { Model } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import { catalogDate, isOffered, typesOffered, versionsOf } from "./ai-catalog";
import { candidates, typesFor } from "./choose-version";
import type { WishRequest } from "./placement-request";
import { modelsInWords, nextSteps, successors } from "./propose-models";
import { admitted, processingChoices } from "./processing";
import { mayBegin, runway } from "./retirement";

const docs = "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure";
const retirementDocs = "https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirements";

/** Why no version of a wished model can be deployed. Called where none can. */
export function refuseModel(request: WishRequest): Finding {
  const { path, wish, catalog } = request;
  const versions = versionsOf(catalog, wish.model);
  if (versions.length === 0) return unknownModel(request);
  if (candidates(request).length === 0)
    return {
      path: `${path}.version`,
      got: wish.version,
      allowed: `a version of ${wish.model}: ${versions.map(({ version }) => version).join(", ")} (${catalogDate(catalog)})`,
      fix: `leave ${path}.version out, and the plan picks and remembers one`,
      docs,
    };
  if (typesFor(request).length === 0) return typeOutOfReach(request);
  return notOffered(request);
}

/** A version that a new deployment must not begin with. */
export function refuseRetiring(request: WishRequest, model: Model): Finding {
  const { path, wish, today, catalog } = request;
  const { state, retirement, days } = runway(model, today);
  const end = retirement ?? "an earlier day";
  const fitting = successors(request, model);
  const deprecated = state !== "retired" && state !== "refused";
  const what = deprecated
    ? `is deprecated: only subscriptions that have it already may deploy it, until ${end}`
    : state === "retired"
      ? `retired on ${end}`
      : `retires on ${end}, in ${days ?? 0} days`;
  return {
    path: wish.version === undefined ? `${path}.model` : `${path}.version`,
    got: `${model.name} ${model.version}`,
    allowed: `a version with 30 days or more to live; this one ${what} (${catalogDate(catalog)})`,
    fix: [
      fitting.length === 0
        ? nextSteps(request, model)
        : `set ${path}.model to ${fitting[0]?.name ?? ""}; the nearest that fit: ${modelsInWords(fitting)}`,
      ...(state === "retired" && request.approvals?.retiringModel?.[request.name] !== undefined
        ? [`remove approvals.retiringModel.${request.name}: no approval admits a model that has retired`]
        : []),
      ...(request.approvals === undefined || state === "retired"
        ? []
        : [`or give reason, owner and end under approvals.retiringModel.${request.name}`]),
    ].join("; "),
    docs: retirementDocs,
  };
}

export function refusePreview({ path }: WishRequest, model: Model): Finding {
  return {
    path: `${path}.model`,
    got: `${model.name} ${model.version}`,
    allowed: "a generally available model in production; this one is in preview",
    fix: `choose a generally available model, or deploy ${model.name} in a dev or test environment`,
    docs,
  };
}

function unknownModel(request: WishRequest): Finding {
  const { path, wish, catalog } = request;
  const meant = nearest(
    wish.model,
    catalog.models.entries.filter((model) => mayBegin(model, request.today)).map(({ name }) => name),
  );
  const offered = successors(request, { capabilities: ["chat"] });
  return {
    path: `${path}.model`,
    got: wish.model,
    allowed: `a model that Azure sells (${catalogDate(catalog)})`,
    fix:
      meant !== undefined
        ? `write ${meant}`
        : `set it to a model that the region offers${offered.length === 0 ? "" : `, such as ${modelsInWords(offered)}`}`,
    docs,
  };
}

function typeOutOfReach({ path, wish, processing }: WishRequest): Finding {
  const fits = [...processingChoices]
    .reverse()
    .find((choice) => admitted(choice).some((type) => type === wish.deploymentType));
  const allowed = `a type that stays within processing ${processing}: ${admitted(processing).join(", ")}`;
  const own = `leave ${path}.deploymentType out`;
  return {
    path: `${path}.deploymentType`,
    got: wish.deploymentType,
    allowed,
    fix: fits === undefined ? own : `${own}, or set processing to ${fits} if prompts may be processed there`,
    docs,
  };
}

function notOffered(request: WishRequest): Finding {
  const { path, wish, catalog, regions, today } = request;
  const all = candidates(request);
  const alive = all.filter((model) => mayBegin(model, today));
  const [like] = [...alive, ...all];
  const lacking = regions.filter(
    (region) => !all.some((model) => typesFor(request).some((type) => isOffered(model, type, region))),
  );
  const where = (lacking.length > 0 ? lacking : regions).map((region) => `${region} (${offeredInWords(all, region)})`);
  const fitting = successors(request, like);
  const also = fitting.length === 0 ? "" : `; models that are: ${modelsInWords(fitting)}`;
  return {
    path: wish.deploymentType === undefined ? `${path}.model` : `${path}.deploymentType`,
    got: wish.deploymentType ?? wish.model,
    allowed: `a model offered as ${typesFor(request).join(" or ")} in ${regions.join(" and ")}; ${wish.model} is not, in ${where.join(" and ")} (${catalogDate(catalog)})${also}`,
    fix: [
      nextSteps(request, like),
      ...(like?.regionsIncomplete === true
        ? ["or, where Azure offers it although its tables do not say so, write version and deploymentType"]
        : []),
    ].join("; "),
    docs,
  };
}

function offeredInWords(versions: readonly Model[], region: string): string {
  const types = typesOffered(versions, region);
  return types.length === 0 ? "no deployment type" : `only ${types.join(", ")}`;
}
