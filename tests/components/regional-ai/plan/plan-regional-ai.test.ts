import type { PlanContext } from "../../../../components/planning/plan-context";
import {
  checkRegionalAi,
  planRegionalAi,
  type RegionalAiPlan,
} from "../../../../components/regional-ai/plan/plan-regional-ai";
import type { RegionalAiSettings } from "../../../../components/regional-ai/plan/regional-ai-settings";
import type { Finding } from "../../../../terms/finding";
import { Observability } from "../../../../components/regional-ai/observability";
import { RegionalAi } from "../../../../components/regional-ai/regional-ai";
import { declare } from "../../support/declared";
import { context, placeOf, settings } from "../support/example";

const production: PlanContext = { ...context, workload: { ...context.workload, environment: "prod" } };

function plan(where: PlanContext = context, what: RegionalAiSettings = settings): RegionalAiPlan {
  const answer = planRegionalAi(where, what, placeOf(where.regions));
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.plan;
}

function refusal(where: PlanContext, what: RegionalAiSettings = settings): readonly Finding[] {
  const answer = planRegionalAi(where, what, placeOf(where.regions));
  return answer.ok ? [] : answer.findings;
}

describe("the shipped dev stack", () => {
  it("hands the component decisions only", () => {
    const [region] = plan().regions;
    expect(region?.args.models["chat"]).toEqual({
      model: "gpt-5-mini",
      tokensPerMinute: 50_000,
      version: "2025-08-07",
      deploymentType: "GlobalStandard",
      remembered: { model: "gpt-5-mini", version: "2025-08-07", deploymentType: "GlobalStandard", capacity: 50 },
    });
    expect(region?.args.workspaceId).toMatch(/\/workspaces\/log-playground-dev-swedencentral$/);
  });

  it("tells the lock what to remember", () => {
    const { deployments, names, catalogs } = plan();
    expect(Object.keys(deployments)).toEqual(["swedencentral/chat", "swedencentral/embedding"]);
    expect(Object.keys(names)).toEqual([
      "foundryAccount/swedencentral",
      "foundryProject/swedencentral",
      "search/swedencentral",
      "storage/swedencentral",
      "keyVault/swedencentral",
      "workspace/swedencentral",
    ]);
    expect(Object.keys(catalogs)).toEqual(["models", "regions"]);
  });

  it("is the same when planned again from its lock", () => {
    const { deployments, names } = plan();
    const again = plan({ ...context, lock: { ...context.lock, deployments, names } });
    expect({ deployments: again.deployments, names: again.names }).toEqual({ deployments, names });
  });

  it("keeps the catalog's date of its choices until it chooses anew", () => {
    const { deployments } = plan();
    const lock = { ...context.lock, deployments, catalogs: { models: "2026-01-01", regions: "2026-01-01" } };
    expect(plan({ ...context, lock }).catalogs).toEqual(lock.catalogs);
    const models = { ...settings.models, another: { model: "gpt-5.1", tokensPerMinute: 1_000 } };
    expect(plan({ ...context, lock }, { ...settings, models }).catalogs).toEqual(plan().catalogs);
  });

  it("keeps the date also while something stands that the table no longer lists", () => {
    const { deployments } = plan();
    const chat = { model: "gpt-5-mini", version: "2025-01-01", deploymentType: "GlobalStandard", capacity: 50 };
    const lock = {
      ...context.lock,
      deployments: { ...deployments, "swedencentral/chat": chat },
      catalogs: { models: "2026-01-01", regions: "2026-01-01" },
    };
    const models = { ...settings.models, another: { model: "gpt-5.1", tokensPerMinute: 1_000 } };
    expect(plan({ ...context, lock }, { ...settings, models }).catalogs).toEqual(lock.catalogs);
  });

  it("takes a name from the lock", () => {
    const lock = { ...context.lock, names: { "keyVault/swedencentral": "kv-from-before" } };
    expect(plan({ ...context, lock }).names["keyVault/swedencentral"]).toBe("kv-from-before");
  });

  it("reports where prompts are processed, what ends when, and the rights it needs", () => {
    const { report } = plan();
    expect(report.processing?.map(({ deployment, where }) => [deployment, where])).toEqual([
      ["chat", "in any Azure region"],
      ["embedding", "in any Azure region"],
    ]);
    expect(report.datesAhead?.map(({ date }) => date)).toEqual(["2027-02-06", "2027-04-15"]);
    expect(report.rights?.map(({ right }) => right)).toEqual(
      expect.arrayContaining([
        "Cognitive Services Contributor",
        "Cognitive Services Usages Reader",
        "Role Based Access Control Administrator",
      ]),
    );
    expect(report.warnings?.join()).toContain("in 74 days; plan its successor");
  });

  it("reports exactly what the components declare", async () => {
    const { regions, observability, report } = plan({ ...context, lock: context.lock });
    const declared = await declare((opts) => {
      new Observability("logs", observability, opts);
      for (const { region, args } of regions) new RegionalAi(`ai-${region}`, args, opts);
    });
    const resources = declared.filter(({ type }) => type.startsWith("azure-native:"));
    expect(report.resources).toHaveLength(resources.length);
  });

  it("gives a reason for every choice and an id for every resource, once", () => {
    const { report } = plan();
    expect(report.choices?.every(({ because }) => because.length > 0)).toBe(true);
    const ids = report.resources?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("mistakes", () => {
  it("production in one region: names the partner that offers all models", () => {
    const models = { chat: { model: "gpt-5.1", tokensPerMinute: 1_000 }, embedding: settings.models.embedding };
    const [finding, ...others] = refusal(production, { ...settings, processing: "dataZone", models });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: "regions", got: ["swedencentral"] });
    expect(finding?.fix).toBe(
      "add francecentral (same EU data zone; offers all 2 models), set workload.environment to test, or give reason, owner and end under approvals.singleRegion",
    );
  });

  it("production in the same region twice is one region", () => {
    expect(refusal({ ...production, regions: ["swedencentral", "swedencentral"] }).map(({ path }) => path)).toContain(
      "regions",
    );
  });

  it("production without a choice of processing", () => {
    expect(
      refusal(
        { ...production, regions: ["swedencentral", "francecentral"] },
        { ...settings, processing: undefined },
      )[0],
    ).toMatchObject({ path: "processing" });
  });

  it("name keys of the configuration, each once, over all regions", () => {
    const where = { ...context, regions: ["swedencentral", "francecentral"] as const };
    const what = {
      ...settings,
      search: { sku: "free" },
      data: { containers: ["A"] },
      models: { chat: { model: "gpt-4.1", tokensPerMinute: 1000 } },
    };
    expect(refusal(where, what).map(({ path }) => path)).toEqual([
      "models.chat.model",
      "search.sku",
      "data.containers",
    ]);
  });

  it("are found although the network has no plan", () => {
    expect(checkRegionalAi(context, { ...settings, search: { sku: "free" } }).map(({ path }) => path)).toEqual([
      "search.sku",
    ]);
    expect(checkRegionalAi(context, settings)).toEqual([]);
  });

  it.each(["swedencentrl", "switzerlandwest"])("region %s", (region) => {
    expect(refusal({ ...context, regions: [region] }).map(({ path }) => path)).toContain("regions");
  });
});

it("plans two regions of production with one name each and a model in both", () => {
  const where: PlanContext = { ...production, regions: ["swedencentral", "francecentral"] };
  const { regions, deployments, names } = plan(where, { ...settings, processing: "dataZone" });
  expect(regions.map(({ region }) => region)).toEqual(["swedencentral", "francecentral"]);
  expect(Object.keys(deployments)).toHaveLength(4);
  const unique = Object.entries(names).flatMap(([key, name]) => (key.startsWith("foundryProject") ? [] : [name]));
  expect(new Set(unique).size).toBe(9);
});
