import type { PlacementRequest } from "../../../../components/regional-ai/plan/placement-request";
import { planPlacement, type Placement } from "../../../../components/regional-ai/plan/placement";
import type { Finding } from "../../../../terms/finding";
import { placementRequest } from "../support/example";

function placed(changes: Partial<PlacementRequest>): Placement {
  const answer = planPlacement("models", placementRequest(changes));
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.plan;
}

function refusal(changes: Partial<PlacementRequest>): readonly Finding[] {
  const answer = planPlacement("models", placementRequest(changes));
  return answer.ok ? [] : answer.findings;
}

const one = (model: string, more: object = {}) => ({ chat: { model, tokensPerMinute: 50_000, ...more } });
const production = {
  environment: "prod",
  regions: ["swedencentral", "francecentral"],
  processing: "dataZone",
} as const;

describe("what is deployed", () => {
  it("is what the dev stack ships", () => {
    expect(
      placed({}).deployments.map(({ name, model, version, deploymentType, capacity }) => [
        name,
        model,
        version,
        deploymentType,
        capacity,
      ]),
    ).toEqual([
      ["chat", "gpt-5-mini", "2025-08-07", "GlobalStandard", 50],
      ["embedding", "text-embedding-3-large", "1", "GlobalStandard", 100],
    ]);
  });

  it.each([
    ["global", "gpt-5.1", "GlobalStandard"],
    ["dataZone", "gpt-5.1", "DataZoneStandard"],
    ["geography", "gpt-5.1", "Standard"],
    ["region", "gpt-5.1", "Standard"],
    ["dataZone", "gpt-5-mini", "DataZoneStandard"],
  ] as const)("under processing %s takes %s as %s in Sweden", (processing, model, type) => {
    expect(placed({ processing, models: one(model) }).deployments[0]?.deploymentType).toBe(type);
  });

  it("is a narrower type where the widest is not offered", () => {
    const { deployments, choices } = placed({
      models: one("text-embedding-ada-002", { version: "1" }),
      regions: ["eastus"],
    });
    expect(deployments[0]?.deploymentType).toBe("Standard");
    expect(choices[0]?.because).toContain("GlobalStandard and DataZoneStandard not offered there (catalog 2026-11-24)");
  });

  it("carries the whole need after the loss of one of two regions in production", () => {
    const { deployments, choices } = placed({ ...production, models: one("gpt-5.1", { tokensPerMinute: 300_000 }) });
    expect(deployments.map(({ region, capacity }) => [region, capacity])).toEqual([
      ["swedencentral", 300],
      ["francecentral", 300],
    ]);
    expect(choices[1]?.because).toContain("survives the loss of swedencentral");
  });

  it("is divided by the regions that remain", () => {
    const regions = ["swedencentral", "germanywestcentral", "spaincentral"];
    const { deployments } = placed({ ...production, regions, models: one("gpt-5-mini", { tokensPerMinute: 100_000 }) });
    expect(deployments.map(({ capacity }) => capacity)).toEqual([50, 50, 50]);
  });

  it("says where prompts are processed", () => {
    expect(placed({ processing: "dataZone" }).processing[0]).toEqual({
      deployment: "chat",
      region: "swedencentral",
      where: "inside the EU data zone",
    });
    expect(placed({ processing: "region", models: one("gpt-5.1") }).processing[0]?.where).toBe("in swedencentral");
    expect(placed({}).processing[0]?.where).toBe("in any Azure region");
  });

  it("rounds thousands of tokens up", () => {
    expect(placed({ models: one("gpt-5-mini", { tokensPerMinute: 1_500 }) }).deployments[0]?.capacity).toBe(2);
  });

  it("raises provisioned units to the minimum and then to the next increment", () => {
    const units = (tokensPerMinute: number) =>
      placed({
        processing: "region",
        models: one("gpt-5.1", { deploymentType: "ProvisionedManaged", tokensPerMinute }),
      }).deployments[0]?.capacity;
    expect(units(1_000)).toBe(50);
    expect((units(5_000_000) ?? 1) % 50).toBe(0);
    expect(units(5_000_000)).toBeGreaterThan(50);
  });

  it("never changes an embedding model by itself: its vectors would no longer compare", () => {
    expect(placed({}).deployments.map(({ versionUpgradeOption }) => versionUpgradeOption)).toEqual([
      "OnceCurrentVersionExpired",
      "NoAutoUpgrade",
    ]);
  });

  it("serves one region of a geography from the other where only that one sells a model, and says so", () => {
    const models = { embedding: { model: "text-embedding-3-large", tokensPerMinute: 1_000 } };
    const regions = ["canadacentral", "canadaeast"];
    const { deployments, choices, warnings } = placed({
      environment: "prod",
      processing: "geography",
      regions,
      models,
    });
    expect(deployments.map(({ region, deploymentType }) => [region, deploymentType])).toEqual([
      ["canadaeast", "Standard"],
    ]);
    expect(choices.map(({ what }) => what)).toContain("embedding for canadacentral: served from canadaeast");
    expect(warnings.join()).toContain("the loss of canadaeast loses it");
  });
});

