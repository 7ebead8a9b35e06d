import { azure, group, location, make, network, subject, subnet } from "./azure-for-test";
import { subscriptionId } from "../../store/documents";

const about = subject("network:VirtualNetwork", "imported");

it("gives the inputs of an imported resource, so that the program that states them changes nothing", async () => {
  const { provider } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  const { id } = await make(provider, "network:VirtualNetwork", network);
  const { id: subnetId } = await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));

  for (const [type, at, news] of [
    ["network:VirtualNetwork", id, network],
    ["network:Subnet", subnetId.toUpperCase(), subnet("a", "10.0.0.0/24")],
  ] as const) {
    const subject_ = subject(type, "imported");
    const read = await provider.read({ ...subject_, id: at, outputs: {} });
    expect(read.inputs).toMatchObject(news);
    const { inputs } = await provider.check({ ...subject_, olds: read.inputs, news, randomSeed: new Uint8Array([1]) });
    const diff = await provider.diff({
      ...subject_,
      id: read.id,
      olds: read.outputs,
      oldInputs: read.inputs,
      news: inputs,
    });
    expect(diff.changes).toEqual([]);
  }
});

it("keeps to itself what Azure never tells: secrets, and flags that only a write has", async () => {
  const { provider, sandbox } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  const [machine, vault] = await sandbox.seed([
    {
      type: "azure-native:compute:VirtualMachine",
      inputs: {
        resourceGroupName: "rg",
        vmName: "vm",
        location,
        osProfile: { adminUsername: "me", adminPassword: "opens nothing", computerName: "vm" },
      },
      subscriptionId,
    },
    {
      type: "azure-native:keyvault:Vault",
      inputs: {
        resourceGroupName: "rg",
        vaultName: "kv-1",
        location,
        properties: { createMode: "recover", tenantId: "t" },
      },
      subscriptionId,
    },
  ]);
  const read = async (type: string, id = "") =>
    (await provider.read({ ...subject(type, "x"), id, outputs: {} })).inputs;
  expect((await read("compute:VirtualMachine", machine?.id))["osProfile"]).toEqual({
    adminUsername: "me",
    computerName: "vm",
  });
  expect((await read("keyvault:Vault", vault?.id))["properties"]).toEqual({ tenantId: "t" });
});

it("drops the mark of a generated name", async () => {
  const { provider } = await azure();
  const { id, inputs } = await make(provider, "resources:ResourceGroup", { location });
  expect(Object.keys(inputs)).toContain("__createBeforeDelete");
  const read = await provider.read({ ...subject("resources:ResourceGroup"), id, outputs: {} });
  expect(Object.keys(read.inputs).filter((key) => key.startsWith("__"))).toEqual([]);
});

it("says that there is nothing under an id where there is nothing", async () => {
  const { provider } = await azure();
  const id = `/subscriptions/${subscriptionId}/resourceGroups/none`;
  expect(await provider.read({ ...about, id, outputs: {} })).toMatchObject({ id: "" });
});

it("refuses the id of a resource of another type, and names the right one", async () => {
  const { provider } = await azure();
  const { id } = await make(provider, "resources:ResourceGroup", group);
  await expect(async () => provider.read({ ...about, id, outputs: {} })).rejects.toThrow(
    /is no azure-native:network:VirtualNetwork[^]*fix: import it as azure-native:resources:ResourceGroup/,
  );
});
