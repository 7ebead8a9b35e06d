import * as pulumi from "@pulumi/pulumi";

import { orThrow } from "../planning/or-throw";
import { declarePeering } from "./declare-peering";
import { outside } from "./declared-outside";
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
    const plan = orThrow(planHubPeering(name, args));

    const peering = declarePeering(`${name}-to-spoke`, plan, { parent: this, ...outside(opts) });

    this.peeringId = peering.id;
    this.registerOutputs({ peeringId: this.peeringId });
  }
}
