import { regions } from "../../../../catalog/regions";
import { ArmType } from "../../../planning/arm-type";
import type { DdosProtectionMode } from "../../../planning/ddos-protection-mode";
import { azureName, nameBeside } from "../../../planning/names";
import { resourceIdIn } from "../../../planning/resource-ids";
import { stableSuffix } from "../../../planning/stable-names";
import type { Workload } from "../../../planning/workload";
import type { GatewayAddressPlan } from "./gateway-plan";

/** The service's name, which is part of its address on the internet. */
export function gatewayNameOf(
  { name, environment }: Pick<Workload, "name" | "environment">,
  where: { readonly subscriptionId: string; readonly stack: string; readonly location: string },
): string {
  const unique = stableSuffix([where.subscriptionId, where.stack, where.location]);
  return azureName(ArmType.apiManagement, { workload: name, environment, unique });
}

/** The public address of one region. */
export function planGatewayAddress(
  gatewayName: string,
  region: { readonly location: string; readonly resourceGroupId: string },
  ddosProtectionMode: DdosProtectionMode,
): GatewayAddressPlan {
  const { location, resourceGroupId } = region;
  const name = nameBeside(ArmType.publicAddress, { type: ArmType.apiManagement, name: gatewayName }, location);
  return {
    name,
    id: resourceIdIn(resourceGroupId, ArmType.publicAddress, name),
    domainNameLabel: gatewayName.toLowerCase(),
    ...(hasZones(location) ? { zones: ["1", "2", "3"] } : {}),
    ddosProtectionMode,
  };
}

/**
 * The zones that a region's units stand in: they must be shared out evenly. With a number that three and two do not divide,
 * or one unit alone, Azure places them itself.
 */
export function zonesOfUnits(sku: string, units: number, location: string): readonly string[] | undefined {
  if (sku !== "Premium" || !hasZones(location)) return undefined;
  if (units % 3 === 0) return ["1", "2", "3"];
  return units % 2 === 0 ? ["1", "2"] : undefined;
}

export function hasZones(location: string): boolean {
  return regions.entries.find(({ name }) => name === location)?.availabilityZones === true;
}
