import {
  subnetNsg,
  virtualNetworkSubnets,
  privateSubnet,
} from "../../../../policypacks/ai-guardrails/rules/network-subnets";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(subnetNsg, [
  ["an empty id", { subnetName: "a", networkSecurityGroup: { id: "" } }, "fail"],
  ["with one", { subnetName: "a", networkSecurityGroup: { id: "x" } }, "pass"],
  ["for a gateway", { subnetName: "gatewaysubnet" }, "pass"],
  ["for a firewall", { subnetName: "AzureFirewallManagementSubnet" }, "pass"],
  ["named by name", { name: "RouteServerSubnet" }, "pass"],
  ["a group whose id is not known", { subnetName: "a", networkSecurityGroup: { id: UNKNOWN } }, "pass"],
  ["without", { subnetName: "a" }, "fail"],
  ["null", { subnetName: "a", networkSecurityGroup: null }, "fail"],
  ["no id", { subnetName: "a", networkSecurityGroup: {} }, "fail"],
  ["for Bastion", { subnetName: "AzureBastionSubnet" }, "fail"],
  ["group not known", { subnetName: "a", networkSecurityGroup: UNKNOWN }, "undecided"],
  ["name not known", { subnetName: UNKNOWN }, "undecided"],
]);

describeCases(virtualNetworkSubnets, [
  ["with one", { subnets: [{ name: "a", networkSecurityGroup: { id: "x" } }] }, "pass"],
  ["for a gateway", { subnets: [{ name: "GatewaySubnet" }] }, "pass"],
  ["none inside", {}, "pass"],
  ["null", { subnets: null }, "pass"],
  ["without", { subnets: [{ name: "a" }] }, "fail"],
  ["second of two", { subnets: [{ name: "GatewaySubnet" }, { name: "a" }] }, "fail"],
  ["both", { subnets: [{ name: "a" }, { name: "b", networkSecurityGroup: null }] }, ["fail", "fail"]],
  ["one not known", { subnets: [UNKNOWN] }, "undecided"],
  ["a name not known", { subnets: [{ name: UNKNOWN }] }, "undecided"],
  ["list not known", { subnets: UNKNOWN }, "undecided"],
]);

describeCases(privateSubnet, [
  ["none", { subnetName: "a", defaultOutboundAccess: false }, "pass"],
  ["none, as a text", { subnetName: "a", defaultOutboundAccess: "False" }, "pass"],
  ["of Azure's own", { subnetName: "AzureBastionSubnet" }, "pass"],
  ["of Azure's own, by name", { name: "GatewaySubnet" }, "pass"],
  ["given", { subnetName: "a", defaultOutboundAccess: true }, "fail"],
  ["not said", { subnetName: "a" }, "fail"],
  ["null", { subnetName: "a", defaultOutboundAccess: null }, "fail"],
  ["no name", {}, "fail"],
  ["not known", { subnetName: "a", defaultOutboundAccess: UNKNOWN }, "undecided"],
  ["name not known", { subnetName: UNKNOWN }, "undecided"],
  ["name not known, none", { subnetName: UNKNOWN, defaultOutboundAccess: false }, "pass"],
]);
