import { openSandbox, type Sandbox } from "../../sandbox/index";
import { SANDBOX_MARK } from "../../terms/sandbox-mark";

import { alive, descendants, until } from "./support/processes";
import type { StackRun } from "./support/stack-run";
import { toyStack, type ToyStack } from "./support/toy-stack";

const here = "11111111-1111-1111-1111-111111111111";
const there = "22222222-2222-2222-2222-222222222222";
const groupIn = (subscriptionId: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${name}`;

const prelude = `
  const pulumi = require("@pulumi/pulumi");
  const az = require("@pulumi/azure-native");
  const random = require("@pulumi/random");
  const here = { provider: new az.Provider("here", { subscriptionId: "${here}" }) };
  const location = "swedencentral";
`;

async function azureOf(stack: ToyStack): Promise<Sandbox> {
  return openSandbox((await stack.sandbox()).layout.azure);
}

describe("a program's life on the sandbox", () => {
  const program = (change: string): string => `${prelude}
    const change = ${JSON.stringify(change)};
    const there = { provider: new az.Provider("there", { subscriptionId: "${there}" }) };
    const password = new random.RandomPassword("password", { length: 24 });
    const group = new az.resources.ResourceGroup("group", {
      resourceGroupName: "rg-here", location, tags: { secret: password.result, ...(change === "later" ? { more: "x" } : {}) },
    }, here);
    new az.resources.ResourceGroup("moving", {
      resourceGroupName: "rg-there", location: change === "later" ? "francecentral" : location,
    }, there);
    if (change !== "later") new az.resources.ResourceGroup("passing", { resourceGroupName: "rg-passing", location }, there);
    else new az.resources.ResourceGroup("taken-over", { resourceGroupName: "rg-seeded", location }, { ...here, import: "${groupIn(here, "rg-seeded")}" });
    const network = new az.network.VirtualNetwork("network", {
      resourceGroupName: "rg-here", virtualNetworkName: "vnet-here", location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    }, { ...here, dependsOn: [group] });
    module.exports = {
      networkId: network.id, networkName: network.name, networkLocation: network.location, space: network.addressSpace,
      who: az.authorization.getClientConfigOutput(here).subscriptionId,
      found: change === "later" ? az.resources.getResourceGroupOutput({ resourceGroupName: "rg-here" }, here).id : "",
      password: password.result,
    };
  `;
  const stack = toyStack(program("first"));
  let preview: StackRun;
  let azure: Sandbox;

  beforeAll(async () => {
    preview = await stack.preview();
    expect((await stack.up()).errors).toBe("");
    azure = await azureOf(stack);
  });

  it("shows at preview no id and no name, as the real provider does, and what the inputs say", () => {
    expect(preview.errors).toBe("");
    expect(preview.stdout).toMatch(/networkId\s*: \[unknown\]/);
    expect(preview.stdout).toMatch(/networkName\s*: \[unknown\]/);
    expect(preview.stdout).toMatch(/networkLocation\s*: "swedencentral"/);
    expect(preview.stdout).toMatch(/addressPrefixes\s*: \[\s+\[0\]: "10\.0\.0\.0\/16/);
    expect(preview.stdout).toMatch(new RegExp(`who\\s*: "${here}"`));
  });

  it("deploys through two providers into two subscriptions, and marks every state", async () => {
    const groups = await stack.resources("azure-native:resources:ResourceGroup");
    expect(groups.map(({ id }) => id).sort()).toEqual([
      groupIn(here, "rg-here"),
      groupIn(there, "rg-passing"),
      groupIn(there, "rg-there"),
    ]);
    const ours = (await stack.resources()).filter(({ type }) => /^(azure-native|random):/.test(type));
    expect(ours.filter(({ outputs }) => !Object.hasOwn(outputs, SANDBOX_MARK))).toEqual([]);
    expect(await stack.outputs()).toMatchObject({ networkName: "vnet-here", who: here });
  });

  it("keeps a secret out of the state and out of what is printed, wherever it went", async () => {
    const tags = azure.find(groupIn(here, "rg-here"))?.inputs["tags"] as Record<string, string>;
    const secret = tags["secret"];
    expect(secret).toHaveLength(24);
    expect(await stack.cli("stack", "export")).not.toContain(secret);
    expect(await stack.cli("stack", "output", "--json")).not.toContain(secret);
  });

  it("finds nothing to do a second time, and nothing to refresh", async () => {
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
    expect(Object.keys((await stack.refresh()).changes)).toEqual(["same"]);
  });

  it("sees at a refresh what somebody changed, and puts it back", async () => {
    const id = groupIn(there, "rg-there");
    await azure.change(id, { tags: { by: "somebody" } });
    expect((await stack.refresh()).changes).toMatchObject({ update: 1 });
    expect((await stack.up()).changes).toMatchObject({ update: 1 });
    expect(azure.find(id)?.inputs).not.toHaveProperty("tags");
  });

  it("updates, replaces, deletes, imports and looks up", async () => {
    await azure.seed([
      {
        type: "azure-native:resources:ResourceGroup",
        inputs: { resourceGroupName: "rg-seeded", location: "swedencentral" },
        subscriptionId: here,
      },
    ]);
    stack.program(program("later"));
    const run = await stack.up();
    expect(run.errors).toBe("");
    expect(run.changes).toMatchObject({ update: 1, replace: 1, delete: 1, import: 1 });
    expect(azure.find(groupIn(there, "rg-there"))?.inputs).toMatchObject({ location: "francecentral" });
    expect(azure.find(groupIn(there, "rg-passing"))).toBeUndefined();
    expect(await stack.outputs()).toMatchObject({ found: groupIn(here, "rg-here") });
  });

  it("leaves nothing when it is destroyed", async () => {
    expect((await stack.destroy()).errors).toBe("");
    expect(azure.resources()).toEqual([]);
  });
});

const account = `${prelude}
  const ordered = new pulumi.Config().getBoolean("ordered") ?? false;
  const group = new az.resources.ResourceGroup("group", { resourceGroupName: "rg-ai", location }, here);
  const account = new az.cognitiveservices.Account("account", {
    resourceGroupName: "rg-ai", accountName: "aif-parallel-1", location, kind: "AIServices", sku: { name: "S0" },
    identity: { type: "SystemAssigned" }, properties: { customSubDomainName: "aif-parallel-1", allowProjectManagement: true },
  }, { ...here, dependsOn: [group] });
  let last = account;
  for (const [deploymentName, name, version] of [["chat", "gpt-5-mini", "2025-08-07"], ["embedding", "text-embedding-3-large", "1"]])
    last = new az.cognitiveservices.Deployment(deploymentName, {
      resourceGroupName: "rg-ai", accountName: "aif-parallel-1", deploymentName, sku: { name: "GlobalStandard", capacity: 10 },
      properties: { model: { format: "OpenAI", name, version } },
    }, { ...here, dependsOn: [ordered ? last : account] });
`;

describe("two deployments of one account", () => {
  const stack = toyStack(account);

  it("are refused side by side, and go through one after the other: a rerun mends it", async () => {
    const parallel = await stack.up();
    expect(parallel.errors).toMatch(
      /Status=409 Code="RequestConflict"[^]*fix: let each child depend on the one before/,
    );
    const ordered = await stack.up({ "toy:ordered": "true" });
    expect(ordered.errors).toBe("");
    expect(ordered.changes).toMatchObject({ create: 1 });
    const deployments = (await azureOf(stack)).resources().filter(({ type }) => type.endsWith(":Deployment"));
    expect(deployments).toHaveLength(2);
  });
});

describe("a provider that is killed half-way", () => {
  // Long enough for the provider to be killed after it has written and before it has answered.
  const slow = { AZURE_AI_FOUNDATION_SANDBOX_HOLD: "5000" };
  const stack = toyStack(account, { overrides: { "toy:ordered": "true" } });

  it("fails the run, and a rerun takes up what it had made", async () => {
    let processId = 0;
    const running = stack.up({}, { env: slow, onStart: (id) => (processId = id) });
    const azure = await azureOf(stack);
    await until(() => azure.resources().some(({ type }) => type.endsWith(":Account")));
    for (const provider of providersOf(processId)) process.kill(provider, "SIGKILL");
    expect(await running).toMatchObject({ failed: true });
    expect(await stack.resources("azure-native:cognitiveservices:Account")).toEqual([]);

    const rerun = await stack.up();
    expect(rerun.errors).toBe("");
    expect(await stack.resources("azure-native:cognitiveservices:Deployment")).toHaveLength(2);
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
  });

  it("leaves no provider behind when the engine is killed", async () => {
    stack.program(account.replace(/rg-ai/g, "rg-ai-2").replace(/aif-parallel-1/g, "aif-parallel-2"));
    let processId = 0;
    let providers: readonly number[] = [];
    const running = stack.up({}, { env: slow, onStart: (id) => (processId = id) });
    await until(() => processId !== 0 && (providers = providersOf(processId)).length > 0);
    process.kill(processId, "SIGKILL");
    await running;
    await until(() => alive(providers).length === 0);
  });
});

/** The sandbox's provider processes that a CLI has started. */
function providersOf(cli: number): readonly number[] {
  return [...descendants(cli)].filter(([, command]) => command.includes("provider/main.js")).map(([id]) => id);
}
