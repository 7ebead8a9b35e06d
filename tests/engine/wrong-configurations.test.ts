import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";

import { azureOf, devStack } from "./support/shipped-stack";
import type { StackRun } from "./support/stack-run";

/** Nothing of Azure was declared: the stack itself and the providers that only asked are all that the engine saw. */
function declaredNothing(run: StackRun): void {
  expect(run.steps.filter(({ type }) => !type.startsWith("pulumi:"))).toEqual([]);
}

const workload = { name: "playground", environment: "dev", landingZone: "corp", owner: "ai-platform@contoso.example" };

describe("a wrong configuration is refused before the first resource, with the key and the mend", () => {
  // Without the guardrails: what is refused here never reaches them, and each start of theirs costs.
  const stack = devStack({ policyPacks: [] });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["a misspelt key", { regoins: ["swedencentral"] }, ["regoins: got", "write regions instead of regoins"]],
    ["a subscription that is no GUID", { subscriptionId: "production" }, ['subscriptionId: got "production"', "GUID"]],
    ["no subscription", { subscriptionId: undefined }, ["subscriptionId: is missing", "add foundation:subscriptionId"]],
    [
      "a region by its display name",
      { regions: ["Sweden Central"] },
      ['regions[0]: got "Sweden Central"', "swedencentral"],
    ],
    [
      "a workload name that no resource takes",
      { workload: { ...workload, name: "Play_Ground" } },
      ["workload.name", "lower-case"],
    ],
    ["production in one region", { workload: { ...workload, environment: "prod" } }, ["regions: got", "francecentral"]],
    ["a model that does not exist", { "models.chat.model": "gpt-5-minni" }, ["models.chat", "gpt-5-mini"]],
    [
      "a model that the region does not offer",
      { "models.chat": { model: "text-embedding-ada-002", version: "1", tokensPerMinute: 10000 } },
      ["models.chat", "swedencentral"],
    ],
    ["a version that does not exist", { "models.chat.version": "2024-01-01" }, ["models.chat.version", "2025-11-13"]],
    [
      "a model past its retirement",
      { "models.chat": { model: "gpt-4.1", tokensPerMinute: 10000 } },
      ["models.chat", "2026-10-14"],
    ],
    [
      "a deployment type that reaches wider than processing permits",
      { processing: "region", "models.chat.deploymentType": "GlobalStandard" },
      ["models.chat", "GlobalStandard", "region"],
    ],
    [
      "an address clash with what is on premises",
      { "network.onPremises": ["10.64.0.0/20"] },
      ["network", "10.64.0.0/20", "10."],
    ],
    ["an address space that is too small", { "network.addressSpace": "10.64.0.0/24" }, ["network.addressSpace", "/16"]],
    ["a public address space", { "network.addressSpace": "52.10.0.0/16" }, ["network.addressSpace", "192.168.0.0/16"]],
    [
      "host bits in an address space",
      { "network.addressSpace": "10.64.1.0/16" },
      ["network.addressSpace", "10.64.0.0/16"],
    ],
    [
      "a prefix that no management group takes",
      { managementGroups: { create: "contoso ai" } },
      ["managementGroups", "create: contoso-ai"],
    ],
    [
      "a replica count that no tier has",
      { "search.sku": "basic", "search.replicas": 7 },
      ["search.replicas: got 7", "1 to 3"],
    ],
  ])("%s", async (_case, overrides, words) => {
    const run = await stack.preview(overrides);
    expect(run.failed).toBe(true);
    for (const word of words) expect(run.errors).toContain(word);
    expect(run.errors).toMatch(/\d+ mistakes?; nothing was declared/);
    expect(run.errors).not.toMatch(/^\s+at /m);
    declaredNothing(run);
  });

  it("several mistakes at once, of different areas", async () => {
    const run = await stack.preview({
      "network.onPremises": ["10.64.0.0/20"],
      "models.chat.version": "2024-01-01",
      "search.sku": "basic",
      "search.replicas": 7,
    });
    for (const key of ["10.64.0.0/20", "models.chat.version", "search.replicas"]) expect(run.errors).toContain(key);
    declaredNothing(run);
  });

  it("in CI, a lock that lacks what the configuration wants", async () => {
    const wish = { "models.mini": { model: "gpt-5-mini", tokensPerMinute: 10000 } };
    const run = await stack.preview(wish, { env: { CI: "true" } });
    expect(run.failed).toBe(true);
    expect(run.errors).toContain("Pulumi.dev.lock.json: deployments.swedencentral/mini.model");
    expect(run.errors).toContain("commit the lock");
    declaredNothing(run);
  });
});

describe("a tenant that is not as the configuration thinks", () => {
  const stack = devStack();

  it("a management group that exists and is somebody else's", async () => {
    const azure = await azureOf(stack);
    await stack.preview(); // the tenant takes its id from the first provider
    await azure.seed([
      {
        type: "azure-native:management:ManagementGroup",
        inputs: { groupId: "contoso-ai", displayName: "somebody else's" },
      },
    ]);
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.errors).toContain("managementGroups.create");
    expect(run.errors).toContain("contoso-ai");
    declaredNothing(run);
    await azure.remove("/providers/Microsoft.Management/managementGroups/contoso-ai");
  });

  it("a subscription that sits elsewhere", async () => {
    const azure = await azureOf(stack);
    const subscriptionId = "11111111-1111-1111-1111-111111111111";
    await azure.seed([
      {
        type: "azure-native:management:ManagementGroup",
        inputs: { groupId: "fabrikam-landing-zones", displayName: "another landing zone" },
      },
      {
        type: "azure-native:management:ManagementGroupSubscription",
        inputs: { groupId: "fabrikam-landing-zones", subscriptionId },
        subscriptionId,
      },
    ]);
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.errors).toContain("subscriptionId");
    expect(run.errors).toContain("fabrikam-landing-zones");
    declaredNothing(run);
  });
});

describe("a backend that is not the stack's", () => {
  const stack = devStack();

  it("a wrong passphrase", async () => {
    await stack.up();
    const { layout } = await stack.sandbox();
    writeFileSync(layout.passphraseFile, `wrong-${randomUUID()}`);
    const before = (await azureOf(stack)).resources().length;
    const run = await stack.up();
    expect(run.failed).toBe(true);
    expect(run.stderr + run.errors).toContain("passphrase");
    expect((await azureOf(stack)).resources()).toHaveLength(before);
  });
});
