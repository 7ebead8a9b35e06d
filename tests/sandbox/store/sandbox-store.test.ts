import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { SandboxStore } from "../../../sandbox/store/sandbox-store";
import { placementId, subscriptionScope } from "../../../sandbox/store/tenant";
import { endOf, startScript } from "../child-process";

import { document, groupId, subscriptionId } from "./documents";
import { temporaryFolder } from "./temporary-folder";

const managementGroup = (name: string): string => `/providers/Microsoft.Management/managementGroups/${name}`;

describe("opening", () => {
  it("makes a folder a store with a tenant, its root group and nothing else, once", async () => {
    const folder = join(temporaryFolder(), "new");
    const { tenantId } = (await SandboxStore.open(folder)).tenant;
    const again = await SandboxStore.open(folder);
    expect(again.tenant.tenantId).toBe(tenantId);
    expect([...again.all().values()].map(({ id }) => id)).toEqual([managementGroup(tenantId)]);
  });

  it("can be done by many at once", async () => {
    const folder = temporaryFolder();
    const stores = await Promise.all(Array.from({ length: 8 }, () => SandboxStore.open(folder)));
    expect(new Set(stores.map(({ tenant }) => tenant.tenantId)).size).toBe(1);
    expect(stores[0]?.all().size).toBe(1);
  });

  it("leaves a folder alone that holds something else", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "thesis.doc"), "");
    await expect(SandboxStore.open(folder)).rejects.toThrow(
      /is no sandbox and not empty \(thesis.doc\)\n {2}fix: name an/,
    );
    expect(readdirSync(folder)).toEqual(["thesis.doc"]);
  });

  it.each([
    [
      "of a newer version",
      '{"kind":"azure-ai-foundation sandbox","format":2}',
      "has the format 2; this version reads 1",
    ],
    ["of something else", '{"kind":"other"}', "is not the marker of a sandbox"],
    ["cut off", '{"kind":', "is cut off"],
  ])("refuses a marker %s", async (_case, text, reason) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "sandbox.json"), text);
    await expect(SandboxStore.open(folder)).rejects.toThrow(reason);
  });

  it("says which document is cut off instead of losing it", async () => {
    const folder = temporaryFolder();
    const store = await SandboxStore.open(folder);
    store.write(document());
    const [file = ""] = readdirSync(join(folder, "resources")).filter((name) => name.startsWith("resourcegroups-"));
    writeFileSync(join(folder, "resources", file), '{ "format": 1, "id": "/subscr');
    const other = await SandboxStore.open(folder);
    expect(() => other.all()).toThrow(file);
    expect(existsSync(join(folder, "resources", file))).toBe(true);
  });
});

describe("removing", () => {
  it("takes along all that is beneath, and nothing whose name only begins alike", async () => {
    const store = await SandboxStore.open(temporaryFolder());
    const network = `${groupId}/providers/Microsoft.Network/virtualNetworks/v`;
    for (const id of [groupId, network, `${network}/subnets/s`, `${groupId}2`]) store.write(document(id));
    store.remove(groupId.toUpperCase());
    expect(store.find(`${groupId}2`)).toBeDefined();
    expect(store.find(network)).toBeUndefined();
    expect(store.find(`${network}/subnets/s`)).toBeUndefined();
    expect(
      store
        .deleted()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([groupId, network, `${network}/subnets/s`].sort());
  });

  it("forgets what is purged", async () => {
    const store = await SandboxStore.open(temporaryFolder());
    for (const id of [groupId, `${groupId}2`]) {
      store.write(document(id));
      store.remove(id);
    }
    expect(store.purge(groupId).map(({ id }) => id)).toEqual([groupId]);
    expect(store.deleted().map(({ id }) => id)).toEqual([`${groupId}2`]);
    store.purge();
    expect(store.deleted()).toEqual([]);
  });
});

describe("a subscription", () => {
  it("begins under the tenant's root, has one place at a time, and falls back to the root", async () => {
    const store = await SandboxStore.open(temporaryFolder());
    const { tenantId } = store.tenant;
    const places = (): string[] =>
      [...store.all().values()]
        .map(({ id }) => id)
        .filter((id) => id.includes("/managementGroups/") && id.includes("/subscriptions/"));

    store.admitSubscription(subscriptionId);
    expect(store.find(subscriptionScope(subscriptionId))?.outputs).toMatchObject({ tenantId, state: "Enabled" });
    expect(places()).toEqual([placementId(tenantId, subscriptionId)]);

    store.write(
      document(placementId("corp", subscriptionId), { type: "azure-native:management:ManagementGroupSubscription" }),
    );
    expect(places()).toEqual([placementId("corp", subscriptionId)]);
    store.admitSubscription(subscriptionId);
    expect(places()).toEqual([placementId("corp", subscriptionId)]);

    store.remove(placementId("corp", subscriptionId));
    expect(places()).toEqual([placementId(tenantId, subscriptionId)]);
    expect(store.deleted()).toEqual([]);
  });
});

it("is left with its tenant and subscriptions by a reset", async () => {
  const store = await SandboxStore.open(temporaryFolder());
  store.admitSubscription(subscriptionId);
  store.write(document());
  store.write(document(placementId("corp", subscriptionId)));
  await store.reset();
  expect([...store.all().values()].map(({ origin }) => origin)).toEqual(["tenant", "tenant", "tenant"]);
  expect(store.find(placementId(store.tenant.tenantId, subscriptionId))).toBeDefined();
});

it("loses no write of several processes, and lets one of them make a resource", async () => {
  const folder = temporaryFolder();
  await SandboxStore.open(folder);
  const script = `
    const { SandboxStore } = load("sandbox/store/sandbox-store");
    const [folder, group, own] = process.argv.slice(1);
    const document = (id) => ({ id, type: "t", name: own, inputs: {}, outputs: {}, origin: "deployed", provisioningState: "Succeeded" });
    (async () => {
      const store = await SandboxStore.open(folder);
      for (let count = 0; count < 15; count += 1) await store.alone(() => store.write(document(group + own + count)));
      const made = await store.alone(() => { const free = !store.find(group); if (free) store.write(document(group)); return free; });
      console.log(made ? "made" : "taken");
    })();`;
  const answers = await Promise.all(["a", "b", "c"].map((own) => endOf(startScript(script, folder, groupId, own))));
  expect(answers.map((answer) => answer.trim()).sort()).toEqual(["made", "taken", "taken"]);
  expect((await SandboxStore.open(folder)).all().size).toBe(1 + 3 * 15 + 1);
});

it("makes no folder of its own where it is not opened", () => {
  const folder = join(temporaryFolder(), "a");
  mkdirSync(folder);
  expect(readdirSync(folder)).toEqual([]);
});
