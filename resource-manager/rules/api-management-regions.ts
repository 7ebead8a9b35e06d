import { apiManagementTiers, type ApiManagementTier } from "../../catalog/api-management-tiers";
import { objectsAt } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameText } from "../../terms/same-text";
import { knownText } from "./asking";
import type { Props } from "./samples";

export const serviceToken = "azure-native:apimanagement:ApiManagementService";

/** One region of a service: its first, or one of `additionalLocations`. */
export interface ServiceRegion {
  /** In front of the paths of its properties: empty, or `additionalLocations[0].`. */
  readonly path: string;
  readonly props: Props;
}

export function regionsOf(service: Pick<Resource, "props">): readonly ServiceRegion[] {
  const further = objectsAt(service, "additionalLocations").map(({ path, props }) => ({ path: `${path}.`, props }));
  return [{ path: "", props: service.props }, ...further];
}

/** The tier that a service has, or is said to have; `undefined` for one that is in no table. */
export function tierOf(service: Pick<Resource, "props">): ApiManagementTier | undefined {
  const name = knownText(service, "sku.name");
  return apiManagementTiers.entries.find((tier) => sameText(tier.name, name));
}
