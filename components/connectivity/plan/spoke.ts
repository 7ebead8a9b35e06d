import type { SubnetKindName } from "../../../catalog/subnets";
import { azureName, checkName } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { SpokeArgs } from "../spoke";
import { checkBlock, checkFormat } from "./check-ranges";
import { placeSubnets } from "./layouts";
import { networkType, planNetwork, type NetworkPlan } from "./network";
import { checkPeering, planPeering, type PeeringPlan } from "./peering";
import { parseRange } from "./ranges";
import { planSecurityRules } from "./security-rules";

const groupType = "Microsoft.Resources/resourceGroups";

/** In this order for ever: each subnet waits for the one before it. */
const roles = ["privateEndpoints", "foundryAgents"] as const satisfies readonly SubnetKindName[];

export interface SpokePlan {
  readonly network: NetworkPlan;
  readonly peering?: PeeringPlan;
}

/** A workload's network in one region: subnets by the layout, and its side of the peering with the hub. */
export function planSpoke(path: string, args: SpokeArgs): Planned<SpokePlan> {
  const { location, addressSpace, clients = [], hubVirtualNetworkId } = args;
  const resourceGroupName =
    args.resourceGroupName ?? azureName(groupType, { workload: path, environment: "", region: location });
  const virtualNetworkName =
    args.virtualNetworkName ?? azureName(networkType, { workload: path, environment: "", region: location });
  const findings = [
    ...checkBlock(`${path}.addressSpace`, addressSpace, 21),
    ...clients.flatMap((client, index) => checkFormat(`${path}.clients[${index}]`, client)),
    ...checkName(groupType, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(networkType, virtualNetworkName, `${path}.virtualNetworkName`),
    ...(hubVirtualNetworkId === undefined ? [] : checkPeering(`${path}.hubVirtualNetworkId`, hubVirtualNetworkId)),
  ];
  return plannedUnless(findings, () => {
    const { subnets } = placeSubnets("spokeStandard", parseRange(addressSpace) ?? { start: 0, prefix: 21 }, 0);
    const place = (role: string): string => subnets[role] ?? addressSpace;
    const ranges = { privateEndpointSubnet: [place("privateEndpoints")], clients: [addressSpace, ...clients] };
    const network = planNetwork(
      { ...args, resourceGroupName, virtualNetworkName },
      roles.map((role) => ({ role, addressPrefix: place(role), rules: planSecurityRules(role, ranges) })),
    );
    return {
      network,
      ...(hubVirtualNetworkId === undefined
        ? {}
        : { peering: planPeering(network.virtualNetworkId, hubVirtualNetworkId, "spoke") }),
    };
  });
}
