import { RegionalAi } from "../../../components/regional-ai/regional-ai";
import { FoundationError } from "../../../terms/finding";
import { declare, unknownIn, type Declared } from "../support/declared";
import { developers, regionArgs } from "./support/example";

let declared: readonly Declared[] = [];
const named = (name: string): Declared => {
  const found = declared.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nothing declared as ${name}`);
  return found;
};
const ofType = (type: string): readonly Declared[] => declared.filter((one) => one.type === `azure-native:${type}`);

beforeAll(async () => {
  const models = {
    ...regionArgs().models,
    answers: { model: "gpt-5.1", tokensPerMinute: 10_000 },
  };
  declared = await declare((opts) => new RegionalAi("ai", regionArgs({ models }), opts));
});

describe("the account's one line of writes", () => {
  const line = [
    "ai-account",
    "ai-deployment-answers",
    "ai-deployment-chat",
    "ai-deployment-embedding",
    "ai-account-private-endpoint",
    "ai-account-private-zones",
    "ai-project",
  ];

  it.each(line.slice(1).map((name, index) => [name, line[index]]))("%s waits for %s", (name, before) => {
    const waits = named(name).dependsOn;
    expect(waits).toContain(before);
  });

  it("lets no two deployments wait for the same", () => {
    const waits = ofType("cognitiveservices:Deployment").map(({ dependsOn }) => dependsOn.join());
    expect(new Set(waits).size).toBe(waits.length);
  });

  it("holds everything that writes the account", () => {
    const writers = declared.filter(({ type }) => /:cognitiveservices:|network:PrivateEndpoint$/.test(type));
    const ofAccount = writers.filter(({ name }) => !/^ai-(search|storage|vault)-/.test(name));
    expect(ofAccount.every(({ name }) => line.includes(name))).toBe(true);
  });
});

describe("every child", () => {
  it("has a parent", () => {
    expect(declared.filter(({ name, parent }) => parent === "" && name !== "ai")).toEqual([]);
  });

  it("is made from the plan: a first preview lacks principal ids alone", async () => {
    const preview = await declare((opts) => new RegionalAi("ai", regionArgs(), opts), "preview");
    const unknown = preview.flatMap(({ type, inputs }) => unknownIn(inputs).map((path) => `${type} ${path}`));
    expect(new Set(unknown)).toEqual(new Set(["azure-native:authorization:RoleAssignment principalId"]));
  });

  it("that takes tags has those of the workload", () => {
    const tagged = declared.filter(
      ({ type }) =>
        /:(Account|Deployment|Project|Service|StorageAccount|Vault|PrivateEndpoint)$/.test(type) &&
        type.startsWith("azure-native:"),
    );
    expect(tagged.length).toBe(12);
    for (const { inputs } of tagged)
      expect(inputs["tags"]).toMatchObject({ workload: "playground", owner: "ai-platform@contoso.example" });
  });
});

describe("nothing has a key or a public endpoint", () => {
  it("account", () => {
    expect(named("ai-account").inputs).toMatchObject({
      kind: "AIServices",
      sku: { name: "S0" },
      identity: { type: "SystemAssigned" },
      properties: {
        allowProjectManagement: true,
        disableLocalAuth: true,
        publicNetworkAccess: "Disabled",
        networkAcls: { defaultAction: "Deny" },
      },
    });
    const { accountName, properties } = named("ai-account").inputs as {
      accountName: string;
      properties: { customSubDomainName: string };
    };
    expect(properties.customSubDomainName).toBe(accountName);
  });

  it("search, storage, vault", () => {
    expect(named("ai-search").inputs).toMatchObject({
      disableLocalAuth: true,
      publicNetworkAccess: "Disabled",
      identity: { type: "SystemAssigned" },
    });
    expect(named("ai-search").inputs).not.toHaveProperty("authOptions");
    expect(named("ai-storage").inputs).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      publicNetworkAccess: "Disabled",
      minimumTlsVersion: "TLS1_2",
      networkRuleSet: { defaultAction: "Deny" },
    });
    expect(named("ai-blobs").inputs).toMatchObject({
      isVersioningEnabled: true,
      deleteRetentionPolicy: { enabled: true },
    });
    expect(named("ai-vault").inputs).toMatchObject({
      properties: {
        enableRbacAuthorization: true,
        enablePurgeProtection: true,
        publicNetworkAccess: "Disabled",
        networkAcls: { defaultAction: "Deny" },
      },
    });
  });

  it("no listing of keys, no secret", () => {
    expect(declared.filter(({ type }) => /secret|listkeys/i.test(type))).toEqual([]);
  });
});

describe("an internet-facing workload in production", () => {
  let production: readonly Declared[] = [];
  const of = (type: string): readonly Declared[] => production.filter((one) => one.type === `azure-native:${type}`);
  beforeAll(async () => {
    const { workload } = regionArgs();
    const args = regionArgs({
      workload: { ...workload, environment: "prod", landingZone: "online" },
      models: {
        chat: { model: "gpt-5.1", tokensPerMinute: 50_000 },
        reserved: { model: "gpt-5.1", tokensPerMinute: 50_000, deploymentType: "GlobalProvisionedManaged" },
      },
    });
    production = await declare((opts) => new RegionalAi("ai", args, opts));
  });

  it("has no other way in than an internal one has: its gateway is the only public endpoint", () => {
    const closed = [
      ...of("cognitiveservices:Account").map(({ inputs }) => inputs["properties"] as object as Record<string, unknown>),
      ...of("keyvault:Vault").map(({ inputs }) => inputs["properties"] as object as Record<string, unknown>),
      ...of("search:Service").map(({ inputs }) => inputs),
      ...of("storage:StorageAccount").map(({ inputs }) => inputs),
    ];
    expect(closed.map((properties) => String(properties["publicNetworkAccess"]).toLowerCase())).toEqual(
      Array.from({ length: 4 }, () => "disabled"),
    );
  });

  it("protects what holds data or names, and provisioned units, which may not be had again", () => {
    for (const type of ["cognitiveservices:Account", "cognitiveservices:Project", "keyvault:Vault", "search:Service"])
      expect(of(type).map(({ protect }) => protect)).toEqual([true]);
    expect(of("storage:StorageAccount").map(({ protect }) => protect)).toEqual([true]);
    expect(of("cognitiveservices:Deployment").map(({ name, protect }) => [name, protect])).toEqual([
      ["ai-deployment-chat", false],
      ["ai-deployment-reserved", true],
    ]);
  });
});

describe("roles", () => {
  it("state the type of the principal", () => {
    const types = ofType("authorization:RoleAssignment").map(({ inputs }) => inputs["principalType"]);
    expect(types.length).toBeGreaterThan(10);
    expect(types.every((type) => type === "ServicePrincipal" || type === "Group")).toBe(true);
  });

  it("give an identity's principal id, and a group's as configured", () => {
    expect(named("ai-role-search-reads-blobs").inputs["principalId"]).toBe("ai-search-principal");
    expect(named("ai-role-developers-use-foundry").inputs["principalId"]).toBe(developers);
  });
});

it("deploys model, version, type and capacity, and nothing that Azure would reject", () => {
  expect(named("ai-deployment-chat").inputs).toMatchObject({
    deploymentName: "chat",
    sku: { name: "GlobalStandard", capacity: 50 },
    properties: {
      model: { format: "OpenAI", name: "gpt-5-mini", version: "2025-08-07" },
      versionUpgradeOption: "OnceCurrentVersionExpired",
    },
  });
  const { properties } = named("ai-deployment-chat").inputs as { properties: object };
  expect(Object.keys(properties)).toEqual(expect.not.arrayContaining(["scaleSettings", "currentCapacity"]));
});

it("sends every log to the workspace", () => {
  const settings = ofType("monitor:DiagnosticSetting");
  expect(settings.map(({ name }) => name)).toEqual([
    "ai-account-logs",
    "ai-search-logs",
    "ai-storage-logs",
    "ai-vault-logs",
  ]);
  const all = { categoryGroup: "allLogs", enabled: true };
  const counted = [all, { categoryGroup: "audit", enabled: false }]; // as the built-in policies want to see it
  expect(settings.map(({ inputs }) => inputs["logs"])).toEqual([counted, counted, [all], [all]]);
});

it("protects in production what holds data or a name, and leaves the user's own protection alone elsewhere", async () => {
  expect(declared.filter(({ protect }) => protect)).toEqual([]);
  const workload = { ...regionArgs().workload, environment: "prod" as const };
  const all = await declare((opts) => new RegionalAi("ai", regionArgs({ workload, processing: "dataZone" }), opts));
  expect(all.filter(({ protect }) => protect).map(({ name }) => name)).toEqual([
    "ai-account",
    "ai-search",
    "ai-storage",
    "ai-container-policies",
    "ai-vault",
    "ai-project",
  ]);
});

it("gives endpoints that are known before anything exists", async () => {
  const names = { foundryAccount: "aif-a", foundryProject: "proj-a" };
  let endpoint = "";
  await declare((opts) => {
    new RegionalAi("ai", regionArgs({ names }), opts).projectEndpoint.apply((known) => (endpoint = known));
  });
  expect(endpoint).toBe("https://aif-a.services.ai.azure.com/api/projects/proj-a");
});

it("throws everything that is wrong, before the first resource", async () => {
  const wrong = regionArgs({ location: "nowhere", search: { sku: "free" } });
  let findings = 0;
  const all = await declare((opts) => {
    try {
      new RegionalAi("ai", wrong, opts);
    } catch (error) {
      if (error instanceof FoundationError) findings = error.findings.length;
    }
  });
  expect(findings).toBeGreaterThan(1);
  expect(all.filter(({ type }) => type.startsWith("azure-native:"))).toEqual([]);
});
