import { zonesOfRegion } from "../../planning/address-zones";
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

/**
 * A public address beside a network: Standard, static.
 * @param chosen `zones`: every zone of the region where absent, none where empty
 */
export function planPublicAddress(
  network: Pick<NetworkPlan, "location" | "resourceGroupId" | "virtualNetworkName">,
  role: string,
  chosen: {
    readonly zones?: readonly string[] | undefined;
    readonly ddosProtectionMode?: DdosProtectionMode | undefined;
  },
): PublicAddressPlan {
  const name = nameBeside(
    ArmType.publicAddress,
    { type: ArmType.virtualNetwork, name: network.virtualNetworkName },
    role,
  );
  const { zones = zonesOfRegion(network.location), ddosProtectionMode } = chosen;
  return {
    name,
    id: resourceIdIn(network.resourceGroupId, ArmType.publicAddress, name),
    ...(ddosProtectionMode === undefined ? {} : { ddosProtectionMode }),
    ...(zones.length === 0 ? {} : { zones }),
  };
}
