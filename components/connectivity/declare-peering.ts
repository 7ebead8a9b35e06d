import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { PeeringPlan } from "./plan/peering";

/**
 * Declares one side of a peering. Towards another network it is another peering: Azure refuses that change, and a network that
 * was replaced is another one even under the same name.
 */
export function declarePeering(
  name: string,
  plan: PeeringPlan,
  to: Readonly<Record<"group" | "network" | "remote", pulumi.ResourceOptions["dependsOn"]>>,
  opts: pulumi.CustomResourceOptions,
): network.VirtualNetworkPeering {
  const { allowVirtualNetworkAccess, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways } = plan;
  return new network.VirtualNetworkPeering(
    name,
    {
      resourceGroupName: tied(plan.resourceGroupName, to.group),
      virtualNetworkName: tied(plan.virtualNetworkName, to.network),
      virtualNetworkPeeringName: tied(plan.name, to.remote),
      remoteVirtualNetwork: { id: plan.remoteVirtualNetworkId },
      allowVirtualNetworkAccess,
      allowForwardedTraffic,
      allowGatewayTransit,
      useRemoteGateways,
    },
    { ...opts, replaceOnChanges: ["remoteVirtualNetwork"], deleteBeforeReplace: true },
  );
}
