import { parseResourceId } from "../../../terms/resource-id";
import { Area, type ReportedResource } from "../../planning/report";
import type { RoleAssignmentPlan } from "./access";
import type { ConnectivityParts } from "./connectivity-parts";
import type { NetworkPlan } from "./network";
import type { PeeringPlan } from "./peering";

/** Every resource that the area's components will declare. A test compares the two. */
export function resourcesOf({ parts }: ConnectivityParts): readonly ReportedResource[] {
  const { hub, bastion, jumpbox, privateDns, spokes, hubPeerings } = parts;
  const hubPeering = hubPeerings.map(peeringResource);
  const signIn = "AADSSHLoginForLinux";
  return [
    ...networkResources(hub.network),
    publicAddress(hub.natGateway.publicAddress),
    resource("Microsoft.Network/natGateways", hub.natGateway.name, hub.natGateway.id),
    publicAddress(bastion.publicAddress),
    resource("Microsoft.Network/bastionHosts", bastion.name, bastion.id),
    resource("Microsoft.Network/networkInterfaces", jumpbox.interfaceName, jumpbox.interfaceId),
    resource("Microsoft.Compute/virtualMachines", jumpbox.name, jumpbox.id),
    resource("Microsoft.Compute/virtualMachines/extensions", signIn, `${jumpbox.id}/extensions/${signIn}`),
    ...[...bastion.readers, ...jumpbox.access].map(roleAssignment),
    ...spokes.flatMap(({ network, peering }) => [
      ...networkResources(network),
      ...(peering === undefined ? [] : [peeringResource(peering)]),
    ]),
    ...hubPeering,
    ...privateDns.zones.flatMap(({ name, id, links }) => [
      resource("Microsoft.Network/privateDnsZones", name, id),
      ...links.map((link) =>
        resource(
          "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
          link.name,
          `${id}/virtualNetworkLinks/${link.name}`,
        ),
      ),
    ]),
  ];
}

function networkResources(network: NetworkPlan): readonly ReportedResource[] {
  return [
    resource("Microsoft.Resources/resourceGroups", network.resourceGroupName, network.resourceGroupId),
    resource("Microsoft.Network/virtualNetworks", network.virtualNetworkName, network.virtualNetworkId),
    ...network.subnets.flatMap(({ securityGroup, subnetName, id }) => [
      ...(securityGroup === undefined
        ? []
        : [resource("Microsoft.Network/networkSecurityGroups", securityGroup.name, securityGroup.id)]),
      resource("Microsoft.Network/virtualNetworks/subnets", subnetName, id),
    ]),
  ];
}

function resource(type: string, name: string, id: string): ReportedResource {
  return { area: Area.connectivity, type, name, id };
}

function publicAddress({ name, id }: { readonly name: string; readonly id: string }): ReportedResource {
  return resource("Microsoft.Network/publicIPAddresses", name, id);
}

function peeringResource({ name, id }: PeeringPlan): ReportedResource {
  return resource("Microsoft.Network/virtualNetworks/virtualNetworkPeerings", name, id);
}

function roleAssignment({ name, id, role, scope, principalId }: RoleAssignmentPlan): ReportedResource {
  const on = parseResourceId(scope)?.names.at(-1) ?? scope;
  return {
    ...resource("Microsoft.Authorization/roleAssignments", name, id),
    meaning: `${role} on ${on} for group ${principalId}`,
  };
}
