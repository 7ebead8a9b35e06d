import { regions } from "../../../catalog/regions";
import { ArmType } from "../../planning/arm-type";
import type { DdosProtectionMode } from "../../planning/ddos-protection-mode";
import { nameBeside } from "../../planning/names";
import { resourceIdIn } from "../../planning/resource-ids";
import type { NetworkPlan } from "./network";

export interface PublicAddressPlan {
  readonly name: string;
  readonly id: string;
  /** Absent where the region has no zones: an explicit list is refused there. */
  readonly zones?: readonly string[];
  /** Absent: as its network is. */
  readonly ddosProtectionMode?: DdosProtectionMode;
}

/** A public address beside a network: Standard, static, in every zone that the region has. */
export function planPublicAddress(
  network: Pick<NetworkPlan, "location" | "resourceGroupId" | "virtualNetworkName">,
  role: string,
  ddosProtectionMode?: DdosProtectionMode,
): PublicAddressPlan {
  const name = nameBeside(
    ArmType.publicAddress,
    { type: ArmType.virtualNetwork, name: network.virtualNetworkName },
    role,
  );
  const zoned = regions.entries.find((region) => region.name === network.location)?.availabilityZones === true;
  return {
    name,
    id: resourceIdIn(network.resourceGroupId, ArmType.publicAddress, name),
    ...(ddosProtectionMode === undefined ? {} : { ddosProtectionMode }),
    ...(zoned ? { zones: ["1", "2", "3"] } : {}),
  };
}
