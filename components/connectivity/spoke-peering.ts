import * as pulumi from "@pulumi/pulumi";

import { checkPlaces } from "../check-provider";
import { madeAs } from "../made";
import { outside, outsideAnd } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { groupIdOf } from "../planning/resource-ids";
import { declarePeering } from "./declare-peering";
import type { PeeringPlan } from "./plan/peering";
import { planSpokePeering } from "./plan/spoke-peering";

export interface SpokePeeringArgs {
  /** ARM id of a spoke's network; its side is written first. */
  firstVirtualNetworkId: string;
  /** ARM id of the other spoke's network, in the same subscription. */
  secondVirtualNetworkId: string;
}

/**
 * The peering of two spokes, both sides: a hub passes nothing on from one spoke to another. Let it depend on both spokes and
 * on whatever else is written on their networks, the hub's peerings among it: Azure takes one write on a network at a time.
 *
 * @throws FoundationError when an id is none of a network, or both are the same.
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview
 */
export class SpokePeering extends pulumi.ComponentResource {
  /** ARM ids of both sides. */
  readonly peeringIds: pulumi.Output<string[]>;

  constructor(name: string, args: SpokePeeringArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:SpokePeering", name, args, opts);
    const { first: one, second: other } = orThrow(planSpokePeering(name, plainArgs(name, args)));
    checkPlaces(this, {
      [`${name}.firstVirtualNetworkId`]: args.firstVirtualNetworkId,
      [`${name}.secondVirtualNetworkId`]: args.secondVirtualNetworkId,
    });

    const made = (id: string): pulumi.Output<pulumi.Resource[]> => madeAs([id], opts?.dependsOn);
    const between = (id: string, { remoteVirtualNetworkId }: PeeringPlan) => ({
      group: made(groupIdOf(id)),
      network: made(id),
      remote: made(remoteVirtualNetworkId),
    });
    const first = declarePeering(`${name}-first`, one, between(args.firstVirtualNetworkId, one), {
      parent: this,
      ...outside(opts),
    });
    const second = declarePeering(`${name}-second`, other, between(args.secondVirtualNetworkId, other), {
      parent: this,
      dependsOn: outsideAnd(opts, first),
    });

    this.peeringIds = pulumi.all([first.id, second.id]);
    this.registerOutputs({ peeringIds: this.peeringIds });
  }
}
