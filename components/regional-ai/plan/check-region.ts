import type { Region } from "../../../catalog/regions";
import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import { catalogDate, findRegion, type AiCatalog } from "./ai-catalog";

const docs = "https://learn.microsoft.com/azure/foundry/reference/region-support";

/** What is wrong with a region as a home of a Foundry account and its project. */
export function checkRegion(path: string, name: string, catalog: AiCatalog): readonly Finding[] {
  const region = findRegion(catalog, name);
  if (region === undefined) return [unknownRegion(path, name, catalog)];
  if (region.access === "restricted")
    return [
      {
        path,
        got: name,
        allowed: "a region that is open to every subscription; this one needs Microsoft's approval",
        fix: inPlace(region, catalog),
        docs: "https://learn.microsoft.com/azure/reliability/regions-list",
      },
    ];
  if (!region.foundryProject)
    return [
      {
        path,
        got: name,
        allowed: `a region with Foundry projects; ${region.displayName} has none (${catalogDate(catalog)})`,
        fix: inPlace(region, catalog),
        docs,
      },
    ];
  return [];
}

function unknownRegion(path: string, name: string, catalog: AiCatalog): Finding {
  const names = catalog.regions.entries.map((region) => region.name);
  const meant =
    catalog.regions.entries.find(({ displayName }) => displayName.toLowerCase() === name.trim().toLowerCase())?.name ??
    nearest(name, names);
  return {
    path,
    got: name,
    allowed: "an Azure region by its ARM name, such as swedencentral",
    fix: meant === undefined ? "look it up with: az account list-locations" : `write ${meant}`,
  };
}

/** A region near by that would do: in the same geography, else in the same data zone. */
function inPlace({ geography, dataZone }: Region, catalog: AiCatalog): string {
  const fits = catalog.regions.entries.filter(
    ({ access, foundryProject, openAiModels }) => access === "open" && foundryProject && openAiModels,
  );
  const near =
    fits.find((region) => region.geography === geography) ??
    fits.find((region) => dataZone !== undefined && region.dataZone === dataZone && region.availabilityZones === true);
  return near === undefined
    ? "choose a region that has them, such as swedencentral"
    : `choose ${near.name}, which has them`;
}
