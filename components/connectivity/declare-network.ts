import * as network from "@pulumi/azure-native/network";
import * as resources from "@pulumi/azure-native/resources";
import type * as pulumi from "@pulumi/pulumi";

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
 * @param before what the subnets name beside their security groups
 */
export function declareNetwork(
  name: string,
  plan: NetworkPlan,
  resourceGroup: resources.ResourceGroup,
  child: pulumi.CustomResourceOptions,
  before: pulumi.Resource[] = [],
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
      tags,
    },
    inGroup,
  );
  const virtualNetworkName = tied(plan.virtualNetworkName, virtualNetwork);

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
              inGroup,
            ),
          ];
    last = new network.Subnet(
      `${name}-${role}`,
      { resourceGroupName, virtualNetworkName, ...subnetArgs(subnet) },
      { ...child, dependsOn: [...securityGroups, ...before, last] },
    );
    made[subnet.id] = last;
  }
  return { virtualNetwork, made, last };
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
function subnetArgs(plan: SubnetPlan): Omit<network.SubnetArgs, "resourceGroupName" | "virtualNetworkName"> {
  const { subnetName, addressPrefix, securityGroup, delegation, natGatewayId, privateEndpointNetworkPolicies } = plan;
  return {
    subnetName,
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
