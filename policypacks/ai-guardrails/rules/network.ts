import type { AnyRule } from "../rule";
import { publicIpSku, publicIpZones } from "./network-addresses";
import { subnetNsg, virtualNetworkSubnets, privateSubnet } from "./network-subnets";
import { nicIpForwarding, nsgEgress, networkDnsServers } from "./network-traffic";
import { gatewayZones, privateEndpointApproval } from "./network-gateways";
import { nsgManagementPorts } from "../stack-rules/nsg-management-ports";
import { nicPublicIp } from "./network-interface";

/** Rules over networks, addresses, gateways and Bastion. */
export const networkRules: readonly AnyRule[] = [
  publicIpSku,
  publicIpZones,
  subnetNsg,
  virtualNetworkSubnets,
  privateSubnet,
  nicIpForwarding,
  nsgEgress,
  networkDnsServers,
  gatewayZones,
  privateEndpointApproval,
  nsgManagementPorts,
  nicPublicIp,
];
