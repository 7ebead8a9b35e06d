import { corpHybridNetwork, corpPublicIp } from "../../../../policypacks/ai-guardrails/stack-rules/corp-addresses";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, id, resource } from "../ask";

const corp = { posture: "corp" } as const;
const addressId = id("Microsoft.Network/publicIPAddresses/pip");
const address = (props: Record<string, unknown> = {}) =>
  resource("network:PublicIPAddress", "address", { resourceGroupName: "rg", publicIpAddressName: "pip", ...props });
const bastion = (publicIPAddress: unknown, more = {}) =>
  resource("network:BastionHost", "bastion", { ipConfigurations: [{ publicIPAddress }] }, more);

describe("corp-public-ip", () => {
  it.each([
    ["a Bastion", bastion({ id: addressId })],
    ["a Bastion, in capitals", bastion({ id: addressId.toUpperCase() })],
    [
      "a Bastion, by property dependency",
      bastion({ id: UNKNOWN }, { propertyDependencies: { ipConfigurations: ["urn:address"] } }),
    ],
    ["a NAT gateway", resource("network:NatGateway", "nat", { publicIpAddresses: [{ id: addressId }] })],
    [
      "the management of a firewall",
      resource("network:AzureFirewall", "fw", { managementIpConfiguration: { publicIPAddress: { id: addressId } } }),
    ],
    ["API Management", resource("apimanagement:ApiManagementService", "apim", { publicIpAddressId: addressId })],
  ])("passes an address of %s", (_what, holder) => {
    expect(ask(corpPublicIp, [address(), holder], corp)).toEqual([]);
  });

  it("passes the platform's own", () => {
    expect(ask(corpPublicIp, [address({ tags: { landingZone: "Platform" } })], corp)).toEqual([]);
  });

  it.each([
    ["nobody's", []],
    [
      "a machine's",
      [resource("network:NetworkInterface", "nic", { ipConfigurations: [{ publicIPAddress: { id: addressId } }] })],
    ],
    [
      "a load balancer's",
      [resource("network:LoadBalancer", "lb", { frontendIPConfigurations: [{ publicIPAddress: { id: addressId } }] })],
    ],
    ["another one's", [bastion({ id: `${addressId}-other` })]],
  ])("fails where it is %s", (_what, more) => {
    expect(ask(corpPublicIp, [address(), ...more], corp)).toEqual(["fail"]);
  });

  it("is undecided where a holder's address, or the tag, is not known", () => {
    expect(ask(corpPublicIp, [address(), bastion({ id: UNKNOWN })], corp)).toEqual(["undecided"]);
    expect(ask(corpPublicIp, [address({ tags: { landingZone: UNKNOWN } })], corp)).toEqual(["undecided"]);
    expect(ask(corpPublicIp, [address({ publicIpAddressName: UNKNOWN }), bastion({ id: addressId })], corp)).toEqual([
      "undecided",
    ]);
  });

  it("is not asked in online", () => {
    expect(ask(corpPublicIp, [address()], { posture: "online" })).toEqual([]);
  });
});

describe("corp-hybrid-network", () => {
  const account = resource("cognitiveservices:Account", "account", {});
  const gateway = (props: Record<string, unknown> = {}, subscriptionId = "11111111-1111-1111-1111-111111111111") =>
    resource("network:VirtualNetworkGateway", "gateway", props, { provider: { subscriptionId } });

  it("passes in the platform's subscription, and what says so", () => {
    expect(ask(corpHybridNetwork, [account, gateway({}, "other")], corp)).toEqual([]);
    expect(ask(corpHybridNetwork, [account, gateway({ tags: { landingZone: "connectivity" } })], corp)).toEqual([]);
    expect(ask(corpHybridNetwork, [account], corp)).toEqual([]);
  });

  it("fails beside the workload, or where there is no other to tell", () => {
    expect(ask(corpHybridNetwork, [account, gateway()], corp)).toEqual(["fail"]);
    expect(ask(corpHybridNetwork, [gateway({}, "other")], corp)).toEqual(["fail"]);
    const circuit = resource("network/v20240101:ExpressRouteCircuit", "circuit", {});
    expect(ask(corpHybridNetwork, [account, circuit], corp)).toEqual(["fail"]);
  });

  it("is undecided where the tag is not known", () => {
    expect(ask(corpHybridNetwork, [account, gateway({ tags: UNKNOWN })], corp)).toEqual(["undecided"]);
  });
});
