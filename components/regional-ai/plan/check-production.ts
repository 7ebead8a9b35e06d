import type { Finding } from "../../../terms/finding";
import type { Departure } from "../../planning/approval";
import type { Region } from "../../../catalog/regions";
import { findRegion, firstOffered, versionsOf, type AiCatalog } from "./ai-catalog";
import type { PlacementRequest } from "./placement-request";
import { admitted, ladder, Processing } from "./processing";
import { mayBegin } from "./retirement";

/**
 * Production needs two accounts in two regions: even a global deployment hangs on one account's endpoint, network and quota.
 * @param stands whether the stack is production in this region alone already
 */
export function checkProduction(
  request: PlacementRequest,
  catalog: AiCatalog,
  stands: (region: string) => boolean,
): readonly Departure[] {
  const [region = ""] = request.regions;
  return singleRegion(request, catalog).map((finding) => ({
    approval: "approvals.singleRegion",
    what: `production in ${region} alone: its loss is the loss of the workload`,
    stands: stands(region),
    byCalendar: false,
    finding,
  }));
}

function singleRegion(request: PlacementRequest, catalog: AiCatalog): readonly Finding[] {
  const regions = [...new Set(request.regions)];
  if (request.environment !== "prod" || regions.length >= 2) return [];
  const home = findRegion(catalog, regions[0] ?? "");
  const fitting = home === undefined ? undefined : partnerOf(home, request, catalog, true);
  const partner = fitting ?? (home === undefined ? undefined : partnerOf(home, request, catalog, false));
  const offers =
    fitting === undefined
      ? "choose models that both offer"
      : `offers ${countInWords(Object.keys(request.models).length)}`;
  const step =
    partner === undefined || home === undefined
      ? "add a second region that offers the models"
      : `add ${partner.name} (${nearInWords(home, partner)}; ${offers})`;
  const fix = `${step}, set workload.environment to test, or give reason, owner and end under approvals.singleRegion`;
  return [
    {
      path: "regions",
      got: request.regions,
      allowed: "two regions or more in production: one account is lost with its region, whatever its deployments reach",
      fix,
      docs: "https://learn.microsoft.com/azure/architecture/ai-ml/guide/azure-openai-gateway-multi-backend",
    },
  ];
}

/** The nearest region that offers every model: of the same geography, else of the same data zone, with zones and agents first. */
function partnerOf(
  home: Region,
  request: PlacementRequest,
  catalog: AiCatalog,
  withModels: boolean,
): Region | undefined {
  const within = (region: Region): boolean =>
    request.processing !== Processing.geography || region.geography === home.geography;
  const score = (region: Region): number =>
    Number(region.geography === home.geography) * 8 +
    Number(region.dataZone !== undefined && region.dataZone === home.dataZone) * 4 +
    Number(region.availabilityZones === true) * 2 +
    Number(region.agents?.privateNetwork === true && region.search?.newServicesConstrained !== true);
  return catalog.regions.entries
    .filter(({ name, access, foundryProject }) => name !== home.name && access === "open" && foundryProject)
    .filter((region) => within(region) && (!withModels || offersAll(region.name, request, catalog)))
    .sort((a, b) => score(b) - score(a) || (a.name < b.name ? -1 : 1))[0];
}

function offersAll(region: string, { models, processing, today }: PlacementRequest, catalog: AiCatalog): boolean {
  return Object.values(models).every(({ model, version, deploymentType }) => {
    const types =
      deploymentType === undefined
        ? ladder(processing)
        : admitted(processing).filter((type) => type === deploymentType);
    return versionsOf(catalog, model).some(
      (offer) =>
        (version === undefined || offer.version === version) &&
        mayBegin(offer, today) &&
        firstOffered(offer, types, region) !== undefined,
    );
  });
}

function nearInWords(home: Region, partner: Region): string {
  if (partner.geography === home.geography) return `also in ${home.geography}`;
  if (partner.dataZone !== undefined && partner.dataZone === home.dataZone) return `same ${partner.dataZone} data zone`;
  return `in ${partner.geography}`;
}

function countInWords(models: number): string {
  return models === 1 ? "the model" : `all ${models} models`;
}
