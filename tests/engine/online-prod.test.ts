import { azureOf, devStack, shippedStack } from "./support/shipped-stack";
import type { StackRun } from "./support/stack-run";

const ofType = (type: string) => `azure-native:${type}`;

describe("online-prod beside dev in one tenant", () => {
  const dev = devStack({ policyPacks: [] });
  const prod = shippedStack("online-prod", { beside: dev });
  let preview: StackRun;
  let up: StackRun;
  beforeAll(async () => {
    await dev.sandbox();
    preview = await prod.preview();
    const [deployed, beside] = await Promise.all([prod.up(), dev.up()]);
    up = deployed;
    expect(beside.errors).toBe("");
  });

  /** Azure's own view of one stack. */
  async function standingOf(stack: typeof dev): Promise<readonly string[]> {
    const ids = new Set((await stack.resources()).map(({ id }) => id));
    return (await azureOf(dev))
      .resources()
      .flatMap(({ id }) => (ids.has(id) ? [id] : []))
      .sort();
  }

  it("passes its first preview, with nothing said but what somebody answers for, and nothing left undecided", () => {
    expect(preview.errors).toBe("");
    expect([...new Set(preview.findings.map(({ policy }) => policy))]).toEqual(["exemptions"]);
  });

  it("deploys what it previewed", () => {
    expect(up.errors).toBe("");
    expect(up.changes).toEqual(preview.changes);
  });

  it("has the same deployments in both regions, each of which carries the whole need alone", async () => {
    const deployments = await prod.resources(ofType("cognitiveservices:Deployment"));
    const sized = deployments.map(({ inputs }) => [inputs["deploymentName"], inputs["sku"]]);
    const chat = ["chat", { name: "DataZoneStandard", capacity: 200 }];
    const embedding = ["embedding", { name: "DataZoneStandard", capacity: 350 }];
    expect(sized.sort()).toEqual([chat, chat, embedding, embedding]);
    const accounts = await prod.resources(ofType("cognitiveservices:Account"));
    expect(accounts.map(({ inputs }) => inputs["location"]).sort()).toEqual(["francecentral", "swedencentral"]);
  });

  it("protects every network against floods of traffic", async () => {
    const [plan] = await prod.resources(ofType("network:DdosProtectionPlan"));
    const networks = await prod.resources(ofType("network:VirtualNetwork"));
    expect(networks).toHaveLength(3);
    for (const { inputs } of networks)
      expect(inputs).toMatchObject({ enableDdosProtection: true, ddosProtectionPlan: { id: plan?.id } });
  });

  it("lets the gateway reach both regions, and opens nothing else to the internet", async () => {
    const backends = await prod.resources(ofType("apimanagement:Backend"));
    const pools = backends.filter(({ inputs }) => inputs["type"] === "Pool");
    expect(pools.length).toBeGreaterThan(0);
    for (const { inputs } of pools) expect((inputs["pool"] as { services: unknown[] }).services).toHaveLength(2);
    for (const type of ["cognitiveservices:Account", "search:Service", "storage:StorageAccount", "keyvault:Vault"])
      for (const { inputs } of await prod.resources(ofType(type)))
        expect(JSON.stringify(inputs)).toMatch(/"publicNetworkAccess":"disabled"/i);
  });

  it("changes nothing when run again, and nothing when refreshed", async () => {
    expect(Object.keys((await prod.up()).changes)).toEqual(["same"]);
    expect(Object.keys((await prod.refresh()).changes)).toEqual(["same"]);
  });

  it("is not destroyed by mistake", async () => {
    const run = await prod.destroy();
    expect(run.errors).toContain("protected");
  });

  it("can be destroyed and deployed again, and dev stays as it was", async () => {
    const before = await standingOf(dev);
    await prod.unprotect();
    expect((await prod.destroy()).errors).toBe("");
    const azure = await azureOf(dev);
    expect(await standingOf(dev)).toEqual(before);
    expect(azure.resources()).toHaveLength(before.length);

    await azure.purge(); // or Azure keeps the names of accounts, vaults and the gateway for a while
    expect((await prod.up()).errors).toBe("");
    expect(Object.keys((await dev.up()).changes)).toEqual(["same"]);
  });

  it("stays when dev goes", async () => {
    const before = await standingOf(prod);
    expect((await dev.destroy()).errors).toBe("");
    expect(await standingOf(prod)).toEqual(before);
    expect(Object.keys((await prod.up()).changes)).toEqual(["same"]);
  });
});
