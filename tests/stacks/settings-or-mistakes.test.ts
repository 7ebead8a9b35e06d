import { join } from "node:path";

import { orThrow } from "../../components/planning/or-throw";
import { planned } from "../../components/planning/planned";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { readLock } from "../../stacks/lock-file";
import { settingsOrMistakes } from "../../stacks/settings-or-mistakes";

const stacks = join(__dirname, "../../stacks");
const written = orThrow(readStackFile(join(stacks, "Pulumi.online-prod.yaml")));
const models = written["models"] as Record<string, Record<string, unknown>>;
const network = written["network"] as Record<string, unknown>;
const web = (written["consumers"] as Record<string, Record<string, unknown>>)["claims-web"];
const lock = readLock(join(stacks, "Pulumi.online-prod.lock.json"));

function paths(change: Readonly<Record<string, unknown>>, strayed: string[] = []): readonly string[] {
  const stray = strayed.map((path) => ({ path, allowed: "elsewhere", fix: "move it" }));
  const values = { ...written, ...change };
  const answer = settingsOrMistakes({ values, strayed: stray }, { stack: "online-prod", today: "2026-11-24", lock });
  return answer.ok ? [] : answer.findings.map(({ path }) => path);
}

const badAppId = { consumers: { "claims-web": { ...web, appId: "claims" } } };

describe("a configuration with a value that cannot be read", () => {
  it("is told of it beside what the planners of the areas find", () => {
    const found = paths({
      ...badAppId,
      models: { ...models, chat: { ...models["chat"], model: "gpt-9" } },
      gateway: { sku: "Developer" },
      network: { ...network, addressSpace: "52.10.0.0/16" },
    });
    expect(new Set(found)).toEqual(
      new Set(["consumers.claims-web.appId", "models.chat.model", "gateway.sku", "network.addressSpace"]),
    );
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["an id that is none", badAppId, ["consumers.claims-web.appId"]],
    ["no models, though consumers name some", { models: undefined }, ["models"]],
    [
      "a deployment that Azure would not name so",
      {
        models: { "a b": models["chat"], embedding: models["embedding"] },
        consumers: { web: { ...web, models: ["a b"] } },
      },
      ["models['a b']"],
    ],
    ["a misspelt region", { regions: ["swedncentral", "francecentral"] }, ["regions[0]"]],
    ["another subscription that is none", { subscriptionId: "x" }, ["subscriptionId"]],
    [
      "a workload that says nothing but its name",
      { workload: { name: "claims-chat" } },
      ["workload.environment", "workload.landingZone", "workload.owner"],
    ],
    [
      "an approval without its owner and end",
      { regions: ["swedencentral"], approvals: { singleRegion: { reason: "pilot for one branch" } } },
      ["approvals.singleRegion.owner", "approvals.singleRegion.end"],
    ],
    ["a value of a key that has many", { network: { ...network, ddos: "none" } }, ["network.ddos"]],
  ])("is told of %s alone: what stands in for it is no mistake of anybody's", (_case, change, wanted) => {
    expect(paths(change)).toEqual(wanted);
  });

  it("is told of a key that nobody reads beside the rest", () => {
    expect(paths({ gateway: { sku: "Developer" } }, ["regoins"])).toEqual(["regoins", "gateway.sku"]);
  });

  it("is read where nothing is wrong, whatever the planners will find", () => {
    expect(paths({ gateway: { sku: "Developer" } })).toEqual([]);
  });

  it("is planned without a lock that cannot be read", () => {
    const answer = settingsOrMistakes(
      { values: { ...written, ...badAppId, gateway: { sku: "Developer" } }, strayed: [] },
      { stack: "online-prod", today: "2026-11-24", lock: planned(undefined) },
    );
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual([
      "consumers.claims-web.appId",
      "gateway.sku",
    ]);
  });
});
