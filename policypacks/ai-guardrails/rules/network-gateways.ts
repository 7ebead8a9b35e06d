import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { isEmpty } from "../asking";
import type { Rule } from "../rule";

export const gatewayZones: Rule = {
  id: "gateway-zones",
  concern: "gateway zones",
  title: "Network gateways stand in zones",
  rationale: "A gateway of an older SKU stops with its zone, and is retired.",
  severity: "low",
  appliesTo: ["azure-native:network:VirtualNetworkGateway"],
  source: "https://learn.microsoft.com/azure/vpn-gateway/about-zone-redundant-vnet-gateways",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: { pass: { sku: { name: "VpnGw2AZ" } }, fail: { sku: { name: "VpnGw1" } } },
  *check(resource) {
    const got = read(resource, "sku.name");
    if (got === UNKNOWN) yield { kind: "undecided", path: "sku.name" };
    else if (!(typeof got === "string" && /az$|scale$/i.test(got)))
      yield { kind: "fail", path: "sku.name", got, fix: "choose a SKU that ends in AZ" };
  },
};

export const privateEndpointApproval: Rule = {
  id: "private-endpoint-approval",
  concern: "private endpoint state",
  title: "Private endpoints wait for nobody",
  rationale: "A manual connection carries nothing until somebody approves it.",
  severity: "low",
  appliesTo: ["azure-native:network:PrivateEndpoint"],
  source: "https://learn.microsoft.com/azure/private-link/private-endpoint-overview",
  frameworks: { waf: "Operational Excellence" },
  examples: {
    pass: { privateLinkServiceConnections: [{ name: "a" }] },
    fail: { manualPrivateLinkServiceConnections: [{ name: "a" }] },
  },
  *check(resource) {
    const got = read(resource, "manualPrivateLinkServiceConnections");
    if (got === UNKNOWN) yield { kind: "undecided", path: "manualPrivateLinkServiceConnections" };
    else if (!isEmpty(got))
      yield {
        kind: "fail",
        path: "manualPrivateLinkServiceConnections",
        got,
        fix: "use privateLinkServiceConnections, for which the program needs rights on the target",
      };
  },
};
