import { Secret } from "../../../../sandbox/provider/secret";
import { SANDBOX_MARK } from "../../../../terms/sandbox-mark";
import { UNKNOWN } from "../../../../terms/unknown";
import { groupId, subscriptionId } from "../../store/documents";
import { endOf, startScript } from "../../child-process";

import { azure, group, location, make, network, subject, subnet } from "./azure-for-test";

describe("at preview", () => {
  it("knows no id and no name, and of the rest what the inputs say under the same name", async () => {
    const { provider } = await azure();
    const { id, outputs } = await make(
      provider,
      "resources:ResourceGroup",
      { ...group, tags: { a: "b" } },
      { preview: true },
    );
    expect(id).toBe("");
    expect(outputs).toMatchObject({ location, tags: { a: "b" }, name: UNKNOWN, type: UNKNOWN });
    expect(outputs).not.toHaveProperty(SANDBOX_MARK);
    expect(outputs).not.toHaveProperty("resourceGroupName");
  });

  it("writes nothing, but counts what it has previewed as standing", async () => {
    const { provider, sandbox } = await azure();
    await make(provider, "resources:ResourceGroup", group, { preview: true });
    await make(provider, "network:VirtualNetwork", network, { preview: true });
    await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"), { preview: true, name: "a" });
    const second = make(provider, "network:Subnet", subnet("b", "10.0.0.0/25"), { preview: true, name: "b" });
    await expect(second).rejects.toThrow('Code="NetcfgSubnetRangesOverlap"');
    expect(sandbox.resources()).toEqual([]);
  });

  it("shows another provider of the same run what this one has previewed", async () => {
    const { provider, folder } = await azure();
    const { provider: other } = await azure({ folder });
    const { provider: stranger } = await azure({ folder, run: `${process.pid}-2` });
    await make(provider, "resources:ResourceGroup", group, { preview: true });
    await expect(make(other, "network:VirtualNetwork", network, { preview: true })).resolves.toMatchObject({ id: "" });
    await expect(make(stranger, "network:VirtualNetwork", network, { preview: true })).rejects.toThrow(
      'Code="ResourceGroupNotFound"',
    );
  });

  it("refuses an id that two resources of a program claim, and one that stands", async () => {
    const { provider, sandbox } = await azure();
    await make(provider, "resources:ResourceGroup", group, { preview: true, name: "a" });
    const twice = make(provider, "resources:ResourceGroup", group, { preview: true, name: "b" });
    await expect(twice).rejects.toThrow(`cannot create already existing resource '${groupId}'`);

    const taken = { ...group, resourceGroupName: "taken" };
    await sandbox.seed([{ type: "azure-native:resources:ResourceGroup", inputs: taken, subscriptionId }]);
    const existing = make(provider, "resources:ResourceGroup", taken, { preview: true });
    await expect(existing).rejects.toThrow(
      /already existing resource[^]*made by: somebody else[^]*fix: choose another name/,
    );
  });

  it("judges nothing of which the id is unknown", async () => {
    const { provider } = await azure();
    const unknown = { ...network, resourceGroupName: UNKNOWN };
    const { outputs } = await make(provider, "network:VirtualNetwork", unknown, { preview: true });
    expect(outputs).toMatchObject({ addressSpace: network.addressSpace, name: UNKNOWN });
  });

  it("keeps a secret hidden, and what is inside it as sparse as the rest", async () => {
    const { provider } = await azure();
    const tags = new Secret({ password: "hunter2" });
    const { outputs } = await make(provider, "resources:ResourceGroup", { ...group, tags }, { preview: true });
    expect(outputs["tags"]).toEqual(tags);
  });
});

