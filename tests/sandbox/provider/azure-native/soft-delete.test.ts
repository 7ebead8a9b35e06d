import type { Properties, ProviderPackage } from "../../../../sandbox/provider/calls";
import { azure, group, location, make, subject } from "./azure-for-test";

const account = (more: Properties = {}): Properties => ({
  resourceGroupName: "rg",
  accountName: "aif-soft-1",
  location,
  kind: "AIServices",
  sku: { name: "S0" },
  identity: { type: "SystemAssigned" },
  properties: { customSubDomainName: "aif-soft-1", ...more },
});
const vault = (more: Properties = {}): Properties => ({
  resourceGroupName: "rg",
  vaultName: "kv-soft-1",
  location,
  properties: { tenantId: "5a4d0b0c-0000-4000-8000-000000000001", sku: { family: "A", name: "standard" }, ...more },
});
const gateway = (more: Properties = {}): Properties => ({
  resourceGroupName: "rg",
  serviceName: "apim-soft-1",
  location,
  publisherEmail: "a@example.com",
  publisherName: "A",
  sku: { name: "Developer", capacity: 1 },
  ...more,
});

describe.each([
  ["an account", "cognitiveservices:Account", account, { restore: true }],
  ["a vault", "keyvault:Vault", vault, { createMode: "recover" }],
  ["a gateway", "apimanagement:ApiManagementService", gateway, { restore: true }],
] as const)("the name of %s that was deleted", (_what, type, inputs, restoring) => {
  const deleted = async (): Promise<Awaited<ReturnType<typeof azure>>> => {
    const made = await azure();
    await make(made.provider, "resources:ResourceGroup", group);
    await remove(made.provider, await make(made.provider, type, inputs()));
    return made;
  };
  const remove = async (provider: ProviderPackage, one: { id: string; outputs: Properties; inputs: Properties }) =>
    provider.delete({ ...subject(type), id: one.id, olds: one.outputs, oldInputs: one.inputs });

  it("is taken, until it is purged", async () => {
    const { provider, sandbox } = await deleted();
    await expect(make(provider, type, inputs())).rejects.toThrow(/Status=409/);
    expect(await sandbox.purge()).toHaveLength(1);
    await make(provider, type, inputs());
  });

  it("comes back with the resource, which then is deleted no more", async () => {
    const { provider, sandbox } = await deleted();
    await make(provider, type, inputs(restoring));
    expect(sandbox.deleted()).toEqual([]);
  });

  it("is taken by a group's deletion as well", async () => {
    const { provider, sandbox } = await azure();
    const rg = await make(provider, "resources:ResourceGroup", group);
    await make(provider, type, inputs());
    await sandbox.remove(rg.id);
    await make(provider, "resources:ResourceGroup", group);
    await expect(make(provider, type, inputs())).rejects.toThrow(/Status=409/);
  });
});
