import { ArmType } from "../../../planning/arm-type";
import type { DdosProtectionMode } from "../../../planning/ddos-protection-mode";
import { azureName, nameBeside } from "../../../planning/names";
import { resourceIdIn } from "../../../planning/resource-ids";
import { stableSuffix } from "../../../planning/stable-names";
import type { Workload } from "../../../planning/workload";
import type { GatewayAddressPlan } from "./gateway-plan";
import { gatewayTier } from "./gateway-tiers";

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
  region: { readonly location: string; readonly resourceGroupId: string; readonly zones: readonly string[] },
  ddosProtectionMode: DdosProtectionMode,
): GatewayAddressPlan {
  const { location, resourceGroupId, zones } = region;
  const name = nameBeside(ArmType.publicAddress, { type: ArmType.apiManagement, name: gatewayName }, location);
  return {
    name,
    id: resourceIdIn(resourceGroupId, ArmType.publicAddress, name),
    domainNameLabel: gatewayName.toLowerCase(),
    ...(zones.length === 0 ? {} : { zones }),
    ddosProtectionMode,
  };
}

/**
 * The zones that a region's units stand in: they must be shared out evenly. With a number that three and two do not divide,
 * or one unit alone, Azure places them itself.
 * @param zones those of the region's address, in which the units can stand
 */
export function zonesOfUnits(sku: string, units: number, zones: readonly string[]): readonly string[] | undefined {
  if (gatewayTier(sku)?.zones !== true || zones.length < 2) return undefined;
  const shared = [3, 2].find((count) => count <= zones.length && units % count === 0);
  return shared === undefined ? undefined : zones.slice(0, shared);
}
