import { rememberedZones } from "../../planning/address-zones";
import { ArmType } from "../../planning/arm-type";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { BastionArgs } from "../bastion";
import type { HubArgs } from "../hub";
import type { JumpboxArgs } from "../jumpbox";
import type { PrivateDnsArgs } from "../private-dns";
import type { ConnectivityRequest } from "./connectivity-request";
import { ddosArgs, type DdosArgs } from "./ddos-args";
import { hubAddressZonesKey } from "./frozen-tiers";
import { privateDnsZoneId, zonesOf } from "./private-dns";
import { pairsOf, placeSpokes, type SpokePeeringPlace, type SpokePlace } from "./spoke-places";

/** What each component of the area is given, and what others need to know of it. */
export interface ConnectivityArgs extends DdosArgs {
  readonly hub: HubArgs;
  readonly bastion: BastionArgs;
  readonly jumpbox: JumpboxArgs;
  readonly privateDns: PrivateDnsArgs;
  /** One a region, in the order of the configuration. */
  readonly spokes: readonly SpokePlace[];
  /** Spokes that reach each other: to be declared one after the other, after the last of the hub's peerings. */
  readonly spokePeerings: readonly SpokePeeringPlace[];
  /** ARM id of the platform's resource group, in {@link hubRegion}. */
  readonly platformResourceGroupId: string;
  readonly hubRegion: string;
  /** ARM ids of the private DNS zones, by name. */
  readonly privateDnsZoneIds: Readonly<Record<string, string>>;
  /** Networks, zones, groups and plans are protected in production: what is in them would go with them. */
  readonly protect: boolean;
}

/** The args of every component, from the settings, the names and the addresses. */
export function argsOf(request: ConnectivityRequest): ConnectivityArgs {
  const { context, settings, services, names, addresses } = request;
  const { network, access } = settings;
  const { platformSubscriptionId, workload } = context;
  const tags = { ...context.tags };
  const location = names.hubRegion;
  const groupId = resourceGroupId(platformSubscriptionId, names.platformResourceGroup);
  const hubId = resourceIdIn(groupId, ArmType.virtualNetwork, names.hubNetwork);
  const hubBlock = addresses.regions.find(({ region }) => region === location)?.hub.addressSpace ?? "";
  const addressZones = rememberedZones(context.lock, hubAddressZonesKey(location), location);
  const protection = ddosArgs(request);
  const { ddosProtectionPlanId, ddosProtectionMode } = protection;
  const joined = ddosProtectionPlanId === undefined ? {} : { ddosProtectionPlanId };
  const spokes = placeSpokes(request, { virtualNetworkId: hubId, addressSpace: hubBlock }, joined);
  const zoneNames = [
    ...new Set(context.regions.flatMap((region) => services.flatMap((one) => zonesOf(one, region)))),
  ].sort();
  const administrators = [access?.operators].filter((group) => group !== undefined);
  // A group that is both administers: its members would get both rights anyway.
  const users = [access?.developers]
    .filter((group) => group !== undefined)
    .filter((group) => !administrators.includes(group));
  return {
    ...protection,
    hub: {
      subscriptionId: platformSubscriptionId,
      location,
      addressSpace: hubBlock,
      resourceGroupName: names.platformResourceGroup,
      virtualNetworkName: names.hubNetwork,
      ...(network.bastion?.allowedSources === undefined ? {} : { bastionSources: [...network.bastion.allowedSources] }),
      addressZones,
      ...joined,
      tags,
    },
    bastion: {
      virtualNetworkId: hubId,
      location,
      ...(network.bastion?.sku === undefined ? {} : { sku: network.bastion.sku }),
      ...(network.bastion?.scaleUnits === undefined ? {} : { scaleUnits: network.bastion.scaleUnits }),
      addressZones,
      ...(ddosProtectionMode === undefined ? {} : { ddosProtectionMode }),
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
    spokePeerings: pairsOf(spokes),
    platformResourceGroupId: groupId,
    hubRegion: location,
    privateDnsZoneIds: Object.fromEntries(zoneNames.map((zone) => [zone, privateDnsZoneId(groupId, zone)])),
    protect: workload.environment === "prod",
  };
}
