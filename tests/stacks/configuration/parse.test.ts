import { checkSettings } from "../../../stacks/configuration/check-settings";
import { parseConfiguration } from "../../../stacks/configuration/parse";

const dev = {
  tenantId: "00000000-0000-0000-0000-00000000d0d0",
  subscriptionId: "11111111-1111-1111-1111-111111111111",
  workload: { name: "playground", environment: "dev", landingZone: "corp", owner: "me@startup.example" },
  regions: ["swedencentral"],
  models: { chat: { model: "gpt-5-mini", tokensPerMinute: 50000 } },
  network: { addressSpace: "10.64.0.0/16" },
};

const approval = { reason: "pilot for one branch", owner: "me@startup.example", end: "2027-03-31" };

function findings(values: Record<string, unknown>): { path: string; fix: string }[] {
  const parsed = parseConfiguration(values);
  const found = parsed.ok ? checkSettings(parsed.plan) : parsed.findings;
  return found.map(({ path, fix }) => ({ path, fix }));
}

describe("a stack's configuration", () => {
  it("needs few keys and fills in the rest", () => {
    const parsed = parseConfiguration(dev);
    expect(parsed).toMatchObject({
      ok: true,
      plan: {
        platformSubscriptionId: dev.subscriptionId,
        managementGroups: { mode: "none" },
        policy: { rollout: "audit" },
        tags: {},
      },
    });
  });

  it.each([
    ["a misspelt key", { regoins: ["swedencentral"] }, "regoins", /write regions instead of regoins/],
    [
      "a misspelt key inside",
      { workload: { ...dev.workload, enviroment: "dev" } },
      "workload.enviroment",
      /write environment/,
    ],
    ["a subscription that is no GUID", { subscriptionId: "production" }, "subscriptionId", /11111111/],
    ["a display name for a region", { regions: ["Sweden Central"] }, "regions[0]", /swedencentral/],
    ["a region twice", { regions: ["swedencentral", "swedencentral"] }, "regions", /second swedencentral/],
    ["no region", { regions: [] }, "regions", /swedencentral/],
    [
      "an environment that is none",
      { workload: { ...dev.workload, environment: "production" } },
      "workload.environment",
      /dev/,
    ],
    [
      "a workload name with capitals",
      { workload: { ...dev.workload, name: "Claims" } },
      "workload.name",
      /claims-chat/,
    ],
    [
      "a workload name with two hyphens",
      { workload: { ...dev.workload, name: "a--b" } },
      "workload.name",
      /claims-chat/,
    ],
    [
      "tokens that are no multiple of 1000",
      { models: { chat: { model: "gpt-5-mini", tokensPerMinute: 1500 } } },
      "models.chat.tokensPerMinute",
      /50000/,
    ],
    [
      "tokens as a text",
      { models: { chat: { model: "gpt-5-mini", tokensPerMinute: "many" } } },
      "models.chat.tokensPerMinute",
      /50000/,
    ],
    ["no model", { models: {} }, "models", /chat/],
    ["a deployment name with a space", { models: { "my chat": dev.models.chat } }, "models['my chat']", /chat/],
    [
      "an address space that is none",
      { network: { addressSpace: "10.64.0.0" } },
      "network.addressSpace",
      /10\.64\.0\.0\/16/,
    ],
    ["a number as a tag", { tags: { costCenter: 4711 } }, "tags.costCenter", /"4711"/],
    ["a group mode that is none", { managementGroups: "all" }, "managementGroups", /create/],
    [
      "a private key",
      { network: { ...dev.network, jumpbox: { sshPublicKey: "-----BEGIN OPENSSH PRIVATE KEY-----" } } },
      "network.jumpbox.sshPublicKey",
      /ssh-ed25519/,
    ],
    ["a map as a text", { access: "developers" }, "access", /developers: 3333/],
    ["a map as a list", { search: ["basic"] }, "search", /sku: basic/],
    ["a region that is nearly one", { regions: ["westeurpe"] }, "regions[0]", /write westeurope instead of westeurpe/],
    ["a region that is none", { regions: ["atlantis"] }, "regions[0]", /write swedencentral in its place/],
    [
      "a list that lets nobody in",
      { network: { ...dev.network, bastion: { allowedSources: [] } } },
      "network.bastion.allowedSources",
      /203/,
    ],
    [
      "a key that was left empty",
      { platformSubscriptionId: null },
      "platformSubscriptionId",
      /remove platformSubscriptionId/,
    ],
    [
      "a number with two mistakes",
      { models: { chat: { model: "gpt-5.1", tokensPerMinute: 50.5 } } },
      "models.chat.tokensPerMinute",
      /50000/,
    ],
    [
      "a workload named after a trademark",
      { workload: { ...dev.workload, name: "my-micro-soft" } },
      "workload.name",
      /leave microsoft out/,
    ],
    ["a tag with a character that Azure refuses", { tags: { "a<b": "c" } }, "tags['a<b']", /rename/],
    ["a tag that Azure keeps for itself", { tags: { azureOwner: "c" } }, "tags.azureOwner", /rename/],
    [
      "a tag that exempts from a guardrail",
      { tags: { "exempt-production-two-regions": "mine" } },
      "tags.exempt-production-two-regions",
      /rename/,
    ],
    [
      "more tags than Azure takes",
      { tags: Object.fromEntries(Array.from({ length: 47 }, (_, index) => [`t${index}`, "x"])) },
      "tags",
      /remove 1/,
    ],
    ["a DDoS choice that is none", { network: { ...dev.network, ddos: "basic" } }, "network.ddos", /plan/],
    [
      "a risk accepted without a word",
      { network: { ...dev.network, ddos: { acceptRisk: "" } } },
      "network.ddos.acceptRisk",
      /trial for a week/,
    ],
    ["a gateway's tier that is none", { gateway: { sku: "Standard" } }, "gateway.sku", /Premium/],
    [
      "a consumer by name",
      { consumers: { "claims-web": { appId: "claims-web" } } },
      "consumers.claims-web.appId",
      /44444444/,
    ],
    [
      "a consumer's name in capitals",
      { consumers: { Claims: { appId: dev.subscriptionId } } },
      "consumers.Claims",
      /claims-web/,
    ],
    ["a misspelt approval", { approvals: { singleRegoin: approval } }, "approvals.singleRegoin", /write singleRegion/],
    [
      "an approval without an end",
      { approvals: { singleRegion: { reason: approval.reason, owner: approval.owner } } },
      "approvals.singleRegion.end",
      /2027-03-31/,
    ],
    [
      "an approval until a day that does not exist",
      { approvals: { retiringModel: { chat: { ...approval, end: "2027-02-30" } } } },
      "approvals.retiringModel.chat.end",
      /2027-03-31/,
    ],
    ["a rollout that is none", { policy: { rollout: "soon" } }, "policy.rollout", /audit/],
    [
      "a row left out without a reason",
      { policy: { rollout: "audit", exclude: [{ row: "Audit-VM-DR" }] } },
      "policy.exclude[0].reason",
      /holds nothing/,
    ],
  ])("refuses %s, by name, with a mend", (_case, change, path, fix) => {
    expect(findings({ ...dev, ...change })).toEqual([{ path, fix: expect.stringMatching(fix) as string }]);
  });

  it.each(["tenantId", "subscriptionId", "workload", "regions", "models", "network"])("asks for %s", (key) => {
    const rest = Object.fromEntries(Object.entries(dev).filter(([name]) => name !== key));
    expect(findings(rest).map(({ path }) => path)).toEqual([key]);
  });

  it.each([
    ["plan", { mode: "plan" }],
    ["ip", { mode: "ip" }],
    [{ planId: "/subscriptions/x" }, { mode: "existing", planId: "/subscriptions/x" }],
    [{ acceptRisk: "a trial for a week" }, { mode: "none", acceptRisk: "a trial for a week" }],
  ])("reads network.ddos: %j", (ddos, read) => {
    expect(parseConfiguration({ ...dev, network: { ...dev.network, ddos } })).toMatchObject({
      ok: true,
      plan: { network: { ddos: read } },
    });
  });

  it("takes a version that YAML reads as a number", () => {
    const parsed = parseConfiguration({
      ...dev,
      models: { embedding: { model: "text-embedding-3-large", version: 1, tokensPerMinute: 1000 } },
    });
    expect(parsed).toMatchObject({ ok: true, plan: { models: { embedding: { version: "1" } } } });
  });

  it("names every mistake at once", () => {
    const paths = findings({ ...dev, subscriptionId: "x", regions: ["atlantis"], colour: "blue" }).map(
      ({ path }) => path,
    );
    expect(paths.sort()).toEqual(["colour", "regions[0]", "subscriptionId"]);
  });

  it("wants production to say which management group it joins", () => {
    const paths = findings({ ...dev, workload: { ...dev.workload, environment: "prod" } }).map(({ path }) => path);
    expect(paths).toEqual(["managementGroups"]);
  });
});
