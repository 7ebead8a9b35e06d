import {
  nicIpForwarding,
  nsgEgress,
  networkDnsServers,
} from "../../../../policypacks/ai-guardrails/rules/network-traffic";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(nicIpForwarding, [
  ["true", { enableIPForwarding: true }, "fail"],
  ["true in capitals", { enableIPForwarding: "TRUE" }, "fail"],
  ["true in another case", { enableIPForwarding: "tRUE" }, "fail"],
  ["false", { enableIPForwarding: false }, "pass"],
  ["absent", {}, "pass"],
  ["null", { enableIPForwarding: null }, "pass"],
  ["not known", { enableIPForwarding: UNKNOWN }, "undecided"],
]);

const outbound = (props: Readonly<Record<string, unknown>>) => ({
  name: "r",
  priority: 100,
  direction: "Outbound",
  access: "Allow",
  protocol: "*",
  sourceAddressPrefix: "*",
  destinationPortRange: "*",
  ...props,
});
const rules = (...securityRules: unknown[]) => ({ securityRules });

describeCases(nsgEgress, [
  ["inside", rules(outbound({ destinationAddressPrefix: "VirtualNetwork" })), "pass"],
  ["inbound", rules(outbound({ direction: "Inbound", destinationAddressPrefix: "*" })), "pass"],
  ["denied", rules(outbound({ access: "Deny", destinationAddressPrefix: "*" })), "pass"],
  ["no rules", {}, "pass"],
  ["everywhere", rules(outbound({ direction: "outbound", destinationAddressPrefix: "Internet" })), "fail"],
  ["in the plural", rules(outbound({ destinationAddressPrefixes: ["10.0.0.0/8", "::/0"] })), "fail"],
  [
    "second of two",
    rules(outbound({ direction: "Inbound" }), outbound({ access: "ALLOW", destinationAddressPrefix: "0.0.0.0/0" })),
    "fail",
  ],
  ["destination not known", rules(outbound({ destinationAddressPrefix: UNKNOWN })), "undecided"],
  ["direction not known", rules(outbound({ direction: UNKNOWN, destinationAddressPrefix: "*" })), "undecided"],
  ["a rule not known", rules(UNKNOWN), "undecided"],
  ["list not known", { securityRules: UNKNOWN }, "undecided"],
]);

describeCases(networkDnsServers, [
  ["two", { dhcpOptions: { dnsServers: ["10.0.0.4", "10.0.0.5"] } }, "pass"],
  ["Azure's own", {}, "pass"],
  ["an empty list", { dhcpOptions: { dnsServers: [] } }, "pass"],
  ["null", { dhcpOptions: null }, "pass"],
  ["one", { dhcpOptions: { dnsServers: ["10.0.0.4"] } }, "fail"],
  ["another one", { dhcpOptions: { dnsServers: ["8.8.8.8"] } }, "fail"],
  ["one of the other family", { dhcpOptions: { dnsServers: ["fd00::4"] } }, "fail"],
  ["one not known", { dhcpOptions: { dnsServers: [UNKNOWN] } }, "undecided"],
  ["not known", { dhcpOptions: UNKNOWN }, "undecided"],
]);
