import type { Approval } from "../../../../components/planning/approval";
import { emptyLock, type Lock, mergeLocks } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";
import { planRegionalAi } from "../../../../components/regional-ai/plan/plan-regional-ai";
import type { RegionalAiSettings } from "../../../../components/regional-ai/plan/regional-ai-settings";
import { context, placeOf } from "../support/example";

const models = {
  chat: { model: "gpt-5.1", tokensPerMinute: 200_000 },
  embedding: { model: "text-embedding-3-large", tokensPerMinute: 350_000 },
};
const settings: RegionalAiSettings = { processing: "dataZone", models };
const two = ["swedencentral", "francecentral"] as const;
const one = ["swedencentral"] as const;
const until = (end: string): Approval => ({ reason: "pilot of one branch", owner: "ai@contoso.example", end });

const prod = (changes: Partial<PlanContext>): PlanContext => ({
  ...context,
  workload: { ...context.workload, environment: "prod", landingZone: "online" },
  regions: two,
  ...changes,
});

const answer = (where: Partial<PlanContext>, what: Partial<RegionalAiSettings> = {}) => {
  const asked = prod(where);
  return planRegionalAi(asked, { ...settings, ...what }, placeOf(asked.regions));
};
const plan = (...args: Parameters<typeof answer>) => {
  const planned = answer(...args);
  if (!planned.ok) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
};
const refusals = (...args: Parameters<typeof answer>) => {
  const planned = answer(...args);
  return planned.ok ? [] : planned.findings;
};
const paths = (...args: Parameters<typeof answer>) => refusals(...args).map(({ path }) => path);
const lockOf = (...args: Parameters<typeof answer>): Lock => {
  const { deployments, names, catalogs, tiers } = plan(...args);
  return { ...emptyLock, deployments, names, catalogs, frozen: tiers };
};

describe("two regions of one data zone", () => {
  it("have the same deployments, each of which carries the whole need when the other is lost", () => {
    expect(Object.entries(plan({}).deployments).map(([key, { capacity }]) => [key, capacity])).toEqual([
      ["swedencentral/chat", 200],
      ["swedencentral/embedding", 350],
      ["francecentral/chat", 200],
      ["francecentral/embedding", 350],
    ]);
  });

  it("have no departure to approve", () => {
    expect(plan({}).report.approvals).toEqual([]);
  });

  it.each([
    [["swedencentral", "eastus2"], "swedencentral (EU),eastus2 (US)"],
    [["swedencentral", "uksouth"], "swedencentral (EU),uksouth (no data zone)"],
  ] as const)("not of two: %j", (regions, got) => {
    const zone = refusals({ regions }).find(({ path }) => path === "regions");
    expect(String(zone?.got)).toBe(got);
    expect(zone?.fix).toContain("of the EU zone, such as");
  });

  it("are not asked for where prompts may be processed anywhere", () => {
    expect(paths({ regions: ["swedencentral", "eastus2"] }, { processing: "global" })).toEqual([]);
  });
});

describe("production in one region", () => {
  const approvals = { singleRegion: until("2027-02-28") };

  it("is refused, and planned where it is approved", () => {
    expect(paths({ regions: one })).toEqual(["regions"]);
    const { deployments, report } = plan({ regions: one }, { approvals });
    expect(deployments["swedencentral/chat"]?.capacity).toBe(200);
    expect(report.approvals).toMatchObject([{ key: "approvals.singleRegion", state: "valid" }]);
    expect(report.datesAhead?.map(({ date }) => date)).toContain("2027-02-28");
  });

  it("stays when its approval runs out, with a warning, and cannot begin then", () => {
    const lock = lockOf({ regions: one }, { approvals });
    const later = { regions: one, today: "2027-03-01" };
    expect(plan({ ...later, lock }, { approvals }).report.warnings?.join()).toContain("ended on 2027-02-28");
    expect(paths(later, { approvals })).toEqual(["regions"]);
  });

  it("does not begin under an approval that ran out where there were two regions", () => {
    const lock = lockOf({});
    expect(paths({ regions: one, today: "2027-03-01", lock }, { approvals })).toEqual(["regions"]);
  });

  it("does not begin under one where the stack was there for a test, in the same region", () => {
    const { names, deployments, catalogs } = lockOf({ regions: one }, { approvals });
    const test: Lock = { ...emptyLock, names, deployments, catalogs };
    expect(paths({ regions: one, today: "2027-03-01", lock: test }, { approvals })).toEqual(["regions"]);
  });

  it("is named with what else of that step cannot be: a vault and storage that were made for a test", () => {
    const { names, deployments, catalogs } = lockOf({ regions: one }, { approvals });
    const frozen = { "keyVaultRetentionInDays/swedencentral": "7", "storage/swedencentral": "Standard_LRS" };
    const test: Lock = { ...emptyLock, names, deployments, catalogs, frozen };
    expect(paths({ regions: one, today: "2027-03-01", lock: test }, { approvals })).toEqual([
      "regions",
      "workload.environment",
      "workload.environment",
    ]);
  });

  it("is another one in another region, and after a time as a test", () => {
    const lock = lockOf({ regions: one }, { approvals });
    const moved = { regions: ["francecentral"] as const, today: "2027-03-01", lock };
    expect(paths(moved, { approvals })).toEqual(["regions"]);
    const interlude = mergeLocks(lock, { ...emptyLock, frozen: { productionRegions: "none" } });
    expect(paths({ regions: one, today: "2027-03-01", lock: interlude }, { approvals })).toEqual(["regions"]);
  });

  it("needs no approval with two, and says so", () => {
    expect(plan({}, { approvals }).report.warnings).toContain("approvals.singleRegion: nothing needs it; remove it");
  });
});

