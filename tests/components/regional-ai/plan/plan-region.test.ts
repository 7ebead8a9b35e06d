import { planRegion } from "../../../../components/regional-ai/plan/plan-region";
import type { RegionPlan } from "../../../../components/regional-ai/plan/region-plan";
import type { RegionalAiArgs } from "../../../../components/regional-ai/regional-ai";
import type { Finding } from "../../../../terms/finding";
import { developers, group, regionArgs, subscription, zoneIds } from "../support/example";

function plan(changes: Partial<RegionalAiArgs> = {}): RegionPlan {
  const answer = planRegion("ai", regionArgs(changes));
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.plan;
}

function refusal(changes: Partial<RegionalAiArgs>): readonly Finding[] {
  const answer = planRegion("ai", regionArgs(changes));
  return answer.ok ? [] : answer.findings;
}

const prod = { ...regionArgs().workload, environment: "prod" as const };

describe("names", () => {
  it("derive from workload, subscription, stack and region", () => {
    const { names } = plan();
    expect(names.foundryAccount).toMatch(/^aif-playground-dev-[a-z0-9]{5}$/);
    expect(names.search).toMatch(/^srch-playground-dev-[a-z0-9]{5}$/);
    expect(names.storage).toMatch(/^stplaygrounddev[a-z0-9]{5}$/);
    expect(names.keyVault).toMatch(/^kv-playground-dev-[a-z0-9]{5}$/);
  });

  it.each([
    ["stack", { stack: "other" }],
    ["region", { location: "francecentral" }],
    ["subscription", { resourceGroupId: group.replace(subscription, "99999999-1111-1111-1111-111111111111") }],
  ])("differ with the %s", (_case, changes) => {
    expect(plan(changes).names.keyVault).not.toBe(plan().names.keyVault);
  });

  it("of a long workload keep the account at 24 characters with its suffix whole", () => {
    const { names } = plan({ workload: { ...regionArgs().workload, name: "a-very-long-workload" } });
    expect(names.foundryAccount.length).toBeLessThanOrEqual(24);
    expect(names.foundryAccount.slice(-6)).toBe(names.keyVault.slice(-6));
  });

  it("that are given are taken", () => {
    expect(plan({ names: { keyVault: "kv-ours" } }).ids.vault).toBe(
      `${group}/providers/Microsoft.KeyVault/vaults/kv-ours`,
    );
  });

  it("that Azure would refuse are a finding", () => {
    expect(refusal({ names: { storage: "Not-A-Storage-Name" } })[0]).toMatchObject({
      path: "ai.workload.name",
      got: "Not-A-Storage-Name",
    });
  });
});

describe("settings by environment", () => {
  it.each([
    ["dev", "basic", 1, "Standard_LRS", 7, false],
    ["test", "basic", 1, "Standard_ZRS", 7, false],
    ["prod", "standard", 3, "Standard_ZRS", 90, true],
  ] as const)("%s", (environment, sku, replicas, storage, days, protect) => {
    const decided = plan({ workload: { ...prod, environment } });
    expect(decided.search).toMatchObject({ sku, replicas });
    expect(decided.storage.sku).toBe(storage);
    expect(decided.vault.softDeleteRetentionInDays).toBe(days);
    expect(decided.protect).toBe(protect);
  });

  it("storage without zones keeps one data centre, and production is warned", () => {
    const decided = plan({ location: "northcentralus", workload: prod });
    expect(decided.storage.sku).toBe("Standard_LRS");
    expect(decided.storage.warnings).toHaveLength(1);
  });

  it("search where Azure is short of room is a caution, not a refusal", () => {
    expect(plan({ location: "eastus2" }).search.warnings).toEqual([]);
    expect(plan({ location: "eastus" }).search.warnings.join()).toContain("CAPACITY_UNKNOWN");
  });
});

