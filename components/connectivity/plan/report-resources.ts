import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { Area, type ReportedResource } from "../../planning/report";
import { type RoleAssignmentPlan, roleInWords } from "../../planning/role-assignment";
import type { ConnectivityParts } from "./connectivity-parts";
import type { NetworkPlan } from "./network";
import type { PeeringPlan } from "./peering";

/** Every resource that the area's components will declare. A test compares the two. */
export function resourcesOf({ parts }: ConnectivityParts): readonly ReportedResource[] {
  const { hub, bastion, jumpbox, privateDns, spokes, hubPeerings, spokePeerings, ddosProtections } = parts;
  const hubPeering = hubPeerings.map(peeringResource);
  const signIn = "AADSSHLoginForLinux";
  return [
    ...ddosProtections.flatMap(({ resourceGroupName, resourceGroupId, ddosProtectionPlanName, id }) => [
      resource(ArmType.resourceGroup, resourceGroupName, resourceGroupId),
      resource(ArmType.ddosProtectionPlan, ddosProtectionPlanName, id),
    ]),
    ...networkResources(hub.network),
    publicAddress(hub.natGateway.publicAddress),
    resource(ArmType.natGateway, hub.natGateway.name, hub.natGateway.id),
    publicAddress(bastion.publicAddress),
    resource(ArmType.bastionHost, bastion.name, bastion.id),
    resource(ArmType.networkInterface, jumpbox.interfaceName, jumpbox.interfaceId),
    resource(ArmType.virtualMachine, jumpbox.name, jumpbox.id),
    resource(ArmType.machineExtension, signIn, `${jumpbox.id}/extensions/${signIn}`),
    ...[...bastion.readers, ...jumpbox.access].map(roleAssignment),
    ...spokes.flatMap(({ network, peering }) => [
      ...networkResources(network),
      ...(peering === undefined ? [] : [peeringResource(peering)]),
    ]),
    ...hubPeering,
    ...spokePeerings.flatMap(({ first, second }) => [peeringResource(first), peeringResource(second)]),
    ...privateDns.zones.flatMap(({ name, id, links }) => [
      resource(ArmType.privateDnsZone, name, id),
      ...links.map((link) => resource(ArmType.privateDnsLink, link.name, `${id}/virtualNetworkLinks/${link.name}`)),
    ]),
  ];
}

function networkResources(network: NetworkPlan): readonly ReportedResource[] {
  return [
    resource(ArmType.resourceGroup, network.resourceGroupName, network.resourceGroupId),
    resource(ArmType.virtualNetwork, network.virtualNetworkName, network.virtualNetworkId),
    ...network.subnets.flatMap(({ securityGroup, subnetName, id, delegation }) => [
      ...(securityGroup === undefined
        ? []
        : [resource(ArmType.networkSecurityGroup, securityGroup.name, securityGroup.id)]),
      {
        ...resource(ArmType.subnet, subnetName, id),
        ...(delegation === undefined ? {} : { delegatedTo: delegation }),
      },
    ]),
  ];
}

function resource(type: string, name: string, id: string): ReportedResource {
  return { area: Area.connectivity, type, name, id };
}

function publicAddress({ name, id }: { readonly name: string; readonly id: string }): ReportedResource {
  return resource(ArmType.publicAddress, name, id);
}

function peeringResource({ name, id }: PeeringPlan): ReportedResource {
  return resource(ArmType.virtualNetworkPeering, name, id);
}

function roleAssignment(role: RoleAssignmentPlan): ReportedResource {
  const on = { ...role, on: parseResourceId(role.scope)?.names.at(-1) ?? role.scope };
  return { ...resource(ArmType.roleAssignment, role.roleAssignmentName, role.id), meaning: roleInWords(on) };
}
