import { subnets as subnetKinds, type SubnetKindName } from "../../../catalog/subnets";
import { ArmType } from "../../planning/arm-type";
import { nameBeside } from "../../planning/names";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { SecurityRule } from "./security-rules";

/** A virtual network in a resource group of its own making, with its subnets in the order in which they are written. */
export interface NetworkPlan {
  readonly location: string;
  readonly resourceGroupName: string;
  readonly resourceGroupId: string;
  readonly virtualNetworkName: string;
  readonly virtualNetworkId: string;
  readonly addressSpace: string;
  /** Of the plan that protects the network's public addresses. */
  readonly ddosProtectionPlanId?: string;
  readonly subnets: readonly SubnetPlan[];
  readonly tags: Readonly<Record<string, string>>;
}

/** What a subnet is for: a kind of the catalog, under its own name or a shorter one. */
export type SubnetRole = SubnetKindName | keyof typeof shorter;

/** Which of Azure's several kinds a role is: API Management's tiers want different subnets. */
const shorter = { apiManagement: "apimClassicInjected" } as const satisfies Record<string, SubnetKindName>;

export interface SubnetPlan {
  /** What it is for; also the last part of the resource's name in the program. */
  readonly role: SubnetRole;
  readonly subnetName: string;
  readonly id: string;
  readonly addressPrefix: string;
  readonly delegation?: string;
  readonly securityGroup?: SecurityGroupPlan;
  /** Without `Enabled` a security group on a subnet of private endpoints would be decoration. */
  readonly privateEndpointNetworkPolicies?: "Enabled";
  readonly natGatewayId?: string;
}

export interface SecurityGroupPlan {
  readonly name: string;
  readonly id: string;
  readonly rules: readonly SecurityRule[];
}

export interface NetworkRequest {
  readonly subscriptionId: string;
  readonly location: string;
  readonly resourceGroupName: string;
  readonly virtualNetworkName: string;
  readonly addressSpace: string;
  readonly ddosProtectionPlanId?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface SubnetRequest {
  readonly role: SubnetRole;
  readonly addressPrefix: string;
  readonly rules: readonly SecurityRule[];
  readonly natGatewayId?: string;
}

/** A network with its subnets; each has the delegation, the name and the security group that its kind asks for. */
export function planNetwork(request: NetworkRequest, subnets: readonly SubnetRequest[]): NetworkPlan {
  const { subscriptionId, location, resourceGroupName, virtualNetworkName, addressSpace, tags = {} } = request;
  const { ddosProtectionPlanId } = request;
  const groupId = resourceGroupId(subscriptionId, resourceGroupName);
  return {
    location,
    resourceGroupName,
    resourceGroupId: groupId,
    virtualNetworkName,
    virtualNetworkId: resourceIdIn(groupId, ArmType.virtualNetwork, virtualNetworkName),
    addressSpace,
    ...(ddosProtectionPlanId === undefined ? {} : { ddosProtectionPlanId }),
    subnets: subnets.map((subnet) => planSubnet(groupId, virtualNetworkName, subnet)),
    tags,
  };
}

/** Name of the subnet of a kind: the one that Azure insists on, else one after the kind. */
function subnetName(role: SubnetRole): string {
  return kindOf(role)?.fixedName ?? nameBeside(ArmType.subnet, { type: ArmType.subnet, name: spelled(role) });
}

/** ARM id of the subnet of a kind in a network. */
export function subnetId(virtualNetworkId: string, role: SubnetRole): string {
  return `${virtualNetworkId}/subnets/${subnetName(role)}`;
}

/** `privateEndpoints` as it stands in a name: `private-endpoints`. */
function spelled(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function planSubnet(groupId: string, virtualNetworkName: string, request: SubnetRequest): SubnetPlan {
  const { role, addressPrefix, rules, natGatewayId } = request;
  const kind = kindOf(role);
  const name = nameBeside(
    ArmType.networkSecurityGroup,
    { type: ArmType.virtualNetwork, name: virtualNetworkName },
    spelled(role),
  );
  return {
    role,
    subnetName: subnetName(role),
    id: subnetId(resourceIdIn(groupId, ArmType.virtualNetwork, virtualNetworkName), role),
    addressPrefix,
    ...(kind?.delegation === undefined ? {} : { delegation: kind.delegation }),
    ...(kind?.networkSecurityGroup === "forbidden"
      ? {}
      : { securityGroup: { name, id: resourceIdIn(groupId, ArmType.networkSecurityGroup, name), rules } }),
    ...(role === "privateEndpoints" ? { privateEndpointNetworkPolicies: "Enabled" as const } : {}),
    ...(natGatewayId === undefined ? {} : { natGatewayId }),
  };
}

/** The kind of the catalog that a role is. */
export function kindNameOf(role: SubnetRole): SubnetKindName {
  return role === "apiManagement" ? shorter[role] : role;
}

function kindOf(role: SubnetRole): (typeof subnetKinds.entries)[number] | undefined {
  return subnetKinds.entries.find(({ kind }) => kind === kindNameOf(role));
}
