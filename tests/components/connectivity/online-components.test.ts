import { Bastion } from "../../../components/connectivity/bastion";
import { Spoke } from "../../../components/connectivity/spoke";
import { declareOnline, onlineComponents, onlinePlan } from "./support/online";
import { declare, inAzure, named, unknownIn, type Declared } from "../support/declared";

let declared: readonly Declared[];
beforeAll(async () => {
  declared = await declareOnline();
});

it("declares exactly what the report lists", () => {
  const ids = new Set(onlinePlan.report.resources!.map(({ id }) => id.toLowerCase()));
  expect(declared.filter(({ name }) => !onlineComponents.includes(name))).toHaveLength(ids.size);
  expect(onlinePlan.report.resources).toHaveLength(ids.size);
});

it("is wholly known at the first preview", () => {
  for (const { name, inputs } of inAzure(declared)) expect([name, unknownIn(inputs)]).toEqual([name, []]);
});

describe("a plan against floods of traffic", () => {
  it("is joined by every network, which goes before the plan does", () => {
    const networks = declared.filter(({ type }) => type === "azure-native:network:VirtualNetwork");
    expect(networks).toHaveLength(3);
    for (const { inputs, tiedTo } of networks) {
      expect(inputs).toMatchObject({
        enableDdosProtection: true,
        ddosProtectionPlan: { id: onlinePlan.ddosProtectionPlanId },
      });
      expect(tiedTo["ddosProtectionPlan"]).toEqual(["ddos-plan"]);
    }
  });

  it("leaves Bastion's address to its network", () => {
    expect(named(declared, "bastion-address").inputs["ddosSettings"]).toBeUndefined();
  });
});

it("protects Bastion's address by itself where no plan does", async () => {
  const alone = await declare((opts) => {
    new Bastion("bastion", { ...onlinePlan.bastion, ddosProtectionMode: "Enabled" }, opts);
  });
  expect(named(alone, "bastion-address").inputs["ddosSettings"]).toEqual({ protectionMode: "Enabled" });
});

it("lets a network join a plan that the program did not make", async () => {
  const { spoke } = onlinePlan.spokes[0]!;
  const alone = await declare((opts) => {
    new Spoke("spoke", spoke, opts);
  });
  expect(named(alone, "spoke-network")).toMatchObject({
    inputs: { enableDdosProtection: true, ddosProtectionPlan: { id: onlinePlan.ddosProtectionPlanId } },
    tiedTo: { resourceGroupName: ["spoke-group"] },
  });
});

describe("the peering of two spokes", () => {
  it("writes its second side after its first, and both after the hub's peerings", () => {
    const [first, second] = ["first", "second"].map((side) =>
      named(declared, `peering-francecentral-swedencentral-${side}`),
    );
    expect(second!.dependsOn).toContain(first!.name);
    expect(first!.dependsOn).toContain("hub-francecentral-to-spoke");
  });

  it("is made anew with either network", () => {
    const { tiedTo, options } = named(declared, "peering-francecentral-swedencentral-first");
    expect(tiedTo["virtualNetworkName"]).toEqual(["spoke-francecentral-network"]);
    expect(tiedTo["virtualNetworkPeeringName"]).toEqual(["spoke-swedencentral-network"]);
    expect(options.deleteBeforeReplace).toBe(true);
  });
});
