import { openSandbox } from "../../sandbox/index";

import { groupId, subscriptionId } from "./store/documents";
import { temporaryFolder } from "./store/temporary-folder";

const group = {
  type: "azure-native:resources:ResourceGroup",
  inputs: { resourceGroupName: "rg", location: "swedencentral" },
  subscriptionId,
};
const vault = {
  type: "azure-native:keyvault:Vault",
  inputs: { resourceGroupName: "rg", vaultName: "kv-toy-1", location: "swedencentral", properties: {} },
  subscriptionId,
};

describe("a set-up", () => {
  const tenantId = "22222222-2222-2222-2222-222222222222";
  const other = "33333333-3333-3333-3333-333333333333";

  it("names the tenant and its subscriptions, and adds to them later", async () => {
    const folder = temporaryFolder();
    await openSandbox(folder, { tenantId, subscriptionIds: [subscriptionId] });
    const sandbox = await openSandbox(folder, { subscriptionIds: [other] });
    expect(sandbox.tenantId).toBe(tenantId);
    for (const id of [subscriptionId, other])
      expect(sandbox.find(`/subscriptions/${id}`)).toMatchObject({ origin: "tenant" });
    expect(sandbox.find(`/providers/Microsoft.Management/managementGroups/${tenantId}`)).toBeDefined();
    expect(sandbox.resources()).toEqual([]);
  });

  it("renames the tenant of an empty sandbox, and of no other", async () => {
    const folder = temporaryFolder();
    const sandbox = await openSandbox(folder);
    expect((await openSandbox(folder, { tenantId })).tenantId).toBe(tenantId);
    await sandbox.seed([group]);
    await expect(openSandbox(folder, { tenantId: other })).rejects.toThrow(`belongs to the tenant ${tenantId}`);
  });
});

it("seeds a resource with what its service would answer, and replaces it when seeded again", async () => {
  const sandbox = await openSandbox(temporaryFolder());
  const [seeded] = await sandbox.seed([group]);
  expect(seeded).toMatchObject({ id: groupId, origin: "seeded", outputs: { name: "rg" } });
  await sandbox.seed([{ ...group, inputs: { ...group.inputs, location: "francecentral" } }]);
  expect(sandbox.resources()).toMatchObject([{ inputs: { location: "francecentral" } }]);
});

it.each([
  ["of a type that is not modelled", { ...group, type: "azure-native:x:Y" }, "does not know the type"],
  ["without a name", { ...group, inputs: {} }, "its id lacks an input"],
  ["without a subscription", { type: group.type, inputs: group.inputs }, "its id lacks an input"],
])("refuses to seed a resource %s", async (_case, resource, reason) => {
  const sandbox = await openSandbox(temporaryFolder());
  await expect(sandbox.seed([resource])).rejects.toThrow(reason);
});

it("changes and removes what stands, and says so when there is nothing", async () => {
  const sandbox = await openSandbox(temporaryFolder());
  await sandbox.seed([group]);
  await sandbox.change(groupId, { tags: { a: "b" }, location: undefined });
  expect(sandbox.find(groupId)?.inputs).toEqual({ resourceGroupName: "rg", tags: { a: "b" } });
  await sandbox.remove(groupId);
  expect(sandbox.find(groupId)).toBeUndefined();
  await expect(sandbox.change(groupId, {})).rejects.toThrow("does not exist");
});

it("keeps the names of what was deleted until they are purged, one or all", async () => {
  const sandbox = await openSandbox(temporaryFolder());
  const second = { ...vault, inputs: { ...vault.inputs, vaultName: "kv-toy-2" } };
  await sandbox.seedDeleted([vault, second]);
  expect(sandbox.resources()).toEqual([]);
  const id = `${groupId}/providers/Microsoft.KeyVault/vaults/kv-toy-1`;
  expect(await sandbox.purge(id.toUpperCase())).toEqual([id]);
  expect(await sandbox.purge()).toHaveLength(1);
  expect(await sandbox.purge()).toEqual([]);
});

it("forgets everything but the tenant at a reset", async () => {
  const sandbox = await openSandbox(temporaryFolder(), { subscriptionIds: [subscriptionId] });
  await sandbox.seed([group]);
  await sandbox.seedDeleted([vault]);
  await sandbox.reset();
  expect(sandbox.resources()).toEqual([]);
  expect(await sandbox.purge()).toEqual([]);
  expect(sandbox.find(`/subscriptions/${subscriptionId}`)).toBeDefined();
});
