import { Secret } from "../../../../sandbox/provider/secret";
import { UNKNOWN } from "../../../../terms/unknown";
import { groupId } from "../../store/documents";

import { azure, group, make, network, subject, subnet } from "./azure-for-test";

const about = subject("resources:ResourceGroup");

describe("Diff", () => {
  it("finds nothing where nothing changed, a secret neither", async () => {
    const { provider } = await azure();
    const made = await make(provider, "resources:ResourceGroup", { ...group, tags: { a: new Secret("x") } });
    const same = { ...made.inputs, tags: { a: "x" } };
    const call = { ...about, id: made.id, olds: made.outputs, oldInputs: made.inputs, news: same };
    expect(await provider.diff(call)).toEqual({ changes: [], deleteBeforeReplace: false });
  });

  it("plans an update, and a replacement that deletes first", async () => {
    const { provider } = await azure();
    const made = await make(provider, "resources:ResourceGroup", group);
    const diff = (news: object) =>
      provider.diff({
        ...about,
        id: made.id,
        olds: made.outputs,
        oldInputs: made.inputs,
        news: { ...made.inputs, ...news },
      });
    expect(await diff({ tags: { a: "b" } })).toMatchObject({
      changes: [{ kind: "add", replaces: false }],
      deleteBeforeReplace: false,
    });
    expect(await diff({ location: "francecentral" })).toMatchObject({
      changes: [{ path: "location", kind: "update", replaces: true }],
      deleteBeforeReplace: true,
    });
  });

  it("makes the new one first where the name was generated", async () => {
    const { provider } = await azure();
    const made = await make(provider, "resources:ResourceGroup", { location: group.location });
    const news = { ...made.inputs, location: "francecentral" };
    const call = { ...about, id: made.id, olds: made.outputs, oldInputs: made.inputs, news };
    expect(await provider.diff(call)).toMatchObject({ deleteBeforeReplace: false, changes: [{ replaces: true }] });
  });

  it("refuses a state that was made on Azure", async () => {
    const { provider } = await azure();
    const call = { ...about, id: groupId, olds: { name: "rg" }, oldInputs: group, news: group };
    await expect(async () => provider.diff(call)).rejects.toThrow(
      /not made on the sandbox[^]*fix: run this stack on Azure/,
    );
  });
});

describe("Update", () => {
  it("knows at preview what a first preview knows, with the name and the location of the state", async () => {
    const { provider, sandbox } = await azure();
    const made = await make(provider, "resources:ResourceGroup", group);
    const news = { ...made.inputs, tags: { a: "b" } };
    const outputs = await provider.update({
      ...about,
      id: made.id,
      olds: made.outputs,
      oldInputs: made.inputs,
      news,
      preview: true,
    });
    expect(outputs).toMatchObject({ name: "rg", location: group.location, tags: { a: "b" }, type: UNKNOWN });
    expect(sandbox.find(made.id)?.inputs).not.toHaveProperty("tags");
  });

  it("changes the document, and hides in the answer what was hidden in the question", async () => {
    const { provider, sandbox } = await azure();
    const made = await make(provider, "resources:ResourceGroup", group);
    const news = { ...made.inputs, tags: { a: new Secret("b") } };
    const outputs = await provider.update({
      ...about,
      id: made.id,
      olds: made.outputs,
      oldInputs: made.inputs,
      news,
      preview: false,
    });
    expect(outputs["tags"]).toEqual({ a: new Secret("b") });
    expect(sandbox.find(made.id)).toMatchObject({ inputs: { tags: { a: "b" } }, origin: "deployed" });
  });

  it("refuses a frozen property, at preview and for real", async () => {
    const { provider } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const search = {
      resourceGroupName: "rg",
      searchServiceName: "srch-frozen",
      location: group.location,
      sku: { name: "standard" },
    };
    const made = await make(provider, "search:Service", search);
    const news = { ...made.inputs, location: "francecentral" };
    const call = { ...subject("search:Service"), id: made.id, olds: made.outputs, oldInputs: made.inputs, news };
    for (const preview of [true, false])
      await expect(provider.update({ ...call, preview })).rejects.toThrow(
        /Code="InvalidResourceLocation"[^]*fix: keep/,
      );
  });
});