describe("a model near its end", () => {
  const near = "2027-05-01"; // gpt-5.1 ends on 2027-05-15
  const chat = { models: { chat: models.chat } };
  const approvals = { retiringModel: { chat: until("2027-05-31") } };

  it("cannot begin without an approval", () => {
    const [finding, ...others] = refusals({ today: near }, chat);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: "models.chat.model" });
    expect(finding?.fix).toContain("or give reason, owner and end under approvals.retiringModel.chat");
  });

  it("can with one", () => {
    expect(plan({ today: near }, { ...chat, approvals }).report.approvals).toMatchObject([
      { key: "approvals.retiringModel.chat", state: "valid", admits: ["chat: gpt-5.1 2025-11-13, until 2027-05-15"] },
    ]);
  });

  it("stands as it is, with a warning and its day, near its end and past it", () => {
    const lock = lockOf({});
    for (const [today, words] of [
      [near, "in 14 days"],
      ["2027-06-01", "retired on 2027-05-15"],
    ] as const)
      expect(plan({ lock, today }).report.warnings?.join()).toContain(words);
  });

  it("does not change without an approval: more of it is a new decision for it", () => {
    const lock = lockOf({});
    const more = { models: { chat: { ...models.chat, tokensPerMinute: 300_000 } } };
    expect(paths({ lock, today: near }, more)).toEqual(["models.chat.model"]);
    expect(paths({ lock, today: near }, { ...more, approvals })).toEqual([]);
  });

  it("does not come to another region without one", () => {
    const lock = lockOf({ regions: one }, { ...chat, approvals: { singleRegion: until("2027-12-31") } });
    expect(paths({ lock, today: near }, chat)).toEqual(["models.chat.model"]);
  });

  it("is found with that of another", () => {
    expect(paths({ today: near })).toEqual(["models.chat.model", "models.embedding.model"]);
  });

  it("is over once retired: no approval makes Azure take it", () => {
    const [finding] = refusals({ today: "2027-05-20" }, { ...chat, approvals });
    expect(finding).toMatchObject({ path: "models.chat.model" });
    expect(finding?.fix).toContain("remove approvals.retiringModel.chat: no approval admits a model that has retired");
    expect(finding?.fix).not.toContain("give reason");
  });

  it("is not blocked by an approval that ran out while it stood", () => {
    const lock = lockOf({});
    const ended = { retiringModel: { chat: until("2027-04-30") } };
    expect(plan({ lock, today: near }, { approvals: ended }).report.warnings?.join()).toContain("ended on 2027-04-30");
  });
});

describe("data apart from its model", () => {
  const regions = ["canadacentral", "canadaeast"] as const;
  const canada = {
    processing: "geography",
    models: { embedding: { model: "text-embedding-3-large", tokensPerMinute: 1_000 } },
  } as const;
  const approvals = { dataApartFromModel: { embedding: until("2027-02-28") } };

  it("is refused, and planned where it is approved", () => {
    expect(refusals({ regions }, canada)).toMatchObject([{ path: "models.embedding", got: ["canadaeast"] }]);
    expect(plan({ regions }, { ...canada, approvals }).report.approvals).toMatchObject([
      { state: "valid", admits: ["embedding for the data of canadacentral in canadaeast"] },
    ]);
  });

  it("is found beside a model that cannot be placed, and beside one that could be", () => {
    const wrong = { ...canada, models: { ...canada.models, chat: { model: "gpt-5.1x", tokensPerMinute: 1_000 } } };
    expect(paths({ regions }, wrong)).toEqual(["models.embedding", "models.chat.model"]);
  });

  it("stays when its approval runs out", () => {
    const lock = lockOf({ regions }, { ...canada, approvals });
    const later = { regions, today: "2027-03-01" };
    expect(paths({ ...later, lock }, { ...canada, approvals })).toEqual([]);
    expect(paths(later, { ...canada, approvals })).toEqual(["models.embedding"]);
  });
});

it("an approval for no deployment is a mistake that names the nearest", () => {
  expect(refusals({}, { approvals: { retiringModel: { embeding: until("2027-03-31") } } })).toMatchObject([
    { path: "approvals.retiringModel.embeding", fix: "write embedding instead of embeding, or remove it" },
  ]);
});