describe("what the lock remembers", () => {
  const remembered = {
    "swedencentral/chat": {
      model: "gpt-5-mini",
      version: "2025-08-07",
      deploymentType: "DataZoneStandard",
      capacity: 50,
    },
  };

  it("stands although the ladder begins wider", () => {
    const { deployments, choices } = placed({ remembered, models: one("gpt-5-mini") });
    expect(deployments[0]?.deploymentType).toBe("DataZoneStandard");
    expect(choices[0]?.because).toContain("DataZoneStandard as the lock remembers");
  });

  it("stands although the model is near its end, or past it, with a warning", () => {
    for (const [today, words] of [
      ["2027-02-01", "in 5 days"],
      ["2027-03-01", "retired on 2027-02-06"],
    ] as const) {
      const { deployments, warnings } = placed({ remembered, models: one("gpt-5-mini"), today });
      expect(deployments).toHaveLength(1);
      expect(warnings.join()).toContain(words);
    }
  });

  it("warns where provisioned units that it remembers no longer carry the need", () => {
    const models = one("gpt-5.1", { deploymentType: "ProvisionedManaged", tokensPerMinute: 5_000_000 });
    const units = { model: "gpt-5.1", version: "2025-11-13", deploymentType: "ProvisionedManaged", capacity: 50 };
    const { deployments, warnings } = placed({
      processing: "region",
      models,
      remembered: { "swedencentral/chat": units },
    });
    expect(deployments[0]?.capacity).toBe(50);
    expect(warnings.join()).toMatch(/the lock remembers 50 provisioned units, and 5000000 tokens a minute need \d+/);
    const enough = placed({
      processing: "region",
      models: one("gpt-5.1", { deploymentType: "ProvisionedManaged", tokensPerMinute: 1_000 }),
      remembered: { "swedencentral/chat": units },
    });
    expect(enough.warnings.join()).not.toContain("the lock remembers");
  });

  it("stands although a newer catalog forgot the version", () => {
    const forgotten = {
      "swedencentral/chat": {
        model: "gpt-5-mini",
        version: "2025-01-01",
        deploymentType: "GlobalStandard",
        capacity: 50,
      },
    };
    const { deployments, warnings } = placed({ remembered: forgotten, models: one("gpt-5-mini") });
    expect(deployments[0]).toMatchObject({ version: "2025-01-01", deploymentType: "GlobalStandard", format: "OpenAI" });
    expect(warnings.join()).toContain("no page tells when it retires");
  });

  it("gives a second region the same version", () => {
    const first = {
      "swedencentral/chat": { model: "gpt-4o", version: "2024-08-06", deploymentType: "GlobalStandard", capacity: 50 },
    };
    const { deployments } = placed({
      remembered: first,
      models: one("gpt-4o"),
      regions: ["swedencentral"],
      today: "2026-08-20",
    });
    expect(deployments[0]?.version).toBe("2024-08-06");
  });

  it.each([
    ["another model", one("gpt-5.1"), "gpt-5.1", "GlobalStandard"],
    ["another type", one("gpt-5-mini", { deploymentType: "GlobalStandard" }), "gpt-5-mini", "GlobalStandard"],
  ])("yields to %s in the configuration", (_case, models, model, deploymentType) => {
    expect(placed({ remembered, models }).deployments[0]).toMatchObject({ model, deploymentType });
  });

  it("yields to new numbers of tokens", () => {
    expect(
      placed({ remembered, models: one("gpt-5-mini", { tokensPerMinute: 80_000 }) }).deployments[0]?.capacity,
    ).toBe(80);
  });

  it("yields to a choice of processing that became narrower", () => {
    const wide = {
      "swedencentral/chat": {
        model: "gpt-5-mini",
        version: "2025-08-07",
        deploymentType: "GlobalStandard",
        capacity: 50,
      },
    };
    expect(
      placed({ remembered: wide, processing: "dataZone", models: one("gpt-5-mini") }).deployments[0]?.deploymentType,
    ).toBe("DataZoneStandard");
  });

  it("keeps provisioned units that a newer catalog would count differently", () => {
    const units = {
      "swedencentral/chat": {
        model: "gpt-5.1",
        version: "2025-11-13",
        deploymentType: "ProvisionedManaged",
        capacity: 150,
      },
    };
    const models = one("gpt-5.1", { deploymentType: "ProvisionedManaged" });
    expect(placed({ remembered: units, processing: "region", models }).deployments[0]?.capacity).toBe(150);
  });
});

