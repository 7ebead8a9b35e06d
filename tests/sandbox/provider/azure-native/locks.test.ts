import type { ProviderPackage } from "../../../../sandbox/provider/calls";
import { azure, group, make, network, subject, subnet } from "./azure-for-test";

interface Made {
  readonly id: string;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
}

async function remove(provider: ProviderPackage, type: string, made: Made): Promise<void> {
  await provider.delete({ ...subject(type), id: made.id, olds: made.outputs, oldInputs: made.inputs });
}

async function estate() {
  const { provider, sandbox } = await azure();
  const rg = await make(provider, "resources:ResourceGroup", group);
  const vnet = await make(provider, "network:VirtualNetwork", network);
  const inside = await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));
  const lockAt = (scope: string, level: string): Promise<Made> =>
    make(provider, "authorization:ManagementLockByScope", { scope, lockName: "keep", level });
  return { provider, sandbox, rg, vnet, inside, lockAt };
}

it.each(["rg", "vnet", "inside"] as const)("a lock against deletion on %s keeps it, and what is in it", async (at) => {
  const made = await estate();
  const { provider, inside, sandbox } = made;
  const lock = await made.lockAt(made[at].id, "CanNotDelete");
  await expect(remove(provider, "network:Subnet", inside)).rejects.toThrow(/Status=409 Code="ScopeLocked"/);
  await make(provider, "network:Subnet", subnet("b", "10.0.1.0/24"));

  await remove(provider, "authorization:ManagementLockByScope", lock);
  await remove(provider, "network:Subnet", inside);
  expect(sandbox.find(inside.id)).toBeUndefined();
});

it("a lock inside a group keeps the group", async () => {
  const { provider, rg, vnet, lockAt } = await estate();
  await lockAt(vnet.id, "CanNotDelete");
  await expect(remove(provider, "resources:ResourceGroup", rg)).rejects.toThrow("ScopeLocked");
});

it("a read-only lock stops writes beneath it as well, and leaves its neighbours alone", async () => {
  const { provider, vnet, lockAt } = await estate();
  await lockAt(vnet.id, "ReadOnly");
  await expect(make(provider, "network:Subnet", subnet("b", "10.0.1.0/24"))).rejects.toThrow("ScopeLocked");
  await make(provider, "network:VirtualNetwork", { ...network, virtualNetworkName: "other" }, { name: "other" });
});

it("a lock on the subscription binds all that is in it", async () => {
  const { provider, vnet, lockAt } = await estate();
  await lockAt(vnet.id.replace(/\/resourceGroups.*/i, ""), "CanNotDelete");
  await expect(remove(provider, "network:VirtualNetwork", vnet)).rejects.toThrow("ScopeLocked");
});
