import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { declareRoles } from "../declare-roles";
import { madeAs } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import type { DdosProtectionMode } from "../planning/ddos-protection-mode";
import { orThrow } from "../planning/or-throw";
import { groupIdOf } from "../planning/resource-ids";
import { tied } from "../tied";
import { declarePublicAddress } from "./declare-public-address";
import { planBastion } from "./plan/bastion";

/** Tiers of Bastion that serve peered networks. In place a tier only goes up. */
export const BastionTier = { Basic: "Basic", Standard: "Standard", Premium: "Premium" } as const;
export type BastionTier = (typeof BastionTier)[keyof typeof BastionTier];

/** Switches of Bastion, as Azure spells them. Each begins with a tier; tunnelling is on wherever the tier has it. */
export const BastionFeature = {
  disableCopyPaste: "disableCopyPaste",
  enableFileCopy: "enableFileCopy",
  enableIpConnect: "enableIpConnect",
  enableKerberos: "enableKerberos",
  enableSessionRecording: "enableSessionRecording",
  enableShareableLink: "enableShareableLink",
} as const;
export type BastionFeature = (typeof BastionFeature)[keyof typeof BastionFeature];

export interface BastionArgs {
  /** ARM id of the hub's network; it has the subnet `AzureBastionSubnet`. */
  virtualNetworkId: string;
  /** ARM region name of the network. */
  location: string;
  /** @default Standard: the first that lets a command line sign in with Entra */
  sku?: BastionTier;
  /** Instances, 2 to 50; each carries 20 RDP or 40 SSH sessions. @default 2 */
  scaleUnits?: number;
  /** @default none: each widens what can leave through a session */
  features?: BastionFeature[];
  /**
   * Zones of its public address, such as `["1", "2", "3"]`; empty: none. Frozen: other zones are another address.
   * @default every zone of the region
   */
  addressZones?: string[];
  /** What protects its public address against floods of traffic. @default VirtualNetworkInherited: as the hub's network is */
  ddosProtectionMode?: DdosProtectionMode;
  /** Object ids of the Entra groups that use it; they get Reader on it. @default none */
  readers?: string[];
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * Azure Bastion with its public address. Let it depend on the hub.
 *
 * @throws FoundationError when the tier serves no peered network or cannot have so many scale units.
 * @see https://learn.microsoft.com/azure/bastion/bastion-overview
 */
export class Bastion extends pulumi.ComponentResource {
  /** ARM id of the Bastion host. */
  readonly bastionHostId: pulumi.Output<string>;

  constructor(name: string, args: BastionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:Bastion", name, args, opts);
    const plan = orThrow(planBastion(name, plainArgs(name, args)));
    checkProvider(this, `${name}.virtualNetworkId`, args.virtualNetworkId);
    const { location, tags, publicAddress } = plan;
    const child = { parent: this };
    const group = madeAs([groupIdOf(args.virtualNetworkId)], opts?.dependsOn);
    const subnet = madeAs([plan.subnetId], opts?.dependsOn);
    const resourceGroupName = tied(plan.resourceGroupName, group);

    const address = declarePublicAddress(name, { resourceGroupName, location, tags }, publicAddress, {
      ...child,
      ...outside(opts),
    });
    const host = new network.BastionHost(
      `${name}-host`,
      {
        resourceGroupName,
        location,
        bastionHostName: tied(
          plan.name,
          subnet.apply((made) => [...made, address]),
        ),
        sku: { name: plan.sku },
        scaleUnits: plan.scaleUnits,
        ...plan.switches,
        ipConfigurations: [
          {
            name: "bastion",
            subnet: { id: plan.subnetId },
            publicIPAddress: { id: publicAddress.id },
            privateIPAllocationMethod: network.IPAllocationMethod.Dynamic,
          },
        ],
        tags,
      },
      {
        ...child,
        dependsOn: [address],
        replaceOnChanges: ["ipConfigurations"],
        deleteBeforeReplace: true,
        customTimeouts: { create: "60m", update: "60m", delete: "60m" },
      },
    );
    declareRoles(name, plan.readers, { bastion: host }, {}, child);

    this.bastionHostId = host.id;
    this.registerOutputs({ bastionHostId: this.bastionHostId });
  }
}
