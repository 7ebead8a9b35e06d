import { networkDdosProtection } from "../../../../policypacks/ai-guardrails/stack-rules/network-ddos-protection";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, id, resource } from "../ask";

const tags = { landingZone: "online" };
const plan = { id: id("Microsoft.Network/ddosProtectionPlans/ddos") };
const network = (props: Record<string, unknown>) => resource("network:VirtualNetwork", "hub", { tags, ...props });
const address = (name: string, protectionMode?: unknown) =>
  resource("network:PublicIPAddress", name, {
    tags,
    ...(protectionMode === undefined ? {} : { ddosSettings: { protectionMode } }),
  });

describe("network-ddos-protection", () => {
  it.each([
    ["a plan", [network({ enableDdosProtection: true, ddosProtectionPlan: plan })], []],
    ["the switch as a text", [network({ enableDdosProtection: "True", ddosProtectionPlan: plan })], []],
    [
      "a plan that is still to be made",
      [network({ enableDdosProtection: true, ddosProtectionPlan: { id: UNKNOWN } })],
      [],
    ],
    ["each address protected by itself", [network({}), address("a", "Enabled"), address("b", "enabled")], []],
    ["nothing", [network({})], ["fail"]],
    ["the switch off", [network({ enableDdosProtection: false, ddosProtectionPlan: plan })], ["fail"]],
    ["the switch without a plan", [network({ enableDdosProtection: true })], ["fail"]],
    ["a plan that is null", [network({ enableDdosProtection: true, ddosProtectionPlan: null })], ["fail"]],
    [
      "one address that inherits",
      [network({}), address("a", "Enabled"), address("b", "VirtualNetworkInherited")],
      ["fail"],
    ],
    ["one address that says nothing: it inherits", [network({}), address("a")], ["fail"]],
    [
      "an address switched off under a plan",
      [network({ enableDdosProtection: true, ddosProtectionPlan: plan }), address("a", "Disabled")],
      ["fail"],
    ],
    ["an unknown plan", [network({ enableDdosProtection: true, ddosProtectionPlan: UNKNOWN })], ["undecided"]],
    ["an unknown switch", [network({ enableDdosProtection: UNKNOWN, ddosProtectionPlan: plan })], ["undecided"]],
    ["an unknown mode beside one that inherits", [network({}), address("a", UNKNOWN), address("b")], ["fail"]],
    ["an unknown mode", [network({}), address("a", UNKNOWN)], ["undecided"]],
  ])("%s", (_case, resources, kinds) => {
    expect(ask(networkDdosProtection, resources)).toEqual(kinds);
  });

  describe("an address of a NAT gateway", () => {
    const outbound = resource("network:PublicIPAddress", "out", {
      tags,
      resourceGroupName: "rg",
      publicIpAddressName: "pip-out",
    });
    const nat = (...publicIpAddresses: { id: unknown }[]) =>
      resource("network:NatGateway", "nat", { tags, publicIpAddresses });
    const held = { id: id("Microsoft.Network/publicIPAddresses/pip-out") };

    it("need not be protected: Azure has nothing for it", () => {
      expect(ask(networkDdosProtection, [network({}), address("a", "Enabled"), outbound, nat(held)])).toEqual([]);
    });

    it("protects nothing by itself", () => {
      expect(ask(networkDdosProtection, [network({}), outbound, nat(held)])).toEqual(["fail"]);
    });

    it("is asked like any other where the gateway names it not", () => {
      expect(ask(networkDdosProtection, [network({}), address("a", "Enabled"), outbound, nat()])).toEqual(["fail"]);
    });
  });

  it("is not asked in corp", () => {
    expect(ask(networkDdosProtection, [network({ tags: { landingZone: "corp" } })])).toEqual([]);
  });
});
