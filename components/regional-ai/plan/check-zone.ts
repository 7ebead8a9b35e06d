import type { Finding } from "../../../terms/finding";
import { catalogDate, findRegion, type AiCatalog } from "./ai-catalog";
import { Processing } from "./processing";

/** Under `processing: dataZone` all regions are of one zone: with two of them prompts would be processed in both. */
export function checkZone(regions: readonly string[], processing: Processing, catalog: AiCatalog): readonly Finding[] {
  if (processing !== Processing.dataZone) return [];
  const known = [...new Set(regions)].flatMap((name) => findRegion(catalog, name) ?? []);
  const zones = new Set(known.map(({ dataZone }) => dataZone));
  if (zones.size <= 1) return [];
  const [home] = known;
  const inZone = catalog.regions.entries.filter(
    ({ name, dataZone, access, foundryProject }) =>
      home?.dataZone !== undefined &&
      dataZone === home.dataZone &&
      access === "open" &&
      foundryProject &&
      !regions.includes(name),
  );
  return [
    {
      path: "regions",
      got: known.map(({ name, dataZone }) => `${name} (${dataZone === undefined ? "no data zone" : dataZone})`),
      allowed: `regions of one data zone, as processing dataZone promises (${catalogDate(catalog)})`,
      fix:
        inZone.length === 0
          ? "choose regions of one zone, or set processing to global if prompts may be processed anywhere"
          : `choose others of the ${home?.dataZone ?? ""} zone, such as ${inZone
              .slice(0, 3)
              .map(({ name }) => name)
              .join(", ")}, or set processing to global if prompts may be processed anywhere`,
      docs: "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/deployment-types",
    },
  ];
}
