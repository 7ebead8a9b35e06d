import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { azureName, checkName } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { SpokeArgs } from "../spoke";
import { checkBlock, checkFormat } from "./check-ranges";
import { placeSubnets } from "./layouts";
import { kindNameOf, planNetwork, type NetworkPlan, type SubnetRole } from "./network";
import { planPeering, type PeeringPlan } from "./peering";
import { parseRange } from "./ranges";
import { planSecurityRules } from "./security-rules";

/** In this order for ever: each subnet waits for the one before it. By role, its place in the layout. */
const places = {
  privateEndpoints: "privateEndpoints",
  foundryAgents: "foundryAgents",
  apiManagement: "apim",
} as const satisfies Partial<Record<SubnetRole, string>>;

const roles = Object.keys(places) as readonly (keyof typeof places)[];

export interface SpokePlan {
  readonly network: NetworkPlan;
  readonly peering?: PeeringPlan;
}

/** A workload's network in one region: subnets by the layout, and its side of the peering with the hub. */
export function planSpoke(path: string, args: SpokeArgs): Planned<SpokePlan> {
  const { location, addressSpace, clients = [], hubVirtualNetworkId, ddosProtectionPlanId } = args;
  const wanted: readonly string[] = args.subnets ?? ["privateEndpoints", "foundryAgents"];
  const resourceGroupName =
    args.resourceGroupName ?? azureName(ArmType.resourceGroup, { workload: path, environment: "", region: location });
  const virtualNetworkName =
    args.virtualNetworkName ?? azureName(ArmType.virtualNetwork, { workload: path, environment: "", region: location });
  const findings = [
    ...checkBlock(`${path}.addressSpace`, addressSpace, 21),
    ...clients.flatMap((client, index) => checkFormat(`${path}.clients[${index}]`, client)),
    ...checkName(ArmType.resourceGroup, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(ArmType.virtualNetwork, virtualNetworkName, `${path}.virtualNetworkName`),
    ...checkSubnets(`${path}.subnets`, wanted),
    ...idOf(`${path}.hubVirtualNetworkId`, hubVirtualNetworkId, ArmType.virtualNetwork),
    ...idOf(`${path}.ddosProtectionPlanId`, ddosProtectionPlanId, ArmType.ddosProtectionPlan),
  ];
  return plannedUnless(findings, () => {
    const place = (role: keyof typeof places): string => placeInSpoke(addressSpace, role);
    const ranges = { privateEndpointSubnet: [place("privateEndpoints")], clients: [addressSpace, ...clients] };
    const network = planNetwork(
      { ...args, resourceGroupName, virtualNetworkName },
      roles
        .filter((role) => wanted.includes(role))
        .map((role) => ({
          role,
          addressPrefix: place(role),
          rules: planSecurityRules(kindNameOf(role), ranges),
        })),
    );
    return {
      network,
      ...(hubVirtualNetworkId === undefined
        ? {}
        : { peering: planPeering(network.virtualNetworkId, hubVirtualNetworkId, "spoke") }),
    };
  });
}

/** The range of a spoke's subnet, used or not. */
export function placeInSpoke(addressSpace: string, role: keyof typeof places): string {
  const block = parseRange(addressSpace) ?? { start: 0, prefix: 21 };
  return placeSubnets("spokeStandard", block, 0).subnets[places[role]] ?? addressSpace;
}

function checkSubnets(path: string, wanted: readonly string[]): readonly Finding[] {
  const allowed = `one or more of ${roles.join(", ")}, each once`;
  if (wanted.length === 0)
    return [{ path, got: wanted, allowed, fix: "leave it out, or name the subnets that the spoke needs" }];
  return wanted.flatMap((subnet, index) => {
    const known = roles.some((role) => role === subnet);
    if (known && wanted.indexOf(subnet) === index) return [];
    return [
      { path: `${path}[${index}]`, got: subnet, allowed, fix: known ? "name it once" : "choose one of these subnets" },
    ];
  });
}

function idOf(path: string, id: string | undefined, type: ArmType): readonly Finding[] {
  return id === undefined ? [] : checkResourceId(path, id, type);
}
