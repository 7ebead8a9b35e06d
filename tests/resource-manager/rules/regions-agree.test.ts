import { publicAddress } from "../../../resource-manager/rules/network-samples";
import { idOf, resource } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";
import { takeCases } from "./take-cases";

const address = publicAddress({ publicIpAddressName: "pip" });
const publicIpAddresses = [{ id: idOf("Microsoft.Network/publicIPAddresses", "pip") }];
const gateway = (natGatewayName: string): Resource =>
  resource("network:NatGateway", {
    natGatewayName,
    location: "swedencentral",
    sku: { name: "Standard" },
    publicIpAddresses,
  });

takeCases([
  ["an address of one NAT gateway", [address, gateway("one")], []],
  ["an address of two NAT gateways", [address, gateway("one"), gateway("two")], ["network-public-address-used-once"]],
  [
    "the same NAT gateway again",
    [address, gateway("one"), gateway("one")],
    [],
    { phase: "update", old: gateway("one") },
  ],
]);
