import { idOf, network, resource, subnet, subnetId } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";
import { takeCases } from "./take-cases";

const small = subnet("vnet", "vms", "10.0.0.0/29");
const inSmall = ["a", "b", "c"].map((name) =>
  resource("network:NetworkInterface", {
    networkInterfaceName: `nic-${name}`,
    location: "swedencentral",
    ipConfigurations: [{ name, subnet: { id: subnetId("vnet", "vms") } }],
  }),
);
const vault = resource("keyvault:Vault", { vaultName: "kv-claims", location: "swedencentral", properties: {} });
const endpoint: Resource = resource("network:PrivateEndpoint", {
  privateEndpointName: "pep",
  location: "swedencentral",
  subnet: { id: subnetId("vnet", "vms") },
  privateLinkServiceConnections: [
    { name: "a", privateLinkServiceId: idOf("Microsoft.KeyVault/vaults", "kv-claims"), groupIds: ["vault"] },
  ],
});
const gateway = resource("network:ApplicationGateway", {
  applicationGatewayName: "agw",
  location: "swedencentral",
  sku: { capacity: 2 },
  gatewayIPConfigurations: [{ name: "a", subnet: { id: subnetId("vnet", "vms") } }],
});

takeCases([
  [
    "an endpoint in a subnet that is full but for one",
    [network("vnet"), small, ...inSmall.slice(1), vault, endpoint],
    [],
  ],
  [
    "an endpoint in a subnet that is full",
    [network("vnet"), small, ...inSmall, vault, endpoint],
    ["network-subnet-has-room"],
  ],
  ["an endpoint beside a gateway of two machines", [network("vnet"), small, gateway, vault, endpoint], []],
  [
    "an endpoint in a subnet that a gateway fills with an interface",
    [network("vnet"), small, gateway, inSmall[0]!, vault, endpoint],
    ["network-subnet-has-room"],
  ],
]);
