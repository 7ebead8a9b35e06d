import { ArmType } from "../../planning/arm-type";
import type { PlanContext } from "../../planning/plan-context";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { BastionArgs } from "../bastion";
import type { HubArgs } from "../hub";
import type { HubPeeringArgs } from "../hub-peering";
import type { JumpboxArgs } from "../jumpbox";
import type { PrivateDnsArgs } from "../private-dns";
import type { SpokeArgs } from "../spoke";
import type { AddressPlan } from "./address-plan";
import type { ConnectivityNames } from "./connectivity-names";
import { subnetId } from "./network";
import { privateDnsZoneId, zonesOf, type PrivateService } from "./private-dns";
import type { ConnectivitySettings } from "./settings";

/** What each component of the area is given, and what others need to know of it. */
export interface ConnectivityArgs {
  readonly hub: HubArgs;
  readonly bastion: BastionArgs;
  readonly jumpbox: JumpboxArgs;
  readonly privateDns: PrivateDnsArgs;
  /** One a region, in the order of the configuration. */
  readonly spokes: readonly SpokePlace[];
  /** ARM id of the platform's resource group, in {@link hubRegion}. */
  readonly platformResourceGroupId: string;
  readonly hubRegion: string;
  /** ARM ids of the private DNS zones, by name. */
  readonly privateDnsZoneIds: Readonly<Record<string, string>>;
  /** Networks, zones and groups are protected in production: what is in them would go with them. */
  readonly protect: boolean;
}

/** A region of the workload: its spoke, the hub's side of the peering, and ids for what goes into it. */
interface SpokePlace {
  readonly region: string;
  readonly spoke: SpokeArgs;
  readonly hubPeering: HubPeeringArgs;
  readonly resourceGroupId: string;
  readonly virtualNetworkId: string;
  readonly privateEndpointSubnetId: string;
  readonly agentSubnetId: string;
}

/** The args of every component, from the settings, the names and the addresses. */
export function argsOf(
  context: PlanContext,
  { network, access }: ConnectivitySettings,
  services: readonly PrivateService[],
  names: ConnectivityNames,
  addresses: AddressPlan,
): ConnectivityArgs {
  const { platformSubscriptionId, workload } = context;
  const tags = { ...context.tags };
  const location = names.hubRegion;
  const groupId = resourceGroupId(platformSubscriptionId, names.platformResourceGroup);
  const hubId = resourceIdIn(groupId, ArmType.virtualNetwork, names.hubNetwork);
  const hubBlock = addresses.regions.find(({ region }) => region === location)?.hub.addressSpace ?? "";
  const clients = [hubBlock, ...(network.onPremises ?? [])];
  const spokes = addresses.regions.map(({ region, spokes: [spoke] }) =>
    placeSpoke(context, names, region, spoke?.addressSpace ?? "", hubId, clients),
  );
  const zoneNames = [
    ...new Set(context.regions.flatMap((region) => services.flatMap((one) => zonesOf(one, region)))),
  ].sort();
  const administrators = [access?.operators].filter((group) => group !== undefined);
  // A group that is both administers: its members would get both rights anyway.
  const users = [access?.developers]
    .filter((group) => group !== undefined)
    .filter((group) => !administrators.includes(group));
  return {
    hub: {
      subscriptionId: platformSubscriptionId,
      location,
      addressSpace: hubBlock,
      resourceGroupName: names.platformResourceGroup,
      virtualNetworkName: names.hubNetwork,
      ...(network.bastion?.allowedSources === undefined ? {} : { bastionSources: [...network.bastion.allowedSources] }),
      tags,
    },
    bastion: {
      virtualNetworkId: hubId,
      location,
      ...(network.bastion?.sku === undefined ? {} : { sku: network.bastion.sku }),
      ...(network.bastion?.scaleUnits === undefined ? {} : { scaleUnits: network.bastion.scaleUnits }),
      readers: [...administrators, ...users],
      tags,
    },
    jumpbox: {
      virtualNetworkId: hubId,
      location,
      ...network.jumpbox,
      administrators,
      users,
      tags,
    },
    privateDns: {
      resourceGroupId: groupId,
      zoneNames,
      virtualNetworkIds: {
        hub: hubId,
        ...Object.fromEntries(spokes.map(({ region, virtualNetworkId }) => [`spoke-${region}`, virtualNetworkId])),
      },
      tags,
    },
    spokes,
    platformResourceGroupId: groupId,
    hubRegion: location,
    privateDnsZoneIds: Object.fromEntries(zoneNames.map((zone) => [zone, privateDnsZoneId(groupId, zone)])),
    protect: workload.environment === "prod",
  };
}

function placeSpoke(
  { subscriptionId, tags }: PlanContext,
  { workloadResourceGroups, spokeNetworks }: ConnectivityNames,
  region: string,
  addressSpace: string,
  hubVirtualNetworkId: string,
  clients: readonly string[],
): SpokePlace {
  const resourceGroupName = workloadResourceGroups[region] ?? "";
  const virtualNetworkName = spokeNetworks[region] ?? "";
  const groupId = resourceGroupId(subscriptionId, resourceGroupName);
  const virtualNetworkId = resourceIdIn(groupId, ArmType.virtualNetwork, virtualNetworkName);
  return {
    region,
    spoke: {
      subscriptionId,
      location: region,
      addressSpace,
      resourceGroupName,
      virtualNetworkName,
      clients: [...clients],
      hubVirtualNetworkId,
      tags: { ...tags },
    },
    hubPeering: { hubVirtualNetworkId, spokeVirtualNetworkId: virtualNetworkId },
    resourceGroupId: groupId,
    virtualNetworkId,
    privateEndpointSubnetId: subnetId(virtualNetworkId, "privateEndpoints"),
    agentSubnetId: subnetId(virtualNetworkId, "foundryAgents"),
  };
}
