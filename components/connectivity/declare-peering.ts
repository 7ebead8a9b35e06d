import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

import type { PeeringPlan } from "./plan/peering";

/** Declares one side of a peering. Towards another network it is another peering: Azure refuses that change. */
export function declarePeering(
  name: string,
  plan: PeeringPlan,
  opts: pulumi.CustomResourceOptions,
): network.VirtualNetworkPeering {
  const { name: virtualNetworkPeeringName, remoteVirtualNetworkId, resourceGroupName, virtualNetworkName } = plan;
  const { allowVirtualNetworkAccess, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways } = plan;
  return new network.VirtualNetworkPeering(
    name,
    {
      resourceGroupName,
      virtualNetworkName,
      virtualNetworkPeeringName,
      remoteVirtualNetwork: { id: remoteVirtualNetworkId },
      allowVirtualNetworkAccess,
      allowForwardedTraffic,
      allowGatewayTransit,
      useRemoteGateways,
    },
    { ...opts, replaceOnChanges: ["remoteVirtualNetwork"] },
  );
}
