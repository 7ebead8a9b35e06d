import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { madeAs } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { groupIdOf } from "../planning/resource-ids";
import { declarePeering } from "./declare-peering";
import { planHubPeering } from "./plan/hub-peering";

export interface HubPeeringArgs {
  /** ARM id of the hub's network. */
  hubVirtualNetworkId: string;
  /** ARM id of the spoke's network. */
  spokeVirtualNetworkId: string;
}

/**
 * The hub's side of a peering, in the platform's subscription: give it the platform's provider, and let it depend on the
 * hub and on the spoke, whose own side comes first.
 *
 * @throws FoundationError when an id is none of a network.
 */
export class HubPeering extends pulumi.ComponentResource {
  /** ARM id of the peering. */
  readonly peeringId: pulumi.Output<string>;

  constructor(name: string, args: HubPeeringArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:HubPeering", name, args, opts);
    const plan = orThrow(planHubPeering(name, plainArgs(name, args)));
    checkProvider(this, `${name}.hubVirtualNetworkId`, args.hubVirtualNetworkId);

    const made = (id: string): pulumi.Output<pulumi.Resource[]> => madeAs([id], opts?.dependsOn);
    const to = {
      group: made(groupIdOf(args.hubVirtualNetworkId)),
      network: made(args.hubVirtualNetworkId),
      remote: made(args.spokeVirtualNetworkId),
    };
    const peering = declarePeering(`${name}-to-spoke`, plan, to, { parent: this, ...outside(opts) });

    this.peeringId = peering.id;
    this.registerOutputs({ peeringId: this.peeringId });
  }
}
