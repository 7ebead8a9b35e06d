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

describeCases(nsgEgress, [
  [
    "inside",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Outbound",
          destinationAddressPrefix: "VirtualNetwork",
        },
      ],
    },
    "pass",
  ],
  [
    "inbound",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Inbound",
          destinationAddressPrefix: "*",
        },
      ],
    },
    "pass",
  ],
  [
    "denied",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Deny",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Outbound",
          destinationAddressPrefix: "*",
        },
      ],
    },
    "pass",
  ],
  ["no rules", {}, "pass"],
  [
    "everywhere",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "outbound",
          destinationAddressPrefix: "Internet",
        },
      ],
    },
    "fail",
  ],
  [
    "in the plural",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Outbound",
          destinationAddressPrefixes: ["10.0.0.0/8", "::/0"],
        },
      ],
    },
    "fail",
  ],
  [
    "second of two",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Inbound",
        },
        {
          name: "r",
          priority: 100,
          access: "ALLOW",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Outbound",
          destinationAddressPrefix: "0.0.0.0/0",
        },
      ],
    },
    "fail",
  ],
  [
    "destination not known",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: "Outbound",
          destinationAddressPrefix: UNKNOWN,
        },
      ],
    },
    "undecided",
  ],
  [
    "direction not known",
    {
      securityRules: [
        {
          name: "r",
          priority: 100,
          access: "Allow",
          protocol: "*",
          sourceAddressPrefix: "*",
          destinationPortRange: "*",
          direction: UNKNOWN,
          destinationAddressPrefix: "*",
        },
      ],
    },
    "undecided",
  ],
  ["a rule not known", { securityRules: [UNKNOWN] }, "undecided"],
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
