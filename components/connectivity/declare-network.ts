import * as network from "@pulumi/azure-native/network";
import * as resources from "@pulumi/azure-native/resources";
import type * as pulumi from "@pulumi/pulumi";

import { madeAs } from "../made";
import { tied } from "../tied";
import type { NetworkPlan, SecurityGroupPlan, SubnetPlan } from "./plan/network";

/** What stands after {@link declareNetwork}: for what must wait for it, or be made anew with it. */
export interface DeclaredNetwork {
  readonly virtualNetwork: network.VirtualNetwork;
  /** Group, network and subnets by ARM id. */
  readonly made: Readonly<Record<string, pulumi.Resource>>;
  /** The last write on the network; the next one waits for it. */
  readonly last: pulumi.Resource;
}

/** Declares a resource group; everything else in a component waits for it, and so for what the component waits for. */
export function declareResourceGroup(
  name: string,
  plan: Pick<NetworkPlan, "resourceGroupName" | "location" | "tags">,
  opts: pulumi.CustomResourceOptions,
): resources.ResourceGroup {
  const { resourceGroupName, location, tags } = plan;
  return new resources.ResourceGroup(`${name}-group`, { resourceGroupName, location, tags }, opts);
}

/**
 * Declares a virtual network with its security groups and subnets.
 * Subnets are resources of their own, never inline: a write of the network would delete or re-add them. They form one
 * chain, because Azure refuses two writes on one network at a time.
 *
 * @param around `outer`: what the component waits for, the plan against floods of traffic among it; `beside`: declares what the
 * subnets name beside their security groups
 */
export function declareNetwork(
  name: string,
  plan: NetworkPlan,
  resourceGroup: resources.ResourceGroup,
  child: pulumi.CustomResourceOptions,
  {
    outer,
    beside,
  }: {
    readonly outer?: pulumi.ResourceOptions["dependsOn"];
    readonly beside?: (opts: pulumi.CustomResourceOptions) => pulumi.Resource;
  },
): DeclaredNetwork {
  const { location, addressSpace, tags } = plan;
  const resourceGroupName = tied(plan.resourceGroupName, resourceGroup);
  const inGroup = { ...child, dependsOn: [resourceGroup] };

  const virtualNetwork = new network.VirtualNetwork(
    `${name}-network`,
    {
      resourceGroupName,
      location,
      virtualNetworkName: plan.virtualNetworkName,
      addressSpace: { addressPrefixes: [addressSpace] },
      ...ddosProtection(plan, outer),
      tags,
    },
    inGroup,
  );
  const virtualNetworkName = tied(plan.virtualNetworkName, virtualNetwork);
  // Called after the network and so made anew with it: not while subnets of the old one, which go with that, still hold them.
  const afterwards = { ...child, dependsOn: [resourceGroup, virtualNetwork] };
  const held = beside === undefined ? [] : [beside(afterwards)];

  const made: Record<string, pulumi.Resource> = {
    [plan.resourceGroupId]: resourceGroup,
    [plan.virtualNetworkId]: virtualNetwork,
  };
  let last: pulumi.Resource = virtualNetwork;
  for (const subnet of plan.subnets) {
    const { securityGroup, role } = subnet;
    const securityGroups =
      securityGroup === undefined
        ? []
        : [
            new network.NetworkSecurityGroup(
              `${name}-${role}-rules`,
              { resourceGroupName, ...securityGroupArgs(plan, securityGroup) },
              afterwards,
            ),
          ];
    last = new network.Subnet(
      `${name}-${role}`,
      {
        resourceGroupName,
        virtualNetworkName,
        ...subnetArgs(subnet),
        // Azure deletes neither a security group nor a NAT gateway that a subnet holds.
        subnetName: tied(subnet.subnetName, [...securityGroups, ...held]),
      },
      { ...child, dependsOn: [...securityGroups, ...held, last] },
    );
    made[subnet.id] = last;
  }
  return { virtualNetwork, made, last };
}

/** Azure takes the switch and the plan together alone. */
function ddosProtection(
  { ddosProtectionPlanId: id }: NetworkPlan,
  outer: pulumi.ResourceOptions["dependsOn"],
): Pick<network.VirtualNetworkArgs, "enableDdosProtection" | "ddosProtectionPlan"> {
  if (id === undefined) return {};
  return { enableDdosProtection: true, ddosProtectionPlan: { id: tied(id, madeAs([id], outer)) } };
}

function securityGroupArgs(
  { location, tags }: NetworkPlan,
  { name, rules }: SecurityGroupPlan,
): Omit<network.NetworkSecurityGroupArgs, "resourceGroupName"> {
  return {
    location,
    networkSecurityGroupName: name,
    securityRules: rules.map((rule) => ({
      ...rule,
      sourceAddressPrefixes: copied(rule.sourceAddressPrefixes),
      destinationAddressPrefixes: copied(rule.destinationAddressPrefixes),
      destinationPortRanges: copied(rule.destinationPortRanges),
    })),
    tags,
  };
}

/** Attached in the write that makes the subnet, or a policy that asks for a security group refuses it. */
function subnetArgs(
  plan: SubnetPlan,
): Omit<network.SubnetArgs, "resourceGroupName" | "virtualNetworkName" | "subnetName"> {
  const { addressPrefix, securityGroup, delegation, natGatewayId, privateEndpointNetworkPolicies } = plan;
  return {
    addressPrefix,
    defaultOutboundAccess: false,
    ...(securityGroup === undefined ? {} : { networkSecurityGroup: { id: securityGroup.id } }),
    ...(delegation === undefined ? {} : { delegations: [{ name: "delegation", serviceName: delegation }] }),
    ...(natGatewayId === undefined ? {} : { natGateway: { id: natGatewayId } }),
    ...(privateEndpointNetworkPolicies === undefined ? {} : { privateEndpointNetworkPolicies }),
  };
}

function copied(list: readonly string[] | undefined): string[] | undefined {
  return list === undefined ? undefined : [...list];
}