describe("what is refused", () => {
  it("gpt-5.2 in the EU zone: near its end in Sweden and France, with the nearest that fit both", () => {
    const [finding, ...others] = refusal({ ...production, models: one("gpt-5.2") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: "models.chat.model" });
    expect(finding?.fix).toContain("gpt-5.1");
    expect(`${finding?.allowed ?? ""} ${finding?.fix ?? ""}`).toMatch(
      /gpt-5\.1 \(until 2027-05-15\), gpt-5\.5 \(until 2027-04-23\), gpt-5\.4 \(until 2027-03-05\)/,
    );
  });

  it("a model retired: gpt-4.1, with the day and a successor", () => {
    const [finding] = refusal({ models: one("gpt-4.1", { version: "2025-04-14" }) });
    expect(finding).toMatchObject({
      path: "models.chat.version",
      got: "gpt-4.1 2025-04-14",
      allowed: "a version with 30 days or more to live; this one retired on 2026-10-14 (catalog 2026-11-24)",
    });
    expect(finding?.fix).toContain("set models.chat.model to gpt-5.1");
  });

  it.each([
    ["2027-01-06", "warned"],
    ["2027-01-07", "warned"],
    ["2027-01-08", "refused"],
    ["2027-02-06", "refused"],
  ])("on %s a model that ends on 2027-02-06 is %s", (today, what) => {
    const answer = planPlacement("models", placementRequest({ models: one("gpt-5-mini"), today }));
    expect(answer.ok ? "warned" : "refused").toBe(what);
  });

  it("geography UK over two regions: says what each offers and every way out", () => {
    const [finding] = refusal({ regions: ["ukwest", "uksouth"], processing: "geography", models: one("gpt-5.1") });
    expect(finding?.allowed).toContain("ukwest (no deployment type)");
    expect(finding?.allowed).toContain("uksouth (only GlobalStandard");
  });

  it("geography UK in one region: provisioned units or a wider choice, said and not taken", () => {
    const [finding] = refusal({ regions: ["uksouth"], processing: "geography", models: one("gpt-5.1") });
    expect(finding?.fix).toContain("set processing to global if prompts may be processed there");
    expect(finding?.fix).toContain("set models.chat.deploymentType to ProvisionedManaged, which is paid by the hour");
  });

  it("a type that reaches wider than the choice of processing", () => {
    const [finding] = refusal({ processing: "dataZone", models: one("gpt-5.1", { deploymentType: "GlobalStandard" }) });
    expect(finding).toMatchObject({ path: "models.chat.deploymentType", got: "GlobalStandard" });
    expect(finding?.allowed).toContain("stays within processing dataZone: DataZoneStandard, Standard");
    expect(finding?.fix).toContain("set processing to global");
  });

  it.each([
    ["a misspelled model", one("gtp-5.1"), "models.chat.model", "write gpt-5.1"],
    ["a model that nobody sells", one("llama-on-my-laptop"), "models.chat.model", "gpt-5.1"],
    [
      "an unknown version",
      one("gpt-5.1", { version: "2020-01-01" }),
      "models.chat.version",
      "leave models.chat.version out",
    ],
    [
      "a misspelled type",
      one("gpt-5.1", { deploymentType: "GlobalStandart" }),
      "models.chat.deploymentType",
      "write GlobalStandard",
    ],
    ["a batch type", one("gpt-5.1", { deploymentType: "GlobalBatch" }), "models.chat.deploymentType", ""],
    ["no tokens", one("gpt-5.1", { tokensPerMinute: 0 }), "models.chat.tokensPerMinute", "50000"],
    ["half a token", one("gpt-5.1", { tokensPerMinute: 0.5 }), "models.chat.tokensPerMinute", "50000"],
    [
      "a name that Azure refuses",
      { "my chat": { model: "gpt-5.1", tokensPerMinute: 1_000 } },
      "models.my chat",
      "my-chat",
    ],
  ])("%s", (_case, models, path, fix) => {
    const [finding, ...others] = refusal({ models });
    expect(others).toEqual([]);
    expect(finding?.path).toBe(path);
    expect(finding?.fix).toContain(fix);
  });

  it("more tokens than the highest tier's quota, summed over what shares it", () => {
    const models = {
      chat: { model: "gpt-5-mini", tokensPerMinute: 8_000_000 },
      batch: { model: "gpt-5-mini", tokensPerMinute: 8_000_000 },
    };
    const [finding] = refusal({ models });
    expect(finding).toMatchObject({ path: "models.batch.tokensPerMinute", got: 8_000_000 });
    expect(finding?.allowed).toMatch(/16,000,000 tokens a minute.*OpenAI\.GlobalStandard\.gpt-5-mini is 15,000,000/);
  });

  it("but only warns of more than the lowest tier's", () => {
    expect(placed({ models: one("gpt-5-mini", { tokensPerMinute: 2_000_000 }) }).warnings.join()).toContain(
      "exceed what a subscription of tier 1 gets (1,000,000",
    );
  });

  it("two regions do not double a quota that may be one pool", () => {
    const models = one("gpt-5-mini", { tokensPerMinute: 10_000_000 });
    const regions = ["swedencentral", "francecentral"];
    const [finding] = refusal({ environment: "prod", regions, models });
    expect(finding?.allowed).toContain("over swedencentral, francecentral, which may be one pool");
  });

  it("preview in production", () => {
    const [finding] = refusal({ environment: "prod", models: one("gpt-image-1"), today: "2026-06-01" });
    expect(finding?.allowed).toContain("generally available");
    expect(refusal({ environment: "dev", models: one("gpt-image-1"), today: "2026-06-01" })).toEqual([]);
  });

  it("the newest models where the tables do not list the region, unless version and type are written", () => {
    const [finding] = refusal({ regions: ["francecentral"], models: one("gpt-5.6-sol") });
    expect(finding?.fix).toContain("write version and deploymentType");
    const models = one("gpt-5.6-sol", { version: "2026-07-09", deploymentType: "GlobalStandard" });
    expect(placed({ regions: ["francecentral"], models }).choices[0]?.because).toContain("does not list francecentral");
  });

  it("two names that Azure takes for one", () => {
    const wish = { model: "gpt-5-mini", tokensPerMinute: 1_000 };
    expect(refusal({ models: { chat: wish, Chat: wish } })).toMatchObject([{ path: "models.chat", got: "chat" }]);
  });

  it("more deployments than an account takes", () => {
    const wish = { model: "gpt-5-mini", tokensPerMinute: 1_000 };
    const models = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`chat-${index}`, wish]));
    expect(refusal({ models: models(32) })).toEqual([]);
    expect(refusal({ models: models(33) })).toMatchObject([{ path: "models", got: 33 }]);
  });

  it("a deprecated model where there is none yet, though it has months to live", () => {
    const [finding] = refusal({ models: one("gpt-4o", { version: "2024-08-06" }), today: "2026-06-01" });
    expect(finding?.allowed).toContain("is deprecated: only subscriptions that have it already");
  });

  it("everything at once", () => {
    const models = {
      a1: { model: "gtp-5", tokensPerMinute: 1000 },
      b1: { model: "gpt-4.1", tokensPerMinute: 1000 },
      c1: { model: "gpt-5.1", tokensPerMinute: -1 },
    };
    expect(refusal({ models }).map(({ path }) => path)).toEqual([
      "models.a1.model",
      "models.b1.model",
      "models.c1.tokensPerMinute",
    ]);
  });
});