describe("a replacement at preview", () => {
  it("counts what is replaced as gone, with all beneath it", async () => {
    const { provider, folder } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const vnet = await make(provider, "network:VirtualNetwork", network);
    const a = await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"), { name: "a" });

    const { provider: second } = await azure({ folder, run: `${process.pid}-2` });
    const moved = { ...vnet.inputs, location: "francecentral" };
    const about = subject("network:VirtualNetwork");
    const diff = await second.diff({ ...about, id: vnet.id, olds: vnet.outputs, oldInputs: vnet.inputs, news: moved });
    expect(diff).toMatchObject({ deleteBeforeReplace: true });
    await second.create({ ...about, inputs: moved, preview: true });
    // The old subnet has the same range; it goes with its network.
    const other = subnet("b", "10.0.0.0/24");
    await expect(make(second, "network:Subnet", other, { preview: true, name: "b" })).resolves.toMatchObject({
      id: "",
    });
    const child = subject("network:Subnet", "a");
    await second.diff({ ...child, id: a.id, olds: a.outputs, oldInputs: a.inputs, news: a.inputs });
    await expect(
      second.create({ ...child, inputs: { ...a.inputs, addressPrefix: "10.0.1.0/24" }, preview: true }),
    ).resolves.toBeDefined();
  });
});

describe("Delete", () => {
  it("takes along what is beneath, and is content when there is nothing", async () => {
    const { provider, sandbox } = await azure();
    const rg = await make(provider, "resources:ResourceGroup", group);
    await make(provider, "network:VirtualNetwork", network);
    const call = { ...about, id: rg.id, olds: rg.outputs, oldInputs: rg.inputs };
    await provider.delete(call);
    expect(sandbox.resources()).toEqual([]);
    await provider.delete(call);
  });

  it("refuses a state that was made on Azure", async () => {
    const { provider } = await azure();
    await expect(provider.delete({ ...about, id: groupId, olds: {}, oldInputs: {} })).rejects.toThrow(
      "not made on the sandbox",
    );
  });
});

describe("Read", () => {
  it("answers an empty id for what is gone", async () => {
    const { provider } = await azure();
    expect(await provider.read({ ...about, id: groupId, outputs: {} })).toMatchObject({ id: "" });
  });

  it("imports by id, in any spelling", async () => {
    const { provider } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    const read = await provider.read({ ...about, id: groupId.toUpperCase(), outputs: {} });
    expect(read).toMatchObject({ id: groupId, inputs: group, outputs: { name: "rg" } });
  });

  it("refreshes: keeps what is as it was, secrets too, and takes over what somebody changed", async () => {
    const { provider, sandbox } = await azure();
    const news = { ...group, tags: { a: new Secret("x") } };
    const made = await make(provider, "resources:ResourceGroup", news);
    const call = { ...about, id: made.id, outputs: made.outputs, inputs: made.inputs };
    expect((await provider.read(call)).inputs).toEqual(made.inputs);

    await sandbox.change(made.id, { managedBy: "somebody" });
    const drifted = await provider.read(call);
    expect(drifted.inputs).toEqual({ ...made.inputs, managedBy: "somebody" });
    expect(drifted.outputs).toMatchObject({ managedBy: "somebody", tags: { a: new Secret("x") } });

    await sandbox.change(made.id, { managedBy: undefined, tags: { a: "y" } });
    expect((await provider.read(call)).inputs).toEqual({ ...made.inputs, tags: { a: new Secret("y") } });
    await sandbox.remove(made.id);
    expect(await provider.read(call)).toMatchObject({ id: "" });
  });
});
