import type { PlacedDeployment } from "./model-wish";

/** A deployment that is another product in another region: prompts go elsewhere, and quota and price are others. */
export function warnOfTypes(
  name: string,
  deployments: readonly Pick<PlacedDeployment, "name" | "region" | "deploymentType">[],
): readonly string[] {
  const placed = deployments.filter((one) => one.name === name);
  const types = [...new Set(placed.map(({ deploymentType }) => deploymentType))];
  if (types.length <= 1) return [];
  const each = types.map((type) => {
    const regions = placed.filter(({ deploymentType }) => deploymentType === type).map(({ region }) => region);
    return `${type} in ${regions.join(", ")}`;
  });
  return [
    `${name} is ${each.join(" and ")}: where prompts are processed, quota and price differ by region; models.${name}.deploymentType makes it one type`,
  ];
}
