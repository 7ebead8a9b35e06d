import type { Sources } from "../../planning/under-keys";
import type { BastionArgs } from "../bastion";
import type { DdosProtectionArgs } from "../ddos-protection";
import type { HubArgs } from "../hub";
import type { HubPeeringArgs } from "../hub-peering";
import type { JumpboxArgs } from "../jumpbox";
import type { PrivateDnsArgs } from "../private-dns";
import type { SpokeArgs } from "../spoke";
import type { SpokePeeringArgs } from "../spoke-peering";

const name = { madeFrom: "workload.name" } as const;
const addressSpace = { madeFrom: "network.addressSpace" } as const;
const location = { madeFrom: "regions" } as const;
const ddos = { madeFrom: "network.ddos" } as const;
const platform = { madeFrom: "platformSubscriptionId" } as const;

/** From which keys of a stack's configuration each component of the area has its arguments. */
export const sources: {
  readonly hub: Sources<HubArgs>;
  readonly bastion: Sources<BastionArgs>;
  readonly jumpbox: Sources<JumpboxArgs>;
  readonly privateDns: Sources<PrivateDnsArgs>;
  readonly spoke: Sources<SpokeArgs>;
  readonly hubPeering: Sources<HubPeeringArgs>;
  readonly ddosProtection: Sources<DdosProtectionArgs>;
  readonly spokePeering: Sources<SpokePeeringArgs>;
} = {
  hub: {
    subscriptionId: platform,
    location,
    addressSpace,
    resourceGroupName: name,
    virtualNetworkName: name,
    bastionSources: "network.bastion.allowedSources",
    addressZones: location,
    ddosProtectionPlanId: ddos,
    tags: "tags",
  },
  bastion: {
    virtualNetworkId: name,
    location,
    sku: "network.bastion.sku",
    scaleUnits: "network.bastion.scaleUnits",
    features: { madeFrom: "network.bastion" },
    addressZones: location,
    ddosProtectionMode: ddos,
    readers: { madeFrom: "access" },
    tags: "tags",
  },
  jumpbox: {
    virtualNetworkId: name,
    location,
    size: "network.jumpbox.size",
    sshPublicKey: "network.jumpbox.sshPublicKey",
    encryptionAtHost: "network.jumpbox.encryptionAtHost",
    administrators: { madeFrom: "access.operators" },
    users: { madeFrom: "access.developers" },
    tags: "tags",
  },
  privateDns: {
    resourceGroupId: name,
    zoneNames: { madeFrom: "network" },
    virtualNetworkIds: name,
    tags: "tags",
  },
  spoke: {
    subscriptionId: "subscriptionId",
    location,
    addressSpace,
    resourceGroupName: name,
    virtualNetworkName: name,
    clients: { madeFrom: "network.onPremises" },
    subnets: { madeFrom: "network" },
    ddosProtectionPlanId: ddos,
    hubVirtualNetworkId: name,
    tags: "tags",
  },
  hubPeering: { hubVirtualNetworkId: name, spokeVirtualNetworkId: name },
  ddosProtection: {
    subscriptionId: platform,
    location,
    resourceGroupName: name,
    ddosProtectionPlanName: name,
    tags: "tags",
  },
  spokePeering: { firstVirtualNetworkId: name, secondVirtualNetworkId: name },
};
