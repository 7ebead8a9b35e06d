import type { Facts } from "../../../catalog/facts";
import { models as shippedModels, type Model } from "../../../catalog/models";
import type { DeploymentTypeName } from "../../../catalog/deployment-types";
import type { ModelOffer, ModelSku, OfferAnswer, OfferReader } from "../offer-reader";

/** Answers from the catalog alone, offline: what is offered, with its date, and of everything else that nobody was asked. */
export function catalogOfferReader(models: Facts<Model> = shippedModels): OfferReader {
  return {
    source: "catalog",
    models: (region) => Promise.resolve(offersIn(models, region)),
    usages: () =>
      notAsked("quota and its use are a subscription's own; the catalog knows only what Azure gives by default"),
    capacities: () => notAsked("what is in stock changes by the hour"),
    accountsTaken: () => notAsked("only Azure knows which names are taken"),
    owned: () => notAsked("what the stack holds is in its state"),
  };
}

function offersIn(models: Facts<Model>, region: string): OfferAnswer<readonly ModelOffer[]> {
  const value = models.entries.flatMap((model) => {
    const skus = skusIn(model, region);
    return skus.length === 0 ? [] : [offerOf(model, skus)];
  });
  const source = [models.source].flat().join(", ");
  // An unlisted region is not an empty one: Azure opens regions between two versions of the tables.
  return value.length === 0
    ? { known: false, why: "unknown", detail: `the catalog of ${models.asOf} lists no model in ${region}` }
    : { known: true, value, asOf: models.asOf, source };
}

function offerOf({ format, name, version, lifecycle }: Model, skus: readonly ModelSku[]): ModelOffer {
  const { stage, retirement } = lifecycle;
  return {
    format,
    name,
    version,
    ...(stage === undefined ? {} : { stage }),
    ...(retirement === undefined ? {} : { retirement }),
    skus,
  };
}

function skusIn({ deployments, usageNames, provisioned }: Model, region: string): readonly ModelSku[] {
  const types = Object.keys(deployments) as DeploymentTypeName[];
  return types
    .filter((type) => deployments[type]?.includes(region) ?? false)
    .sort()
    .map((name) => {
      const units = provisioned?.units[name];
      const usageName = usageNames[name];
      return {
        name,
        ...(usageName === undefined ? {} : { usageName }),
        capacity: { minimum: units?.minimum ?? 1, step: units?.increment ?? 1 },
      };
    });
}

function notAsked(
  detail: string,
): Promise<{ readonly known: false; readonly why: "offline"; readonly detail: string }> {
  return Promise.resolve({ known: false, why: "offline", detail });
}
