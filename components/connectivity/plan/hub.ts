import { regions } from "../../../catalog/regions";
import type { SubnetKindName } from "../../../catalog/subnets";
import type { Finding } from "../../../terms/finding";
import { azureName, checkName, nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceIdIn } from "../../planning/resource-ids";
import type { HubArgs } from "../hub";
import { placeSubnets } from "./addresses";
import { checkFormat } from "./check-ranges";
import { networkType, planNetwork, type NetworkPlan } from "./network";
import { parseRange } from "./ranges";
import { planSecurityRules } from "./security-rules";

const groupType = "Microsoft.Resources/resourceGroups";
const addressType = "Microsoft.Network/publicIPAddresses";
const gatewayType = "Microsoft.Network/natGateways";

/** In this order for ever: each subnet waits for the one before it. */
const roles = ["bastion", "jumpbox"] as const satisfies readonly SubnetKindName[];

export interface HubPlan {
  readonly network: NetworkPlan;
  /** The way out for machines in the hub: the subnets give none by default. */
  readonly natGateway: NatGatewayPlan;
}

export interface NatGatewayPlan {
  readonly name: string;
  readonly id: string;
  readonly publicAddress: PublicAddressPlan;
}

export interface PublicAddressPlan {
  readonly name: string;
  readonly id: string;
  /** Absent where the region has no zones: an explicit list is refused there. */
  readonly zones?: readonly string[];
}

/** A hub's network: the places of its subnets come from the layout, the names from the component's or the given ones. */
export function planHub(path: string, args: HubArgs): Planned<HubPlan> {
  const { location, addressSpace, bastionSources } = args;
  const resourceGroupName =
    args.resourceGroupName ?? azureName(groupType, { workload: path, environment: "", region: location });
  const virtualNetworkName =
    args.virtualNetworkName ?? azureName(networkType, { workload: path, environment: "", region: location });
  const block = parseRange(addressSpace);
  const findings = [
    ...checkBlock(`${path}.addressSpace`, addressSpace, 22),
    ...(bastionSources ?? []).flatMap((source, index) => checkFormat(`${path}.bastionSources[${index}]`, source)),
    ...checkName(groupType, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(networkType, virtualNetworkName, `${path}.virtualNetworkName`),
  ];
  return plannedUnless(findings, () => {
    const { subnets } = placeSubnets("hub", block ?? { start: 0, prefix: 22 }, 0);
    const place = (role: string): string => subnets[role] ?? addressSpace;
    const empty = planNetwork({ ...args, resourceGroupName, virtualNetworkName }, []);
    const natGateway = planNatGateway(empty);
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

/** Whether a block is exactly of the size that its layout divides. */
export function checkBlock(path: string, text: string, prefix: number): readonly Finding[] {
  const unreadable = checkFormat(path, text);
  if (unreadable.length > 0 || parseRange(text)?.prefix === prefix) return unreadable;
  return [
    {
      path,
      got: text,
      allowed: `an IPv4 CIDR block of /${prefix}: the places of the subnets in it are fixed`,
      fix: `give it a block such as 10.64.0.0/${prefix}`,
    },
  ];
}

/** A public address beside a network: Standard, static, in every zone that the region has. */
export function planPublicAddress(
  network: Pick<NetworkPlan, "location" | "resourceGroupId" | "virtualNetworkName">,
  role: string,
): PublicAddressPlan {
  const name = nameBeside(addressType, { type: networkType, name: network.virtualNetworkName }, role);
  const zoned = regions.entries.find((region) => region.name === network.location)?.availabilityZones === true;
  return {
    name,
    id: resourceIdIn(network.resourceGroupId, addressType, name),
    ...(zoned ? { zones: ["1", "2", "3"] } : {}),
  };
}

function planNatGateway(network: NetworkPlan): NatGatewayPlan {
  const name = nameBeside(gatewayType, { type: networkType, name: network.virtualNetworkName });
  return {
    name,
    id: resourceIdIn(network.resourceGroupId, gatewayType, name),
    publicAddress: planPublicAddress(network, "outbound"),
  };
}
