import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { is, isOneOf } from "../asking";
import type { StackRule } from "../rule";
import { ofType } from "./links";

const gateway = "azure-native:network:VirtualNetworkGateway";
const connection = "azure-native:network:VirtualNetworkGatewayConnection";
const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const gatewayId =
  "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/virtualNetworkGateways/vgw";

/** Gateways that FastPath goes past. */
const large = ["UltraPerformance", "ErGw3AZ", "ErGwScale"];

const large3: Resource = {
  type: gateway,
  name: "gateway",
  provider,
  props: {
    resourceGroupName: "rg",
    virtualNetworkGatewayName: "vgw",
    gatewayType: "ExpressRoute",
    sku: { name: "ErGw3AZ" },
  },
};
const line = (expressRouteGatewayBypass: boolean): Resource => ({
  type: connection,
  name: "line",
  provider,
  props: { connectionType: "ExpressRoute", virtualNetworkGateway1: { id: gatewayId }, expressRouteGatewayBypass },
});

export const expressRouteFastPath: StackRule = {
  over: "stack",
  id: "expressroute-fastpath",
  concern: "hybrid-connectivity",
  title: "High volume goes past the gateway",
  rationale: "Who pays for the largest gateway moves training data over it; FastPath takes the gateway out of the way.",
  severity: "low",
  appliesTo: [connection],
  source: "https://learn.microsoft.com/azure/expressroute/about-fastpath",
  frameworks: { waf: "Performance Efficiency" },
  limits: ["A gateway that another program declares is not seen, nor whether the circuit's port takes FastPath."],
  examples: { pass: [large3, line(true)], fail: [large3, line(false)] },
  *check(stack) {
    for (const resource of stack.subjects) {
      const path = "expressRouteGatewayBypass";
      const circuit = is(resource.props, "connectionType", "ExpressRoute");
      const bypass = is(resource.props, path, true);
      if (circuit === false || bypass === true) continue;
      const found = stack.references.at(resource, "virtualNetworkGateway1.id", [gateway]);
      if (found.kind === "elsewhere" || found.kind === "none") {
        // A gateway of this stack whose name is not known may be the one that is named.
        const unnamed = ofType(stack, gateway).some((one) => stack.references.idOf(one) === undefined);
        if (unnamed) yield { kind: "undecided", resource, path: "virtualNetworkGateway1.id" };
        continue;
      }
      const sku = found.kind === "resource" ? read(found.resource, "sku.name") : UNKNOWN;
      if (sku !== UNKNOWN && !isOneOf(sku, large)) continue;
      if (sku === UNKNOWN || bypass === UNKNOWN || circuit === UNKNOWN)
        yield { kind: "undecided", resource, path, waitsFor: "the gateway and its size" };
      else yield { kind: "fail", resource, path, got: read(resource, path), fix: `set ${path} to true` };
    }
  },
};

export const vpnGatewaySku: StackRule = {
  over: "stack",
  id: "vpn-gateway-sku",
  concern: "hybrid-connectivity",
  title: "VPN gateways in production carry what AI needs",
  rationale: "The basic SKU carries 100 Mbit/s, no IKEv2 for people and no promise.",
  severity: "medium",
  environment: "prod",
  appliesTo: [gateway],
  source: "https://learn.microsoft.com/azure/vpn-gateway/about-gateway-skus",
  frameworks: { waf: "Reliability" },
  examples: {
    pass: [{ ...large3, props: { ...large3.props, gatewayType: "Vpn", sku: { name: "VpnGw2AZ" } } }],
    fail: [{ ...large3, props: { ...large3.props, gatewayType: "Vpn", sku: { name: "Basic" } } }],
  },
  *check(stack) {
    for (const resource of stack.subjects) {
      const vpn = is(resource.props, "gatewayType", "Vpn");
      const basic = is(resource.props, "sku.name", ["Basic", "Standard", "HighPerformance"]);
      if (vpn === false || basic === false) continue;
      if (vpn === UNKNOWN || basic === UNKNOWN)
        yield { kind: "undecided", resource, path: vpn === UNKNOWN ? "gatewayType" : "sku.name" };
      else
        yield {
          kind: "fail",
          resource,
          path: "sku.name",
          got: read(resource, "sku.name"),
          fix: "choose VpnGw1AZ or larger",
        };
    }
  },
};