describe("mistakes", () => {
  it.each([
    ["a region that does not exist", { location: "swedencentrl" }, "ai.location", "write swedencentral"],
    ["a region by its display name", { location: "Sweden Central" }, "ai.location", "write swedencentral"],
    ["a restricted region", { location: "switzerlandwest" }, "ai.location", "switzerlandnorth"],
    ["a region without Foundry projects", { location: "polandcentral" }, "ai.location", "choose"],
    ["no resource group", { resourceGroupId: "rg-a" }, "ai.resourceGroupId", "whole id"],
    ["a free search service", { search: { sku: "free" } }, "ai.search.sku", "basic"],
    ["too many replicas", { search: { sku: "basic", replicas: 4 } }, "ai.search.replicas", "1"],
    ["one replica in production", { workload: prod, search: { replicas: 1 } }, "ai.search.replicas", "3"],
    ["a container that Azure refuses", { data: { containers: ["Policies"] } }, "ai.data.containers", "policies"],
    ["a container twice", { data: { containers: ["a-a", "a-a"] } }, "ai.data.containers", "remove"],
    ["no processing in production", { workload: prod, processing: undefined }, "ai.processing", "dataZone"],
    ["no subnet", { privateEndpointSubnetId: "snet" }, "ai.privateEndpointSubnetId", "whole id"],
    [
      "a zone of the account left out",
      { privateDnsZoneIds: { ...zoneIds, "privatelink.openai.azure.com": undefined as never } },
      "ai.privateDnsZoneIds",
      "privatelink.openai.azure.com",
    ],
  ] as const)("%s", (_case, changes, path, fix) => {
    const [finding] = refusal(changes as Partial<RegionalAiArgs>);
    expect(finding?.path).toBe(path);
    expect(finding?.fix).toContain(fix);
  });

  it("are all told at once", () => {
    const paths = refusal({
      resourceGroupId: "x",
      location: "nowhere",
      search: { sku: "free" },
      data: { containers: ["A"] },
    }).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["ai.location", "ai.resourceGroupId", "ai.search.sku", "ai.data.containers"]),
    );
  });
});

describe("processing by default", () => {
  it("is the region's data zone outside production, and anywhere where there is none", () => {
    const types = (location: string) =>
      plan({ location, processing: undefined }).deployments.map(({ deploymentType }) => deploymentType);
    expect(new Set(types("swedencentral"))).toEqual(new Set(["DataZoneStandard"]));
    expect(new Set(types("uksouth"))).toEqual(new Set(["GlobalStandard"]));
  });
});

describe("roles", () => {
  it("are none for groups that nobody named", () => {
    expect(plan({ access: {} }).roles.every(({ principal }) => principal.kind === "identity")).toBe(true);
  });

  it("let developers use what they need and no more", () => {
    const roles = plan().roles.filter(
      ({ principal }) => principal.kind === "group" && principal.objectId === developers,
    );
    expect(roles.map(({ role }) => role).sort()).toEqual([
      "Foundry User",
      "Key Vault Secrets User",
      "Search Index Data Contributor",
      "Search Service Contributor",
      "Storage Blob Data Contributor",
    ]);
  });

  it("have names that stay, unique each", () => {
    const names = plan({ access: { developers, operators: "44444444-4444-4444-4444-444444444444" } }).roles.map(
      ({ roleAssignmentName }) => roleAssignmentName,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(plan().roles.map(({ roleAssignmentName }) => roleAssignmentName)).toEqual(
      names.slice(0, plan().roles.length),
    );
  });

  it("never open a key: no owner, no contributor of an account, no list of keys", () => {
    expect(
      plan()
        .roles.map(({ role }) => role)
        .filter((role) => /^(Owner|Contributor|Cognitive Services User|Storage Account)/.test(role)),
    ).toEqual([]);
  });
});

describe("endpoints", () => {
  it("register in every zone of their service", () => {
    const { endpoints } = plan();
    expect(endpoints.map(({ of, args }) => [of, args.groupId, args.privateDnsZoneIds?.length])).toEqual([
      ["account", "account", 3],
      ["search", "searchService", 1],
      ["storage", "blob", 1],
      ["vault", "vault", 1],
    ]);
  });

  it("register nowhere where somebody else does it", () => {
    expect(plan({ privateDnsZoneIds: {} }).endpoints.every(({ args }) => args.privateDnsZoneIds?.length === 0)).toBe(
      true,
    );
  });
});

it("writes no diagnostic settings without a workspace", () => {
  expect(plan({ workspaceId: undefined }).logs).toEqual([]);
});
