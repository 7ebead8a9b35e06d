import { changedStack } from "./support/changed-stack";
import { devStack, shippedStack } from "./support/shipped-stack";
import { toyStack } from "./support/toy-stack";

const policyPacks = ["policypacks/all"];

describe("both judges in one pack", () => {
  const dev = devStack({ policyPacks });
  const prod = shippedStack("online-prod", { policyPacks, beside: dev });

  it.each([
    ["dev", dev],
    ["online-prod", prod],
  ])("let %s pass, and Azure refuses nothing of it", async (_name, stack) => {
    const preview = await stack.preview();
    expect(preview.errors).toBe("");
    expect(preview.findings.filter(({ policy }) => policy === "azure-refuses")).toEqual([]);
  });
});

describe("a stack that has two subnets in one place", () => {
  const program = (prefix: string): string => `
    const az = require("@pulumi/azure-native");
    const provider = new az.Provider("here", { subscriptionId: "11111111-1111-1111-1111-111111111111" });
    const [resourceGroupName, virtualNetworkName, location] = ["rg", "vnet", "swedencentral"];
    let before = new az.resources.ResourceGroup("group", { resourceGroupName, location }, { provider });
    const rules = before = new az.network.NetworkSecurityGroup("rules",
      { resourceGroupName, networkSecurityGroupName: "nsg", location }, { provider, dependsOn: [before] });
    before = new az.network.VirtualNetwork("network", {
      resourceGroupName, virtualNetworkName, location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    }, { provider, dependsOn: [before] });
    for (const [subnetName, addressPrefix] of [["first", "10.0.0.0/24"], ["second", "${prefix}"]])
      before = new az.network.Subnet(subnetName, { resourceGroupName, virtualNetworkName, subnetName, addressPrefix, networkSecurityGroup: { id: rules.id } },
        { provider, dependsOn: [before] });
  `;
  const [beside, within] = ["10.0.1.0/24", "10.0.0.128/25"];
  const stack = toyStack(program(beside), { policyPacks });

  it("is told what Azure would refuse of it, and goes on", async () => {
    // The offline Azure refuses such a subnet before the pack is asked of the stack, so it comes by the state.
    expect((await stack.up({}, { policyPacks: [] })).errors).toBe("");
    const state = stack.write("state.json", JSON.stringify(await stack.export()).replaceAll(beside, within));
    await stack.cli("stack", "import", "--file", state);
    stack.program(program(within));

    const preview = await stack.preview();
    expect(preview.errors).toBe("");
    expect(preview.findings).toContainEqual(
      expect.objectContaining({
        policy: "azure-refuses",
        level: "advisory",
        message: expect.stringMatching(/Code="NetcfgSubnetRangesOverlap"[^]*\nfix: /) as string,
      }),
    );
  });
});

describe("a stack that is opened", () => {
  const opened = changedStack(
    {
      transformation: `({ type, props, opts }) =>
        type === "azure-native:search:Service" ? { props: { ...props, publicNetworkAccess: "Enabled" }, opts } : undefined`,
    },
    { policyPacks },
  );

  it("is stopped by the guardrail's own name", async () => {
    expect(await opened.preview()).toMatchObject({
      failed: true,
      violations: ["search-network-restriction", "search-public-network-access"],
    });
  });
});
