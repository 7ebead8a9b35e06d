import type { SubnetKindName } from "../../../catalog/subnets";
import { checkZones } from "../../planning/address-zones";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { azureName, checkName, nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { HubArgs } from "../hub";
import { checkBrowsers } from "./check-browsers";
import { checkBlock } from "./check-ranges";
import { placeSubnets } from "./layouts";
import { planNetwork, type NetworkPlan } from "./network";
import { planPublicAddress, type PublicAddressPlan } from "./public-address";
import { parseRange } from "./ranges";
import { planSecurityRules } from "./security-rules";

/** In this order for ever: each subnet waits for the one before it. */
const roles = ["bastion", "jumpbox"] as const satisfies readonly SubnetKindName[];

export interface HubPlan {
  readonly network: NetworkPlan;
  /** The way out for machines in the hub: the subnets give none by default. */
  readonly natGateway: NatGatewayPlan;
}

interface NatGatewayPlan {
  readonly name: string;
  readonly id: string;
  readonly publicAddress: PublicAddressPlan;
}

/** A hub's network: the places of its subnets come from the layout, the names from the component's or the given ones. */
export function planHub(path: string, args: HubArgs): Planned<HubPlan> {
  const { location, addressSpace, bastionSources } = args;
  const resourceGroupName =
    args.resourceGroupName ?? azureName(ArmType.resourceGroup, { workload: path, environment: "", region: location });
  const virtualNetworkName =
    args.virtualNetworkName ?? azureName(ArmType.virtualNetwork, { workload: path, environment: "", region: location });
  const block = parseRange(addressSpace);
  const findings = [
    ...checkBlock(`${path}.addressSpace`, addressSpace, 22),
    ...checkBrowsers(`${path}.bastionSources`, bastionSources),
    ...(args.ddosProtectionPlanId === undefined
      ? []
      : checkResourceId(`${path}.ddosProtectionPlanId`, args.ddosProtectionPlanId, ArmType.ddosProtectionPlan)),
    ...checkZones(`${path}.addressZones`, args.addressZones),
    ...checkName(ArmType.resourceGroup, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(ArmType.virtualNetwork, virtualNetworkName, `${path}.virtualNetworkName`),
  ];
  return plannedUnless(findings, () => {
    const { subnets } = placeSubnets("hub", block ?? { start: 0, prefix: 22 }, 0);
    const place = (role: string): string => subnets[role] ?? addressSpace;
    const groupId = resourceGroupId(args.subscriptionId, resourceGroupName);
    const natGateway = planNatGateway({ location, resourceGroupId: groupId, virtualNetworkName }, args.addressZones);
    const ranges = { bastionSubnet: [place("bastion")], jumpboxSubnet: [place("jumpbox")] };
    const network = planNetwork(
      { ...args, resourceGroupName, virtualNetworkName },
      roles.map((role) => ({
        role,
        addressPrefix: place(role),
        rules: planSecurityRules(role, ranges, bastionSources),
        ...(role === "jumpbox" ? { natGatewayId: natGateway.id } : {}),
      })),
    );
    return { network, natGateway };
  });
}

function planNatGateway(
  network: Pick<NetworkPlan, "location" | "resourceGroupId" | "virtualNetworkName">,
  zones: readonly string[] | undefined,
): NatGatewayPlan {
  const name = nameBeside(ArmType.natGateway, { type: ArmType.virtualNetwork, name: network.virtualNetworkName });
  return {
    name,
    id: resourceIdIn(network.resourceGroupId, ArmType.natGateway, name),
    publicAddress: planPublicAddress(network, "outbound", { zones }),
  };
}
