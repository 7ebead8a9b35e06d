import type { LockedAddresses } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { joinPlanList, joinPlans, planned, refused, type Planned } from "../../planning/planned";
import type { Report } from "../../planning/report";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { BastionArgs } from "../bastion";
import type { HubArgs } from "../hub";
import type { HubPeeringArgs } from "../hub-peering";
import type { JumpboxArgs } from "../jumpbox";
import type { PrivateDnsArgs } from "../private-dns";
import type { SpokeArgs } from "../spoke";
import { planAddresses } from "./addresses";
import type { AddressPlan } from "./address-plan";
import { planBastion } from "./bastion";
import { checkConnectivity } from "./check-connectivity";
import { planConnectivityNames, type ConnectivityNames } from "./connectivity-names";
import { planHub } from "./hub";
import { planHubPeering } from "./hub-peering";
import { planJumpbox } from "./jumpbox";
import { networkType, subnetId } from "./network";
import { planPrivateDns, privateDnsZoneId, zonesOf, type PrivateService } from "./private-dns";
import { reportConnectivity, usesOf } from "./report-connectivity";
import type { ConnectivitySettings } from "./settings";
import { planSpoke } from "./spoke";
import { checkUse } from "./utilisation";

/** The spoke of a workload in a region; more of them would have keys of their own. */
const spokeKey = "workload";

/** What each component of the area is given, and what others need to know of it. */
export interface ConnectivityPlan {
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
  /** What the lock remembers: names by role and region. */
  readonly names: Readonly<Record<string, string>>;
  /** What the lock remembers: the places of regions and spokes. */
  readonly addresses: LockedAddresses;
  readonly report: Partial<Report>;
}

/** A region of the workload: its spoke, the hub's side of the peering, and ids for what goes into it. */
export interface SpokePlace {
  readonly region: string;
  readonly spoke: SpokeArgs;
  readonly hubPeering: HubPeeringArgs;
  readonly resourceGroupId: string;
  readonly virtualNetworkId: string;
  readonly privateEndpointSubnetId: string;
  readonly agentSubnetId: string;
}

/**
 * Plans hub, Bastion, jumpbox, one spoke a region and private DNS: every decision, before anything is declared.
 *
 * @param services what gets private endpoints in every region: their zones, and their addresses in the spoke
 */
export function planConnectivity(
  context: PlanContext,
  settings: ConnectivitySettings,
  services: readonly PrivateService[],
): Planned<ConnectivityPlan> {
  const { addressSpace, maxRegions, onPremises, reserved } = settings.network;
  const addresses = planAddresses("network", {
    addressSpace,
    regions: context.regions,
    spokes: context.regions.map((region) => ({ key: spokeKey, region })),
    ...(maxRegions === undefined ? {} : { maxRegions }),
    ...(onPremises === undefined ? {} : { onPremises }),
    ...(reserved === undefined ? {} : { reserved }),
    ...(context.lock.addresses === undefined ? {} : { previous: context.lock.addresses }),
  });
  const names = planConnectivityNames(context);
  const findings = checkConnectivity(context, settings, names, services);
  if (!addresses.ok) return refused([...findings, ...addresses.findings]);
  if (findings.length > 0) return refused(findings);
  return planParts(context, settings, services, names, addresses.plan);
}

function planParts(
  context: PlanContext,
  settings: ConnectivitySettings,
  services: readonly PrivateService[],
  names: ConnectivityNames,
  addresses: AddressPlan,
): Planned<ConnectivityPlan> {
  const args = argsOf(context, settings, services, names, addresses);
  const parts = joinPlans({
    hub: planHub("network", args.hub),
    bastion: planBastion("network.bastion", args.bastion),
    jumpbox: planJumpbox("network.jumpbox", args.jumpbox),
    privateDns: planPrivateDns("network", args.privateDns),
    spokes: joinPlanList(args.spokes.map(({ spoke }) => planSpoke("network", spoke))),
    hubPeerings: joinPlanList(args.spokes.map(({ hubPeering }) => planHubPeering("network", hubPeering))),
  });
  if (!parts.ok) return parts;
  const full = checkUse("network", usesOf({ parts: parts.plan, services }));
  if (full.length > 0) return refused(full);
  const report = reportConnectivity({ context, settings, services, names, addresses, parts: parts.plan });
  return planned({ ...args, names: names.remembered, addresses: addresses.locked, report });
}

type ConnectivityArgs = Omit<ConnectivityPlan, "names" | "addresses" | "report">;

function argsOf(
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
  const hubId = resourceIdIn(groupId, networkType, names.hubNetwork);
  const hubBlock = addresses.regions.find(({ region }) => region === location)?.hub.addressSpace ?? "";
  const clients = [hubBlock, ...(network.onPremises ?? [])];
  const spokes = addresses.regions.map(({ region, spokes: [spoke] }) =>
    placeSpoke(context, names, region, spoke?.addressSpace ?? "", hubId, clients),
  );
  const zoneNames = [
    ...new Set(context.regions.flatMap((region) => services.flatMap((one) => zonesOf(one, region)))),
  ].sort();
  const everyone = [access?.operators, access?.developers].filter((group) => group !== undefined);
  const [administrators, ...users] = everyone;
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
      readers: everyone,
      tags,
    },
    jumpbox: {
      virtualNetworkId: hubId,
      location,
      ...network.jumpbox,
      administrators: administrators === undefined ? [] : [administrators],
      users: users.filter((group) => group !== administrators),
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
  const virtualNetworkId = resourceIdIn(groupId, networkType, virtualNetworkName);
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