describe("a deployment over regions", () => {
  const narrow = {
    "swedencentral/chat": {
      model: "gpt-5.1",
      version: "2025-11-13",
      deploymentType: "DataZoneStandard",
      capacity: 50,
    },
  };
  const wider = { regions: ["swedencentral", "francecentral"], processing: "global" as const, models: one("gpt-5.1") };

  it("has in a new region the type that stands elsewhere", () => {
    const { deployments, warnings } = placed({ ...wider, remembered: narrow });
    expect(deployments.map(({ deploymentType }) => deploymentType)).toEqual(["DataZoneStandard", "DataZoneStandard"]);
    expect(warnings.join()).not.toContain("differ by region");
  });

  it("keeps its type under a wider processing, and says what moves it", () => {
    const [first] = placed({ ...wider, remembered: narrow }).deployments;
    expect(first?.because).toMatch(/keeps what stands: processing global admits GlobalStandard.*plan --upgrade/);
    const [same] = placed({ ...wider, processing: "dataZone", remembered: narrow }).deployments;
    expect(same?.because).not.toContain("upgrade");
  });

  it("is told of where it is not one type", () => {
    const mixed = { ...narrow["swedencentral/chat"], deploymentType: "GlobalStandard" };
    const { warnings } = placed({ ...wider, remembered: { ...narrow, "francecentral/chat": mixed } });
    expect(warnings.join()).toContain("chat is DataZoneStandard in swedencentral and GlobalStandard in francecentral");
  });

  it("is never sent to another data zone than processing names", () => {
    const models = { chat: { model: "gpt-5.1", tokensPerMinute: 50_000 } };
    for (const processing of ["dataZone", "region"] as const) {
      const regions = ["swedencentral", "francecentral", "germanywestcentral"];
      const fixes = refusal({ regions, processing, models }).map(({ fix }) => fix);
      expect(fixes.join()).not.toMatch(/deploy in \w*us\d?\b/);
    }
  });
});
