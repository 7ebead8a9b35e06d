import { gatewayZones, privateEndpointApproval } from "../../../../policypacks/ai-guardrails/rules/network-gateways";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(gatewayZones, [
  ["in zones", { sku: { name: "VpnGw2AZ" } }, "pass"],
  ["in small letters", { sku: { name: "ergw1az" } }, "pass"],
  ["scalable", { sku: { name: "ErGwScale" } }, "pass"],
  ["not", { sku: { name: "VpnGw1" } }, "fail"],
  ["basic", { sku: { name: "Basic" } }, "fail"],
  ["absent", {}, "fail"],
  ["not known", { sku: { name: UNKNOWN } }, "undecided"],
]);

describeCases(privateEndpointApproval, [
  ["of its own accord", { privateLinkServiceConnections: [{}] }, "pass"],
  ["none", {}, "pass"],
  ["an empty list", { manualPrivateLinkServiceConnections: [] }, "pass"],
  ["null", { manualPrivateLinkServiceConnections: null }, "pass"],
  ["by hand", { manualPrivateLinkServiceConnections: [{ name: "a" }] }, "fail"],
  ["both", { privateLinkServiceConnections: [{}], manualPrivateLinkServiceConnections: [{}] }, "fail"],
  ["an item not known", { manualPrivateLinkServiceConnections: [UNKNOWN] }, "fail"],
  ["not known", { manualPrivateLinkServiceConnections: UNKNOWN }, "undecided"],
]);
