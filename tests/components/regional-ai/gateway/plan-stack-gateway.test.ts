import { GatewaySku } from "../../../../components/regional-ai/plan/gateway/gateway-sku";
import type { GatewaySettings } from "../../../../components/regional-ai/plan/gateway/gateway-settings";
import {
  checkStackGateway,
  planStackGateway,
  type StackGatewayPlan,
} from "../../../../components/regional-ai/plan/gateway/plan-stack-gateway";
import type { PlanContext } from "../../../../components/planning/plan-context";
import type { Finding } from "../../../../terms/finding";
import { accountOf, claimsWeb, context, place, targets } from "./support/example";

const settings: GatewaySettings = { consumers: { "claims-web": { appId: claimsWeb, models: ["chat"] } } };

function plan(where: PlanContext = context, what: GatewaySettings = settings): StackGatewayPlan {
  const answer = planStackGateway(where, what, place, targets);
  if (!answer.ok || answer.plan === undefined) throw new Error(JSON.stringify(answer));
  return answer.plan;
}

function refusal(where: PlanContext, what: GatewaySettings): readonly Finding[] {
  const answer = planStackGateway(where, what, place, targets);
  return answer.ok ? [] : answer.findings;
}

const corp: PlanContext = { ...context, workload: { ...context.workload, landingZone: "corp" } };
const test: PlanContext = { ...context, workload: { ...context.workload, environment: "test" } };

describe("an internet-facing stack", () => {
  it("leads to every deployment of every region", () => {
    expect(plan().args.deployments.map(({ name, accountId, capacity }) => [name, accountId, capacity])).toEqual([
      ["chat", accountOf("swedencentral"), 200],
      ["embedding", accountOf("swedencentral"), 350],
      ["chat", accountOf("francecentral"), 200],
      ["embedding", accountOf("francecentral"), 350],
    ]);
  });

  it("keeps name and region as the lock has them, whatever comes first now", () => {
    const { names, args } = plan();
    const [key] = Object.keys(names);
    expect(key).toBe("apiManagement/swedencentral");
    const swapped = plan({
      ...context,
      regions: ["francecentral", "swedencentral"],
      lock: { ...context.lock, names },
    });
    expect(swapped.names).toEqual(names);
    expect(swapped.args.regions.map(({ location }) => location)).toEqual(["swedencentral", "francecentral"]);
    expect(swapped.args.gatewayName).toBe(args.gatewayName);
  });

  it("keeps the zones that its addresses have, whatever the catalog knows now", () => {
    const { tiers } = plan();
    expect(tiers).toEqual({
      "apiManagementAddressZones/swedencentral": "1,2,3",
      "apiManagementAddressZones/francecentral": "1,2,3",
    });
    const frozen = { ...tiers, "apiManagementAddressZones/francecentral": "none" };
    const kept = plan({ ...context, lock: { ...context.lock, frozen } });
    expect(kept.args.regions.map(({ addressZones }) => addressZones)).toEqual([["1", "2", "3"], []]);
    expect(kept.tiers).toEqual(frozen);
  });

  it("plans the same with its lock as without", () => {
    const first = plan();
    expect(plan({ ...context, lock: { ...context.lock, names: first.names, frozen: first.tiers } })).toEqual(first);
  });

  it("lists everything that it makes, under ids of their own", () => {
    const ids = (plan().report.resources ?? []).map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 + 1 + 1 + 4 + 4 + 1 + 5 + 1 + 2 + 1);
  });

  it("names its public addresses and what protects them", () => {
    const addresses = plan().report.publicAddresses ?? [];
    expect(addresses).toHaveLength(2);
    for (const { protectedBy } of addresses) expect(protectedBy).toContain("DDoS protection plan ddos-a");
  });

  it.each([
    ["Enabled", "of its own"],
    ["Disabled", "what Azure does for every address"],
  ] as const)("says what %s addresses have", (ddosProtectionMode, words) => {
    const answer = planStackGateway(context, settings, { ...place, ddosProtectionMode }, targets);
    expect(answer.ok && answer.plan?.report.publicAddresses?.[0]?.protectedBy).toContain(words);
  });

  it("is Developer in its first region outside production", () => {
    const { args, report } = plan(test);
    expect((report.choices ?? [])[0]?.what).toContain(": Developer, 1 unit in swedencentral");
    expect([args.sku, args.regions.map(({ location }) => location)]).toEqual([undefined, ["swedencentral"]]);
    expect(args.deployments).toHaveLength(4);
  });
});

describe("an internal stack", () => {
  it("has none", () => {
    expect(planStackGateway(corp, {}, place, targets)).toEqual({ ok: true, plan: undefined });
  });

  it("may not ask for one", () => {
    expect(refusal(corp, { ...settings, gateway: { sku: GatewaySku.premium } }).map(({ path }) => path)).toEqual([
      "gateway",
      "consumers",
    ]);
  });
});

describe("findings are under the keys that a user wrote", () => {
  it.each<[string, GatewaySettings, string]>([
    ["nobody may call", {}, "consumers"],
    [
      "a deployment that is none",
      { consumers: { web: { appId: claimsWeb, models: ["chat", "chta"] } } },
      "consumers.web.models[1]",
    ],
    ["Developer", { ...settings, gateway: { sku: "Developer" } }, "gateway.sku"],
    ["units", { ...settings, gateway: { units: 99 } }, "gateway.units"],
    ["a mailbox", { ...settings, gateway: { publisherEmail: "x" } }, "gateway.publisherEmail"],
    ["an audience", { ...settings, gateway: { audience: "@(1)" } }, "gateway.audience"],
  ])("%s", (_case, what, path) => {
    expect(refusal(context, what).map((finding) => finding.path)).toEqual([path]);
  });

  const moved = { ...context, lock: { ...context.lock, names: { "apiManagement/westeurope": "apim-a" } } };

  it("and a gateway is moved to no other region", () => {
    expect(refusal(moved, settings)).toMatchObject([{ path: "regions" }]);
  });

  it("and what else is wrong with it is said beside that", () => {
    const wrong = {
      gateway: { sku: GatewaySku.developer },
      consumers: { web: { appId: claimsWeb, models: ["chta"] } },
    };
    expect(refusal(moved, wrong).map(({ path }) => path)).toEqual([
      "regions",
      "gateway.sku",
      "consumers.web.models[0]",
    ]);
  });
});

describe("before networks and accounts are planned", () => {
  const models = { chat: {}, embedding: {} };
  it("finds what is wrong with consumers", () => {
    const wrong = { consumers: { web: { appId: "x", models: ["chta"] } }, models };
    expect(checkStackGateway(context, wrong).map(({ path }) => path)).toEqual([
      "consumers.web.appId",
      "consumers.web.models[0]",
    ]);
  });
  it("finds nothing wrong with what is right, nor with what others find", () => {
    expect(checkStackGateway(context, { ...settings, models })).toEqual([]);
    expect(checkStackGateway(context, { consumers: { web: { appId: claimsWeb } }, models: {} })).toEqual([]);
  });
});
