import type { Finding } from "../../../terms/finding";
import { type Departure, judgeApprovals } from "../../planning/approval";
import { plannedUnless, type Planned } from "../../planning/planned";
import { Area, type Choice, type ReportedDate, type ReportedProcessing } from "../../planning/report";
import { findRegion, shippedCatalog, type AiCatalog } from "./ai-catalog";
import { capacityInWords } from "./capacity";
import { checkQuota } from "./check-quota";
import { checkTogether } from "./check-together";
import type { PlacedDeployment } from "./model-wish";
import { placeModel } from "./place-model";
import type { PlacementRequest } from "./placement-request";
import { whereProcessed } from "./processing";
import { adviseRetirements, retirementDates } from "./retirements";
import { warnOfTypes } from "./warn-of-types";

/** Where each model is deployed, in which version, type and capacity, and why. */
export interface Placement {
  /** Sorted by region as configured, then by name: the order in which an account writes them. */
  readonly deployments: readonly PlacedDeployment[];
  readonly choices: readonly Choice[];
  readonly processing: readonly ReportedProcessing[];
  readonly datesAhead: readonly ReportedDate[];
  readonly warnings: readonly string[];
  /** What an approval admits, or would have to if it did not stand. */
  readonly departures: readonly Departure[];
  /** Regions that have data but not this deployment, which runs in its homes alone. */
  readonly apart: readonly ApartDeployment[];
}

export interface ApartDeployment {
  readonly name: string;
  readonly region: string;
  readonly homes: readonly string[];
}

/** What could be placed of the wishes, and what keeps the rest from it; departures are not judged. */
export interface PlacementAttempt {
  readonly findings: readonly Finding[];
  readonly placement: Placement;
}

/**
 * Places models over regions. What the lock remembers stands; nothing ever reaches wider than the choice of processing.
 * @param path configuration key of the models, `models`
 */
export function planPlacement(
  path: string,
  request: PlacementRequest,
  catalog: AiCatalog = shippedCatalog,
): Planned<Placement> {
  const { findings, placement } = attemptPlacement(path, request, catalog);
  const departed = judgeApprovals(request.approvals ?? {}, placement.departures, request.today).findings;
  return plannedUnless([...findings, ...departed], () => placement);
}

/** As {@link planPlacement}, for who judges all departures of a stack together, those of a model beside a wrong one too. */
export function attemptPlacement(path: string, request: PlacementRequest, catalog: AiCatalog): PlacementAttempt {
  const names = Object.keys(request.models).sort();
  const answers = names.flatMap((name) => {
    const wish = request.models[name];
    return wish === undefined ? [] : [placeModel({ ...request, path: `${path}.${name}`, name, wish, catalog })];
  });
  const refusals = [...checkTogether(path, names), ...answers.flatMap((answer) => (answer.ok ? [] : answer.findings))];
  const wishes = answers.flatMap((answer) => (answer.ok ? [answer.plan] : []));

  const placed = wishes.flatMap((wish) => wish.deployments);
  const deployments = request.regions.flatMap((region) => placed.filter((deployment) => deployment.region === region));
  const apart = servedFromElsewhere(request, deployments);
  const quota = checkQuota(path, catalog, deployments, request.models);
  return {
    findings: [...refusals, ...quota.findings],
    placement: {
      deployments,
      choices: [...deployments.map(choiceOf), ...apart.map(whyElsewhere)],
      processing: deployments.map((deployment) => processingOf(catalog, deployment)),
      datesAhead: retirementDates(deployments),
      warnings: [
        ...adviseRetirements(deployments, request.today),
        ...wishes.flatMap((wish) => wish.warnings),
        ...names.flatMap((name) => warnOfTypes(name, deployments)),
        ...quota.warnings,
        ...(request.environment === "prod" ? apart.flatMap(lossOf) : []),
      ],
      departures: wishes.flatMap((wish) => wish.departures),
      apart,
    },
  };
}

/** Within a geography one region may lack a model that another one sells. */
function servedFromElsewhere(
  { models, regions }: PlacementRequest,
  deployments: readonly PlacedDeployment[],
): readonly ApartDeployment[] {
  return Object.keys(models).flatMap((name) => {
    const homes = deployments.filter((deployment) => deployment.name === name).map(({ region }) => region);
    if (homes.length === 0) return []; // it could not be placed at all
    return regions.filter((region) => !homes.includes(region)).map((region) => ({ name, region, homes }));
  });
}

function whyElsewhere({ name, region, homes }: ApartDeployment): Choice {
  return {
    area: Area.regionalAi,
    what: `${name} for ${region}: served from ${homes.join(", ")}`,
    because: `processing geography admits no type that ${region} offers; ${homes.join(", ")} is in the same geography`,
  };
}

function lossOf({ name, homes }: ApartDeployment): readonly string[] {
  if (homes.length !== 1) return [];
  return [`${name}: the loss of ${homes[0] ?? ""} loses it, for no other region of the geography offers it`];
}

function choiceOf({ name, region, deploymentType, model, version, capacity, because }: PlacedDeployment): Choice {
  return {
    area: Area.regionalAi,
    what: `${name} in ${region}: ${deploymentType} ${model} ${version}, capacity ${capacityInWords(deploymentType, capacity)}`,
    because,
  };
}

function processingOf(catalog: AiCatalog, { name, region, deploymentType }: PlacedDeployment): ReportedProcessing {
  const place = findRegion(catalog, region) ?? { name: region };
  return { deployment: name, region, where: whereProcessed(deploymentType, place) };
}
