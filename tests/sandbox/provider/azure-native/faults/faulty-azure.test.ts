import { Unfinished } from "../../../../../sandbox/provider/calls";
import { SandboxStore } from "../../../../../sandbox/store/sandbox-store";
import { azure, group, make, network, subject, subnet } from "../azure-for-test";

const faults = { rate: 1, seed: "1", errors: 1 };

it("leaves a resource half made when its operation fails, and the next update repairs it", async () => {
  const { provider, sandbox, folder } = await azure({ faults: { ...faults, errors: 0 } });
  await make(provider, "resources:ResourceGroup", group);
  const { provider: worse } = await azure({ faults, folder });

  const failing = make(worse, "network:VirtualNetwork", network, { name: "vnet" });
  await expect(failing).rejects.toThrow(/^Status=500 Code="InternalServerError"/);
  const unfinished = await failing.then(
    () => undefined,
    (error: unknown) => error as Unfinished,
  );
  expect(unfinished).toBeInstanceOf(Unfinished);
  expect(unfinished?.outputs).toMatchObject({ provisioningState: "Failed", name: "vnet" });
  const id = unfinished?.id ?? "";
  expect(sandbox.find(id)).toBeDefined();

  const update = { ...subject("network:VirtualNetwork", "vnet"), id, olds: unfinished?.outputs ?? {}, preview: false };
  const inputs = unfinished?.inputs ?? {};
  expect(await worse.update({ ...update, oldInputs: inputs, news: inputs })).toMatchObject({
    provisioningState: "Succeeded",
  });
});

it("refuses what is put upon a resource that is half made", async () => {
  const { provider, folder } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  const { provider: worse } = await azure({ faults, folder });
  await expect(make(worse, "network:VirtualNetwork", network)).rejects.toThrow("InternalServerError");
  await expect(make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"))).rejects.toThrow(/Status=4\d\d/);
});

it("strikes no more often than it may, however many processes meet it", async () => {
  const { provider, folder, sandbox } = await azure({ faults: { ...faults, errors: 0 } });
  await make(provider, "resources:ResourceGroup", group);
  const { provider: first } = await azure({ faults, folder });
  const { provider: second } = await azure({ faults, folder });
  const made = await Promise.allSettled(
    [first, second].map((one, index) =>
      make(one, "network:VirtualNetwork", { ...network, virtualNetworkName: `vnet-${index}` }, { name: `v${index}` }),
    ),
  );
  expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  await sandbox.reset(); // another life of the tenant
  await make(provider, "resources:ResourceGroup", group);
  await expect(make(first, "network:VirtualNetwork", network)).rejects.toThrow("InternalServerError");
});

it("is busy now and then, which costs time and nothing else", async () => {
  const { provider } = await azure({ faults: { ...faults, errors: 0 } });
  const { id, outputs } = await make(provider, "resources:ResourceGroup", group);
  const about = subject("resources:ResourceGroup");
  expect(await provider.read({ ...about, id, outputs: {} })).toMatchObject({ id });
  const args = { resourceGroupName: "rg" };
  expect(await provider.invoke({ token: "azure-native:resources:getResourceGroup", args })).toMatchObject({ id });
  await provider.delete({ ...about, id, olds: outputs, oldInputs: group });
  expect(await provider.read({ ...about, id, outputs: {} })).toMatchObject({ id: "" });
});

it("writes nothing that a child's unseen parent has refused", async () => {
  const { provider, sandbox, folder } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  await make(provider, "network:VirtualNetwork", network);
  const { provider: worse } = await azure({ faults, folder });
  const child = (): Promise<unknown> => make(worse, "network:Subnet", subnet("a", "10.0.0.0/24"));
  await expect(child()).rejects.toThrow('Status=404 Code="ParentResourceNotFound"');
  expect(sandbox.resources()).toHaveLength(2);
  await child();
});

it("has no fault at a preview", async () => {
  const { provider, folder } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  const { provider: worse } = await azure({ faults, folder, slowMilliseconds: 600_000 });
  await make(worse, "network:VirtualNetwork", network, { preview: true });
});

describe("an operation that takes its time", () => {
  it("is seen on its way, and is over when the call is", async () => {
    const { provider, sandbox, folder } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const { provider: slow } = await azure({ folder, slowMilliseconds: 2000 });
    const making = make(slow, "network:VirtualNetwork", network);
    await until(() => sandbox.resources().length === 2);
    await expect(make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"))).rejects.toThrow(/Status=4\d\d/);
    await making;
    await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));
  });

  it("is refused in turn to whoever deletes what it needs meanwhile, and takes a deletion to its end", async () => {
    const { provider, sandbox, folder } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const { id, outputs } = await make(provider, "network:VirtualNetwork", network);
    const { provider: slow } = await azure({ folder, slowMilliseconds: 600_000 });
    const deleting = slow.delete({ ...subject("network:VirtualNetwork"), id, olds: outputs, oldInputs: network });
    const store = await SandboxStore.open(folder);
    await until(() => store.find(id)?.provisioningState === "Deleting");
    for (let tries = 0; tries < 3; tries += 1) {
      const adding = make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));
      await expect(adding).rejects.toThrow(/Status=4\d\d/);
    }
    slow.cancel();
    await deleting;
    expect(sandbox.find(id)).toBeUndefined();
  });

  it("is waited for no longer when the run has ended", async () => {
    const { provider, sandbox, folder } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const { provider: slow } = await azure({ folder, slowMilliseconds: 600_000 });
    const making = make(slow, "network:VirtualNetwork", network);
    await until(() => sandbox.resources().length === 2);
    slow.cancel();
    expect((await making).outputs).toMatchObject({ provisioningState: "Succeeded" });
    await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries === 4000) throw new Error(`did not come true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
