import type { Resource } from "../../terms/resource";
import { sameResourceId } from "../../terms/resource-id";
import type { World } from "../world";
import { regionsOf, type ServiceRegion, serviceToken } from "./api-management-regions";
import { isOf, known, knownText } from "./asking";

export const subnetPath = "virtualNetworkConfiguration.subnetResourceId";

/** A service in one of its regions. */
export interface PlacedService {
  readonly service: Resource & { readonly id: string };
  readonly region: ServiceRegion;
}

/** The services that stand in a subnet. */
export function servicesIn(world: World, subnetId: string): readonly PlacedService[] {
  return known(world.referrersOf(subnetId))
    .filter((one) => isOf(one, serviceToken))
    .flatMap((service) =>
      regionsOf(service)
        .filter((region) => sameResourceId(knownText(region, subnetPath) ?? "", subnetId))
        .map((region) => ({ service, region })),
    );
}
