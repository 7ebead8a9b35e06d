import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { madeAs, remember } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { declareNetwork, declareResourceGroup } from "./declare-network";
import { declarePeering } from "./declare-peering";
import { planSpoke } from "./plan/spoke";

/** Subnets that a spoke can have. */
export const SpokeSubnet = {
  privateEndpoints: "privateEndpoints",
  /** For the agents of one Foundry account, to which it is delegated. */
  foundryAgents: "foundryAgents",
  /** For API Management of tier Developer or Premium that faces the internet. */
  apiManagement: "apiManagement",
} as const;
export type SpokeSubnet = (typeof SpokeSubnet)[keyof typeof SpokeSubnet];

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
  /** Each keeps its place in the block, whichever others there are. @default privateEndpoints and foundryAgents */
  subnets?: SpokeSubnet[];
  /** ARM id of the plan that protects the network against floods of traffic, of this tenant. @default none */
  ddosProtectionPlanId?: string;
  /** ARM id of the hub's network. The hub's side is a `HubPeering`. @default no peering */
  hubVirtualNetworkId?: string;
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * The network of a workload in one region: a resource group, a network with subnets for private endpoints, agents and, where
 * wanted, API Management, a security group on each, and the spoke's side of the peering with the hub.
 *
 * @throws FoundationError when the block has another size, a name is none that Azure takes, or an id or a subnet is none.
 * @see https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke
 */
export class Spoke extends pulumi.ComponentResource {
  /** ARM id of the resource group. */
  readonly resourceGroupId: pulumi.Output<string>;
  /** ARM id of the virtual network. */
  readonly virtualNetworkId: pulumi.Output<string>;

  constructor(name: string, args: SpokeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:Spoke", name, args, opts);
    const { network: plan, peering } = orThrow(planSpoke(name, plainArgs(name, args)));
    checkProvider(this, `${name}.subscriptionId`, args.subscriptionId);
    const child = { parent: this };

    const resourceGroup = declareResourceGroup(name, plan, { ...child, ...outside(opts) });
    const { virtualNetwork, made, last } = declareNetwork(name, plan, resourceGroup, child, { outer: opts?.dependsOn });
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
