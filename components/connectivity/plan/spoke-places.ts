import { ArmType } from "../../planning/arm-type";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { HubPeeringArgs } from "../hub-peering";
import type { SpokeArgs } from "../spoke";
import type { SpokePeeringArgs } from "../spoke-peering";
import type { ConnectivityRequest } from "./connectivity-request";
import { subnetId } from "./network";
import { placeInSpoke } from "./spoke";

/** A region of the workload: its spoke, the hub's side of the peering, and ids for what goes into it. */
export interface SpokePlace {
  readonly region: string;
  readonly spoke: SpokeArgs;
  readonly hubPeering: HubPeeringArgs;
  readonly resourceGroupId: string;
  readonly virtualNetworkId: string;
  readonly privateEndpointSubnetId: string;
  readonly agentSubnetId: string;
  /** Absent where no gateway stands. */
  readonly apiManagementSubnetId?: string;
}

/** A peering of two spokes under its name in the program, which no order of the configuration changes. */
export interface SpokePeeringPlace {
  readonly name: string;
  readonly args: SpokePeeringArgs;
}

/**
 * The spokes, one a region. What may call a spoke's private endpoints: itself, the hub, what is on premises, and API Management
 * wherever it stands, so that a gateway can go to another region.
 */
export function placeSpokes(
  request: ConnectivityRequest,
  hub: { readonly virtualNetworkId: string; readonly addressSpace: string },
  joined: Pick<SpokeArgs, "ddosProtectionPlanId">,
): readonly SpokePlace[] {
  const { addresses, settings, needs } = request;
  const blocks = addresses.regions.map(({ region, spokes: [spoke] }) => ({
    region,
    addressSpace: spoke?.addressSpace ?? "",
  }));
  return blocks.map(({ region, addressSpace }) => {
    const gateways = blocks.filter((other) => other.region !== region && needs.gatewayRegions.includes(other.region));
    const clients = [
      hub.addressSpace,
      ...(settings.network.onPremises ?? []),
      ...gateways.map((other) => placeInSpoke(other.addressSpace, "apiManagement")),
    ];
    return placeSpoke(request, hub.virtualNetworkId, region, { addressSpace, clients, ...joined });
  });
}

/** Every two spokes once, of which one at least has a gateway that goes to the other. */
export function pairsOf(spokes: readonly SpokePlace[]): readonly SpokePeeringPlace[] {
  const sorted = [...spokes].sort((a, b) => (a.region < b.region ? -1 : 1));
  return sorted.flatMap((first, index) =>
    sorted
      .slice(index + 1)
      .filter((second) => [first, second].some(({ apiManagementSubnetId }) => apiManagementSubnetId !== undefined))
      .map((second) => ({
        name: `peering-${first.region}-${second.region}`,
        args: { firstVirtualNetworkId: first.virtualNetworkId, secondVirtualNetworkId: second.virtualNetworkId },
      })),
  );
}

function placeSpoke(
  { context, names, needs }: ConnectivityRequest,
  hubVirtualNetworkId: string,
  region: string,
  network: Pick<SpokeArgs, "addressSpace" | "clients" | "ddosProtectionPlanId">,
): SpokePlace {
  const { subscriptionId, tags } = context;
  const resourceGroupName = names.workloadResourceGroups[region] ?? "";
  const virtualNetworkName = names.spokeNetworks[region] ?? "";
  const groupId = resourceGroupId(subscriptionId, resourceGroupName);
  const virtualNetworkId = resourceIdIn(groupId, ArmType.virtualNetwork, virtualNetworkName);
  const gateway = needs.gatewayRegions.includes(region);
  return {
    region,
    spoke: {
      subscriptionId,
      location: region,
      ...network,
      resourceGroupName,
      virtualNetworkName,
      ...(gateway ? { subnets: ["privateEndpoints", "foundryAgents", "apiManagement"] } : {}),
      hubVirtualNetworkId,
      tags: { ...tags },
    },
    hubPeering: { hubVirtualNetworkId, spokeVirtualNetworkId: virtualNetworkId },
    resourceGroupId: groupId,
    virtualNetworkId,
    privateEndpointSubnetId: subnetId(virtualNetworkId, "privateEndpoints"),
    agentSubnetId: subnetId(virtualNetworkId, "foundryAgents"),
    ...(gateway ? { apiManagementSubnetId: subnetId(virtualNetworkId, "apiManagement") } : {}),
  };
}
