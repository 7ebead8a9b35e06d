import type { Departure } from "../../planning/approval";
import type { Lock } from "../../planning/lock";
import { deploymentKey } from "./model-wish";
import type { ApartDeployment } from "./placement";

/**
 * Every region has search and documents of its own, and what reads them belongs beside them: an embedding deployment in
 * another region is a hop for each request, and one region's loss stops both.
 */
export function checkDataApart(
  apart: readonly ApartDeployment[],
  { names, deployments }: Pick<Lock, "names" | "deployments">,
): readonly Departure[] {
  return apart.map(({ name, region, homes }) => ({
    approval: `approvals.dataApartFromModel.${name}`,
    what: `${name} for the data of ${region} in ${homes.join(", ")}`,
    stands:
      names[`search/${region}`] !== undefined &&
      deployments[deploymentKey(region, name)] === undefined &&
      homes.every((home) => deployments[deploymentKey(home, name)] !== undefined),
    byCalendar: false,
    finding: {
      path: `models.${name}`,
      got: homes,
      allowed: `a deployment in every region that has data: ${region} has search and documents, and ${name} runs in ${homes.join(", ")} only`,
      fix: `choose a model that ${region} offers too, set processing to dataZone if prompts may be processed there, or give reason, owner and end under approvals.dataApartFromModel.${name}`,
      docs: "https://learn.microsoft.com/azure/search/search-region-support",
    },
  }));
}
