import { models } from "../../../catalog/models";
import { checkLock } from "../../../components/planning/check-lock";
import { emptyLock, type Lock } from "../../../components/planning/lock";

const chat = { model: "gpt-5.1", version: "2025-11-13", deploymentType: "DataZoneStandard", capacity: 200 };

const sound: Lock = {
  ...emptyLock,
  catalogs: { models: models.asOf, regions: models.asOf },
  names: { "keyVault/swedencentral": "kv-claims-prod-a1b2c", "hubNetwork/swedencentral": "vnet-claims" },
  deployments: { "swedencentral/chat": chat, "francecentral/chat": chat },
  frozen: { "storage/swedencentral": "Standard_ZRS", "bastion/swedencentral": "Standard" },
};

const check = (lock: Lock, deployments = ["chat"]) =>
  checkLock({ stack: "online-prod", lock, regions: ["swedencentral", "francecentral"], deployments });
const paths = (lock: Lock, deployments?: string[]) => check(lock, deployments).findings.map(({ path }) => path);
const deployed = (changes: Partial<typeof chat>, key = "swedencentral/chat") => ({
  ...sound,
  deployments: { ...sound.deployments, [key]: { ...chat, ...changes } },
});

it("a sound lock is taken as it is", () => {
  expect(check(sound)).toEqual({ findings: [], lock: sound });
  expect(check(emptyLock)).toEqual({ findings: [], lock: emptyLock });
});

it.each<[string, Lock, string]>([
  [
    "a name that the type does not take",
    { ...sound, names: { "keyVault/swedencentral": "KV_1" } },
    "names.keyVault/swedencentral",
  ],
  ["a name in no region", { ...sound, names: { "keyVault/swedencentrl": "kv-a" } }, "names.keyVault/swedencentrl"],
  [
    "a tier that is none",
    { ...sound, frozen: { "storage/swedencentral": "Standard_GRS" } },
    "frozen.storage/swedencentral",
  ],
  ["a subscription that is no GUID", { ...sound, frozen: { subscriptionId: "mine" } }, "frozen.subscriptionId"],
  [
    "a deployment type that is none",
    deployed({ deploymentType: "DatazoneStandart" }),
    "deployments.swedencentral/chat.deploymentType",
  ],
  ["a region that is none", deployed({}, "swedencentrl/chat"), "deployments.swedencentrl/chat"],
])("%s is named by file and entry, and left out of the lock", (_case, lock, path) => {
  const { findings, lock: mended } = check(lock);
  expect(findings.map((finding) => finding.path)).toEqual([`Pulumi.online-prod.lock.json: ${path}`]);
  expect(findings[0]?.fix).toContain("restore the file from version control");
  expect(check(mended).findings).toEqual([]);
});

describe("a model or version that no table lists", () => {
  const both = (changes: Partial<typeof chat>): Lock => ({
    ...sound,
    deployments: { "swedencentral/chat": { ...chat, ...changes }, "francecentral/chat": { ...chat, ...changes } },
  });

  it("is a mistake where the lock was made from this table", () => {
    expect(paths(both({ version: "2025-11-31" }))).toEqual([
      "Pulumi.online-prod.lock.json: deployments.swedencentral/chat.version",
      "Pulumi.online-prod.lock.json: deployments.francecentral/chat.version",
    ]);
    expect(check(both({ model: "gpt-5.1x" })).findings[0]).toMatchObject({
      path: "Pulumi.online-prod.lock.json: deployments.swedencentral/chat.model",
      allowed: expect.stringContaining("such as gpt-5.1") as string,
    });
  });

  it("stands where the lock was made from an older one, which may have had it", () => {
    const older = { ...both({ version: "2024-01-01" }), catalogs: { models: "2025-01-01" } };
    expect(paths(older)).toEqual([]);
  });

  it.each([
    ["version", { version: "2027-11-31" }],
    ["model", { model: "gpt-9" }],
  ])("asks for a newer package where the lock was made from a newer one: %s", (key, changes) => {
    const newer = { ...both(changes), catalogs: { models: "2027-03-01", regions: models.asOf } };
    const [finding] = check(newer).findings;
    expect(finding).toMatchObject({
      path: `Pulumi.online-prod.lock.json: deployments.swedencentral/chat.${key}`,
      allowed: expect.stringContaining(`of this package list, of ${models.asOf}`) as string,
    });
    expect(finding?.fix).toContain("the package is older than the lock: install");
    expect(finding?.fix).not.toContain("restore");
  });

  it("may be a region or a type that a newer package knows", () => {
    const newer = { catalogs: { models: "2027-03-01", regions: "2027-03-01" } };
    const { findings } = check({ ...deployed({ deploymentType: "MoonStandard" }, "moonwest/chat"), ...newer });
    expect(findings).toHaveLength(2);
    for (const { fix } of findings) expect(fix).toContain("the package is older than the lock: install");
  });

  it("is taken from a newer lock where this table lists it too", () => {
    expect(paths({ ...sound, catalogs: { models: "2027-03-01", regions: "2027-03-01" } })).toEqual([]);
  });

  it("is left alone where the configuration no longer wants the deployment", () => {
    expect(paths(both({ version: "2025-11-31" }), ["embedding"])).toEqual([]);
  });
});

it("one name with two versions over the regions is a mistake: their vectors would not compare", () => {
  const { findings } = check(deployed({ model: "gpt-5-mini", version: "2025-08-07" }, "francecentral/chat"));
  expect(findings).toMatchObject([
    { path: "Pulumi.online-prod.lock.json: deployments.francecentral/chat", got: "gpt-5-mini 2025-08-07" },
  ]);
});
