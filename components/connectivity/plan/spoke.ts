import type { SubnetKindName } from "../../../catalog/subnets";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { azureName, checkName } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { SpokeArgs } from "../spoke";
import { checkBlock, checkFormat } from "./check-ranges";
import { placeSubnets } from "./layouts";
import { planNetwork, type NetworkPlan } from "./network";
import { planPeering, type PeeringPlan } from "./peering";
import { parseRange } from "./ranges";
import { planSecurityRules } from "./security-rules";

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
    args.resourceGroupName ?? azureName(ArmType.resourceGroup, { workload: path, environment: "", region: location });
  const virtualNetworkName =
    args.virtualNetworkName ?? azureName(ArmType.virtualNetwork, { workload: path, environment: "", region: location });
  const findings = [
    ...checkBlock(`${path}.addressSpace`, addressSpace, 21),
    ...clients.flatMap((client, index) => checkFormat(`${path}.clients[${index}]`, client)),
    ...checkName(ArmType.resourceGroup, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(ArmType.virtualNetwork, virtualNetworkName, `${path}.virtualNetworkName`),
    ...(hubVirtualNetworkId === undefined
      ? []
      : checkResourceId(`${path}.hubVirtualNetworkId`, hubVirtualNetworkId, ArmType.virtualNetwork)),
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
