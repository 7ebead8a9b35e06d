import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
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
  const account = (name: string): string => `${groupId}/providers/Microsoft.CognitiveServices/accounts/${name}`;

  it("takes along all that is beneath, and nothing whose name only begins alike", async () => {
    const store = await SandboxStore.open(temporaryFolder());
    const network = `${groupId}/providers/Microsoft.Network/virtualNetworks/v`;
    for (const id of [groupId, network, `${network}/subnets/s`, `${groupId}2`]) store.write(document(id));
    store.remove(groupId.toUpperCase());
    expect(store.find(`${groupId}2`)).toBeDefined();
    expect(store.find(network)).toBeUndefined();
    expect(store.find(`${network}/subnets/s`)).toBeUndefined();
    expect(store.deleted()).toEqual([]);
  });

  it("remembers names that Azure keeps, when their group goes as well, until they are purged", async () => {
    const store = await SandboxStore.open(temporaryFolder());
    for (const id of [groupId, account("a"), account("b")]) store.write(document(id));
    store.remove(groupId);
    const kept = (): string[] =>
      store
        .deleted()
        .map(({ id }) => id)
        .sort();
    expect(kept()).toEqual([account("a"), account("b")]);
    expect(store.purge(account("A")).map(({ id }) => id)).toEqual([account("a")]);
    expect(kept()).toEqual([account("b")]);
    store.purge();
    expect(kept()).toEqual([]);
  });
});

describe("a deletion whose process has died on its way", () => {
  const account = `${groupId}/providers/Microsoft.CognitiveServices/accounts/a`;
  const project = `${account}/projects/p`;

  async function interrupted(): Promise<string> {
    const folder = temporaryFolder();
    const store = await SandboxStore.open(folder);
    for (const id of [groupId, project]) store.write(document(id));
    const { pid } = spawnSync(process.execPath, ["--version"]);
    store.write(document(account, { provisioningState: "Deleting", operatedBy: pid }));
    return folder;
  }

  it("has come to its end: nothing stands, and the name is kept", async () => {
    const store = await SandboxStore.open(await interrupted());
    expect(store.find(account)).toBeUndefined();
    expect([...store.all().values()].map(({ id }) => id)).not.toContain(project);
    await store.alone(() => undefined);
    expect(store.find(project)).toBeUndefined();
    expect(store.deleted().map(({ id }) => id)).toEqual([account]);
  });

  it("leaves nothing beneath what is made under the same id", async () => {
    const store = await SandboxStore.open(await interrupted());
    await store.alone(() => {
      store.write(document(account));
    });
    expect(store.find(account)).toBeDefined();
    expect(store.find(project)).toBeUndefined();
  });
});

it("lets a subscription come to be once, and keeps it in one place at a time", async () => {
  const store = await SandboxStore.open(temporaryFolder());
  store.admitSubscription(subscriptionId);
  expect(store.find(subscriptionScope(subscriptionId))).toMatchObject({
    origin: "tenant",
    outputs: { tenantId: store.tenant.tenantId, state: "Enabled" },
  });
  for (const group of ["platform", "corp"]) store.write(document(placementId(group, subscriptionId)));
  store.admitSubscription(subscriptionId);
  expect(store.find(placementId("platform", subscriptionId))).toBeUndefined();
  expect(store.find(placementId("corp", subscriptionId))).toBeDefined();
});

it("is left with its tenant and subscriptions by a reset", async () => {
  const store = await SandboxStore.open(temporaryFolder());
  store.admitSubscription(subscriptionId);
  store.write(document());
  store.write(document(placementId("corp", subscriptionId)));
  await store.reset();
  expect([...store.all().values()].map(({ origin }) => origin)).toEqual(["tenant", "tenant"]);
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
}, 60_000);

it("is not changed by looking: a second opening writes nothing", async () => {
  const folder = temporaryFolder();
  const store = await SandboxStore.open(folder);
  store.write(document());
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${join(parentPath, name)} ${statSync(join(parentPath, name)).mtimeMs}`)
      .sort();
  const before = files();
  const other = await SandboxStore.open(folder);
  other.find(groupId);
  other.all();
  other.deleted();
  expect(files()).toEqual(before);
  expect(other.find(groupId)).toEqual(document());
});
