import { Secret } from "../../../../sandbox/provider/secret";
import type { CheckCall } from "../../../../sandbox/provider/calls";
import { UNKNOWN } from "../../../../terms/unknown";

import { azure, group, make, network, subject } from "./azure-for-test";

const seed = new Uint8Array([1, 2, 3]);
const call = (type: string, news: object, rest: Partial<CheckCall> = {}): CheckCall => ({
  ...subject(type),
  olds: {},
  news: news as CheckCall["news"],
  randomSeed: seed,
  ...rest,
});

describe("names", () => {
  it("a resource gets digits behind the program's name, the same for the same seed", async () => {
    const { provider } = await azure();
    const name = async (randomSeed: Uint8Array) =>
      (await provider.check(call("resources:ResourceGroup", { location: group.location }, { randomSeed }))).inputs;
    const first = await name(seed);
    expect(first["resourceGroupName"]).toMatch(/^x[0-9a-f]{8}$/);
    expect(first["__createBeforeDelete"]).toBe(true);
    expect((await name(seed))["resourceGroupName"]).toBe(first["resourceGroupName"]);
    expect((await name(new Uint8Array([4])))["resourceGroupName"]).not.toBe(first["resourceGroupName"]);
  });

  it("a child gets the program's name, and a role assignment a UUID", async () => {
    const { provider } = await azure();
    const child = await provider.check(
      call("network:Subnet", { resourceGroupName: "rg", virtualNetworkName: "vnet", addressPrefix: "10.0.0.0/24" }),
    );
    expect(child.inputs["subnetName"]).toBe("x");
    expect(child.inputs).not.toHaveProperty("__createBeforeDelete");
    const role = await provider.check(call("authorization:RoleAssignment", { scope: "/subscriptions/x" }));
    expect(role.inputs["roleAssignmentName"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("is kept from before, with whether it was generated", async () => {
    const { provider } = await azure();
    const olds = { resourceGroupName: "old", __createBeforeDelete: true };
    const { inputs } = await provider.check(call("resources:ResourceGroup", { location: group.location }, { olds }));
    expect(inputs).toMatchObject(olds);
  });

  it("is what the engine says, or nothing", async () => {
    const { provider } = await azure();
    const check = async (mode: "propose" | "enforce" | "disable") =>
      (
        await provider.check(
          call("resources:ResourceGroup", { location: group.location }, { autonaming: { mode, proposedName: "mine" } }),
        )
      ).inputs;
    expect(await check("propose")).toMatchObject({ resourceGroupName: "mine" });
    expect(await check("enforce")).toMatchObject({ resourceGroupName: "mine" });
    expect(await check("disable")).not.toHaveProperty("resourceGroupName");
  });
});

describe("location", () => {
  const homeless = Object.fromEntries(Object.entries(network).filter(([key]) => key !== "location"));

  it("is the group's, once that stands", async () => {
    const { provider } = await azure();
    expect((await provider.check(call("network:VirtualNetwork", homeless))).inputs).not.toHaveProperty("location");
    await make(provider, "resources:ResourceGroup", group);
    expect((await provider.check(call("network:VirtualNetwork", homeless))).inputs).toMatchObject({
      location: group.location,
    });
  });

  it("is the provider's before the group's, and the old one before both", async () => {
    const { provider } = await azure({
      configuration: { subscriptionId: "11111111-1111-1111-1111-111111111111", location: "francecentral" },
    });
    await make(provider, "resources:ResourceGroup", group);
    expect((await provider.check(call("network:VirtualNetwork", homeless))).inputs).toMatchObject({
      location: "francecentral",
    });
    const olds = { location: "northeurope" };
    expect((await provider.check(call("network:VirtualNetwork", homeless, { olds }))).inputs).toMatchObject(olds);
  });

  it("is unknown while the group is", async () => {
    const { provider } = await azure();
    const { inputs } = await provider.check(
      call("network:VirtualNetwork", { ...homeless, resourceGroupName: UNKNOWN }),
    );
    expect(inputs["location"]).toBe(UNKNOWN);
  });
});

it("fills in the API version and gives secrets back as secrets", async () => {
  const { provider } = await azure();
  const tags = new Secret({ a: "hunter2" });
  const { inputs } = await provider.check(call("resources:ResourceGroup", { ...group, tags }));
  expect(inputs).toEqual({ ...group, tags, azureApiVersion: "2024-03-01" });
});

it("reports every mistake of a body at once, in Azure's words and ours", async () => {
  const { provider } = await azure();
  const { failures } = await provider.check(
    call("resources:ResourceGroup", { resourceGroupName: "ends.", location: "atlantis", managdBy: "x" }),
  );
  const text = failures.map(({ reason }) => reason).join("\n");
  expect(failures).toHaveLength(3);
  for (const key of ["resourceGroupName", "location", "managdBy"])
    expect(text).toMatch(new RegExp(`^ *${key}: got `, "m"));
  expect(text.match(/Status=400 Code="/g)).toHaveLength(3);
  expect(text.match(/fix: /g)).toHaveLength(3);
  expect(failures.every(({ property }) => property === "")).toBe(true);
});

it("asks for a subscription, for it takes none from the user's environment", async () => {
  const { provider } = await azure({ configuration: {} });
  const { failures } = await provider.check(call("resources:ResourceGroup", group));
  expect(failures.map(({ reason }) => reason).join()).toMatch(/azure-native:subscriptionId: is missing[^]*fix: set/);
});

it("refuses a type that it does not model, in the real provider's words", async () => {
  const { provider } = await azure();
  await expect(async () => provider.check(call("nosuch:Thing", {}))).rejects.toThrow(
    "Resource type azure-native:nosuch:Thing not found",
  );
});
