import * as pulumi from "@pulumi/pulumi";

import { madeAs, remember } from "../made";
import { outside } from "../outside";
import { orThrow } from "../planning/or-throw";
import { declareNetwork, declareResourceGroup } from "./declare-network";
import { declarePeering } from "./declare-peering";
import { planSpoke } from "./plan/spoke";

export interface SpokeArgs {
  /** Subscription of the workload. Plain: every name and id below is computed from it. */
  subscriptionId: string;
  /** ARM region name, such as `swedencentral`. */
  location: string;
  /** IPv4 CIDR block of /21. The places of the subnets in it are fixed, so it never changes. */
  addressSpace: string;
  /** @default `rg-` and the component's name and region. Frozen: another name is another group. */
  resourceGroupName?: string;
  /** @default `vnet-` and the component's name and region. Frozen. */
  virtualNetworkName?: string;
  /** CIDR blocks beside the spoke's own that may call its private endpoints: the hub's, those on premises. @default none */
  clients?: string[];
  /** ARM id of the hub's network. The hub's side is a `HubPeering`. @default no peering */
  hubVirtualNetworkId?: string;
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * The network of a workload in one region: a resource group, a network with a subnet for private endpoints and one for
 * agents, a security group on each, and the spoke's side of the peering with the hub.
 *
 * @throws FoundationError when the block has another size, a name is none that Azure takes, or an id is none.
 * @see https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke
 */
export class Spoke extends pulumi.ComponentResource {
  /** ARM id of the resource group. */
  readonly resourceGroupId: pulumi.Output<string>;
  /** ARM id of the virtual network. */
  readonly virtualNetworkId: pulumi.Output<string>;

  constructor(name: string, args: SpokeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:Spoke", name, args, opts);
    const { network: plan, peering } = orThrow(planSpoke(name, args));
    const child = { parent: this };

    const resourceGroup = declareResourceGroup(name, plan, { ...child, ...outside(opts) });
    const { virtualNetwork, made, last } = declareNetwork(name, plan, resourceGroup, child);
    remember(this, made);
    if (peering !== undefined) {
      const remote = madeAs([peering.remoteVirtualNetworkId], opts?.dependsOn);
      const to = { group: resourceGroup, network: virtualNetwork, remote };
      declarePeering(`${name}-to-hub`, peering, to, { ...child, dependsOn: [last] });
    }

    this.resourceGroupId = resourceGroup.id;
    this.virtualNetworkId = virtualNetwork.id;
    this.registerOutputs({ resourceGroupId: this.resourceGroupId, virtualNetworkId: this.virtualNetworkId });
  }
}