describe("for real", () => {
  it("answers the id, what Azure invents and the mark, and keeps a document", async () => {
    const { provider, sandbox } = await azure();
    const { id, outputs } = await make(provider, "resources:ResourceGroup", group);
    expect(id).toBe(groupId);
    expect(outputs).toMatchObject({
      name: "rg",
      location,
      type: "Microsoft.Resources/resourceGroups",
      [SANDBOX_MARK]: "1",
    });
    expect(sandbox.resources()).toMatchObject([{ id: groupId, origin: "deployed", inputs: group }]);
  });

  it("keeps a secret hidden in the answer", async () => {
    const { provider } = await azure();
    const tags = { password: new Secret("hunter2"), plain: "x" };
    const { outputs } = await make(provider, "resources:ResourceGroup", { ...group, tags });
    expect(outputs["tags"]).toEqual(tags);
    expect(JSON.stringify({ ...outputs, tags: undefined })).not.toContain("hunter2");
  });

  it("refuses what stands already, whoever made it", async () => {
    const { provider } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    await expect(make(provider, "resources:ResourceGroup", group)).rejects.toThrow("already existing resource");
  });

  it("refuses a child whose parent does not stand, and writes nothing", async () => {
    const { provider, sandbox } = await azure();
    await expect(make(provider, "network:VirtualNetwork", network)).rejects.toThrow(
      'Status=404 Code="ResourceGroupNotFound"',
    );
    expect(sandbox.resources()).toEqual([]);
  });

  it("does not count as standing what was only previewed", async () => {
    const { provider } = await azure();
    await make(provider, "resources:ResourceGroup", group, { preview: true });
    await expect(make(provider, "network:VirtualNetwork", network)).rejects.toThrow('Code="ResourceGroupNotFound"');
  });
});

describe("parallel writes", () => {
  it("under one network: the second is refused while the first runs", async () => {
    const { provider, sandbox } = await azure({ holdMilliseconds: 100 });
    await make(provider, "resources:ResourceGroup", group);
    await make(provider, "network:VirtualNetwork", network);
    const answers = await Promise.allSettled([
      make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"), { name: "a" }),
      make(provider, "network:Subnet", subnet("b", "10.0.1.0/24"), { name: "b" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String(answers.find((answer) => answer.status === "rejected")?.reason)).toMatch(
      /Status=409 Code="AnotherOperationInProgress"[^]*fix: let each child depend on the one before/,
    );
    await make(provider, "network:Subnet", subnet("c", "10.0.2.0/24"), { name: "c" });
    expect(sandbox.resources()).toHaveLength(4);
  });

  it("under two networks: both go through", async () => {
    const { provider } = await azure({ holdMilliseconds: 50 });
    await make(provider, "resources:ResourceGroup", group);
    const second = { ...network, virtualNetworkName: "vnet2", addressSpace: { addressPrefixes: ["10.1.0.0/16"] } };
    await Promise.all([
      make(provider, "network:VirtualNetwork", network),
      make(provider, "network:VirtualNetwork", second, { name: "w" }),
    ]);
  });
});

describe("when the engine is gone", () => {
  it("writes nothing more", async () => {
    let alive = true;
    const { provider, sandbox } = await azure({ engineAlive: () => alive });
    alive = false;
    await expect(make(provider, "resources:ResourceGroup", group)).rejects.toThrow(
      "the run has ended; nothing was written",
    );
    expect(sandbox.resources()).toEqual([]);
  });

  it("writes nothing more after Cancel", async () => {
    const { provider } = await azure();
    provider.cancel();
    await expect(make(provider, "resources:ResourceGroup", group)).rejects.toThrow("the run has ended");
  });

  it("takes up what a killed process made and no state knows, for the same resource of the same program alone", async () => {
    const { folder } = await azure();
    const script = `
      const { azurePackage } = load("sandbox/provider/azure-native/azure-package");
      const { folder, subscriptionId, group, about } = JSON.parse(process.argv[1]);
      (async () => {
        const provider = azurePackage({ folder, run: "1-1", holdMilliseconds: 0, engineAlive: () => true });
        await provider.configure({ subscriptionId });
        await provider.create({ ...about, inputs: group, preview: false });
        process.kill(process.pid, "SIGKILL");
      })();`;
    const about = subject("resources:ResourceGroup");
    await endOf(startScript(script, JSON.stringify({ folder, subscriptionId, group, about })));

    const { provider, sandbox } = await azure({ folder });
    expect(sandbox.resources()).toHaveLength(1);
    await expect(make(provider, "resources:ResourceGroup", group, { name: "other" })).rejects.toThrow(
      "already existing",
    );
    await expect(make(provider, "resources:ResourceGroup", group)).resolves.toMatchObject({ id: groupId });
    await expect(make(provider, "resources:ResourceGroup", group)).rejects.toThrow("already existing");
  });
});
