import { judgeOffers, type WantedDeployment } from "./judge-offers";
import type { OfferReader } from "./offer-reader";

/**
 * What a plan's reader must know of its deployments: a line for each that is not offered, short of quota or stock, or that
 * nobody could look up. Empty when all is well.
 *
 * @param deployments by `region/name`, as a plan and its lock have them
 */
export async function checkOffers(
  deployments: Readonly<Record<string, Omit<WantedDeployment, "name" | "region">>>,
  reader: OfferReader,
): Promise<readonly string[]> {
  const wanted = Object.entries(deployments).map(([key, deployment]) => {
    const at = key.indexOf("/");
    return { ...deployment, region: key.slice(0, at), name: key.slice(at + 1) };
  });
  const verdicts = await judgeOffers(reader, wanted);
  return verdicts
    .filter(({ word }) => word !== "OK")
    .map(({ deployment, region, word, detail }) => `${deployment} in ${region}: ${word}, ${detail}`);
}
