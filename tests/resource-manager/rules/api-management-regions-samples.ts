import { injected, labelled, managementRule, service } from "../../../resource-manager/rules/api-management-samples";
import { publicAddress } from "../../../resource-manager/rules/network-samples";
import { idOf, network, type Props, resource, subnet, subnetId } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";

/** A further region of a service. */
export const france = (props: Props = {}): Props => ({
  location: "francecentral",
  sku: { name: "Premium", capacity: 1 },
  virtualNetworkConfiguration: { subnetResourceId: subnetId("vnet-fr", "apim") },
  publicIpAddressId: idOf("Microsoft.Network/publicIPAddresses", "pip-fr"),
  ...props,
});
export const nsgFr = { networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg-fr") } };
/** What that region stands in. */
export const inFrance: readonly Resource[] = [
  network("vnet-fr", { location: "francecentral", addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
  resource("network:NetworkSecurityGroup", {
    networkSecurityGroupName: "nsg-fr",
    location: "francecentral",
    securityRules: [managementRule],
  }),
  subnet("vnet-fr", "apim", "10.1.0.0/24", nsgFr),
  publicAddress({ ...labelled, publicIpAddressName: "pip-fr", location: "francecentral" }),
];
export const zonal = { zones: ["1", "2", "3"], sku: { name: "Premium", capacity: 3 } };
/** A service in the subnet of its surroundings. */
export const inVnet = (props: Props = {}): Resource => service({ ...injected, ...props });
