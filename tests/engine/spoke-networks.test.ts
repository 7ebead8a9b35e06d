import type { StackRun } from "./support/stack-run";
import { toyStack } from "./support/toy-stack";

/** Two spokes that are peered with each other under a plan against floods of traffic, as somebody's own program has them. */
const stack = toyStack(`
  const pulumi = require("@pulumi/pulumi");
  const az = require("@pulumi/azure-native");
  const { Bastion, DdosProtection, Hub, HubPeering, Spoke, SpokePeering } = require(root + "/dist/components");
  const config = new pulumi.Config();
  const subscriptionId = "11111111-1111-1111-1111-111111111111";
  const provider = new az.Provider("azure", { subscriptionId });
  const place = (location) => ({ subscriptionId, location });
  const networkId = (group, name) =>
    "/subscriptions/" + subscriptionId + "/resourceGroups/" + group + "/providers/Microsoft.Network/virtualNetworks/" + name;
  const planId = "/subscriptions/" + subscriptionId +
    "/resourceGroups/rg-ddos-swedencentral/providers/Microsoft.Network/ddosProtectionPlans/ddos-ddos-swedencentral";

  const protectedByPlan = config.get("ddos") !== "ip";
  const ddos = protectedByPlan ? [new DdosProtection("ddos", place("swedencentral"), { provider })] : [];
  const joined = protectedByPlan ? { ddosProtectionPlanId: planId } : {};
  const hubName = config.get("hub") ?? "vnet-hub";
  const hub = new Hub("hub", { ...place("swedencentral"), addressSpace: "10.72.0.0/22", virtualNetworkName: hubName, ...joined }, { provider, dependsOn: ddos });
  const hubVirtualNetworkId = networkId("rg-hub-swedencentral", hubName);
  const bastion = new Bastion("bastion", {
    virtualNetworkId: hubVirtualNetworkId,
    location: "swedencentral",
    ...(protectedByPlan ? {} : { ddosProtectionMode: "Enabled" }),
  }, { provider, dependsOn: [hub] });

  let last = hub;
  const spokes = [
    ["one", "swedencentral", "10.72.8.0/21", "vnet-one"],
    ["two", "francecentral", "10.72.72.0/21", config.get("two") ?? "vnet-two"],
  ].map(([key, location, addressSpace, virtualNetworkName]) => {
    const spoke = new Spoke(key, {
      ...place(location), addressSpace, virtualNetworkName, hubVirtualNetworkId, ...joined,
      resourceGroupName: "rg-" + key, subnets: ["privateEndpoints", "apiManagement"],
    }, { provider, dependsOn: [...ddos, hub, last] });
    const spokeVirtualNetworkId = networkId("rg-" + key, virtualNetworkName);
    last = new HubPeering("hub-" + key, { hubVirtualNetworkId, spokeVirtualNetworkId }, { provider, dependsOn: [hub, last, spoke] });
    return { spoke, spokeVirtualNetworkId };
  });
  const [one, two] = spokes;
  new SpokePeering("between", {
    firstVirtualNetworkId: one.spokeVirtualNetworkId,
    secondVirtualNetworkId: two.spokeVirtualNetworkId,
  }, { provider, dependsOn: [last, one.spoke, two.spoke] });
`);

function named({ steps }: StackRun, op: string): string[] {
  return steps
    .filter((step) => step.op === op && step.type.startsWith("azure-native:"))
    .map(({ urn }) => urn.split("::").at(-1) ?? "")
    .sort();
}

describe("networks that are peered with each other", () => {
  it("deploy, and change nothing when run again", async () => {
    const preview = await stack.preview();
    const up = await stack.up();
    expect(up.errors).toBe("");
    expect(up.changes).toEqual(preview.changes);
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
  });

  it("are peered anew when one of them becomes another network, whose plan stays", async () => {
    const run = await stack.up({ "toy:two": "vnet-other" });
    expect(run.errors).toBe("");
    expect(named(run, "replace")).toEqual([
      "between-first",
      "between-second",
      "hub-two-to-spoke",
      "two-apiManagement",
      "two-apiManagement-rules",
      "two-network",
      "two-privateEndpoints",
      "two-privateEndpoints-rules",
      "two-to-hub",
    ]);
    const peerings = await stack.resources("azure-native:network:VirtualNetworkPeering");
    expect(peerings).toHaveLength(6);
    expect(Object.keys((await stack.refresh()).changes)).toEqual(["same"]);
  });

  it("are joined to another hub when that becomes another network", async () => {
    const run = await stack.up({ "toy:hub": "vnet-center", "toy:two": "vnet-other" });
    expect(run.errors).toBe("");
    expect(named(run, "replace")).toEqual([
      "bastion-address",
      "bastion-host",
      "hub-bastion",
      "hub-bastion-rules",
      "hub-jumpbox",
      "hub-jumpbox-rules",
      "hub-network",
      "hub-one-to-spoke",
      "hub-outbound",
      "hub-outbound-address",
      "hub-two-to-spoke",
      "one-to-hub",
      "two-to-hub",
    ]);
  });

  it("leave the plan before it goes", async () => {
    const run = await stack.up({ "toy:ddos": "ip", "toy:hub": "vnet-center", "toy:two": "vnet-other" });
    expect(run.errors).toBe("");
    expect(named(run, "delete")).toEqual(["ddos-group", "ddos-plan"]);
    expect(named(run, "update")).toEqual(["bastion-address", "hub-network", "one-network", "two-network"]);
  });

  it("can be destroyed", async () => {
    expect((await stack.destroy()).errors).toBe("");
  });
});
