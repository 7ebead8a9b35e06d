import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { remember } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { declareNetwork, declareResourceGroup } from "./declare-network";
import { declarePublicAddress } from "./declare-public-address";
import { planHub } from "./plan/hub";

export interface HubArgs {
  /** Subscription of the platform. Plain: every name and id below is computed from it. */
  subscriptionId: string;
  /** ARM region name, such as `swedencentral`. */
  location: string;
  /** IPv4 CIDR block of /22. The places of the subnets in it are fixed, so it never changes. */
  addressSpace: string;
  /** @default `rg-` and the component's name and region. Frozen: another name is another group. */
  resourceGroupName?: string;
  /** @default `vnet-` and the component's name and region. Frozen. */
  virtualNetworkName?: string;
  /**
   * CIDR blocks from which Bastion's sign-in page may be opened, one of public addresses among them: it has a public address.
   * @default everywhere: signing in still takes Entra and a role on the machine
   */
  bastionSources?: string[];
  /**
   * Zones of the public address of its NAT gateway, such as `["1", "2", "3"]`; empty: none. Frozen: other zones are another address.
   * @default every zone of the region
   */
  addressZones?: string[];
  /** ARM id of the plan that protects the network against floods of traffic, of this tenant. @default none */
  ddosProtectionPlanId?: string;
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * The hub of a landing zone in one region: a resource group, a network with the subnets that Bastion and the jumpbox need,
 * a security group on each, and a NAT gateway as the way out. Addresses for firewall, gateways and resolvers stay free.
 *
 * @throws FoundationError when the block has another size or a name is none that Azure takes.
 * @see https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke
 */
export class Hub extends pulumi.ComponentResource {
  /** ARM id of the resource group. */
  readonly resourceGroupId: pulumi.Output<string>;
  /** ARM id of the virtual network, for peerings and DNS links. */
  readonly virtualNetworkId: pulumi.Output<string>;

  constructor(name: string, args: HubArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:Hub", name, args, opts);
    const { network: plan, natGateway } = orThrow(planHub(name, plainArgs(name, args)));
    checkProvider(this, `${name}.subscriptionId`, args.subscriptionId);
    const { location, tags } = plan;
    const child = { parent: this };

    const resourceGroup = declareResourceGroup(name, plan, { ...child, ...outside(opts) });
    const resourceGroupName = tied(plan.resourceGroupName, resourceGroup);
    const { virtualNetwork, made } = declareNetwork(name, plan, resourceGroup, child, {
      outer: opts?.dependsOn,
      beside: (afterwards) => {
        const where = { resourceGroupName, location, tags };
        const address = declarePublicAddress(`${name}-outbound`, where, natGateway.publicAddress, afterwards);
        return new network.NatGateway(
          `${name}-outbound`,
          {
            ...where,
            natGatewayName: tied(natGateway.name, address), // Azure deletes no address that a gateway holds
            sku: { name: network.NatGatewaySkuName.Standard },
            publicIpAddresses: [{ id: natGateway.publicAddress.id }],
          },
          { ...afterwards, dependsOn: [address] },
        );
      },
    });
    remember(this, made);

    this.resourceGroupId = resourceGroup.id;
    this.virtualNetworkId = virtualNetwork.id;
    this.registerOutputs({ resourceGroupId: this.resourceGroupId, virtualNetworkId: this.virtualNetworkId });
  }
}
