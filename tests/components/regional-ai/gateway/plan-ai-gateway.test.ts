import type { AiGatewayArgs } from "../../../../components/regional-ai/ai-gateway";
import { planAiGateway } from "../../../../components/regional-ai/plan/gateway/plan-ai-gateway";
import {
  accountOf,
  claimsBatch,
  claimsWeb,
  deployment,
  gatewayArgs,
  groupOf,
  planOf,
  subnetOf,
} from "./support/example";

function refusals(changes: Partial<AiGatewayArgs>): readonly string[] {
  const answer = planAiGateway("gateway", gatewayArgs(changes));
  return answer.ok ? [] : answer.findings.map(({ path }) => path);
}

const dev = { ...gatewayArgs().workload, environment: "dev" as const };
const oneRegion = gatewayArgs().regions.slice(0, 1);

describe("the shipped stack", () => {
  it("gets a Premium service in both regions with a unit each", () => {
    const plan = planOf();
    expect(plan.sku).toEqual({ name: "Premium", capacity: 1 });
    expect(plan.regions.map(({ location, zones }) => [location, zones])).toEqual([
      ["swedencentral", undefined],
      ["francecentral", undefined],
    ]);
    expect(plan.gatewayUrl).toBe(`https://${plan.gatewayName}.azure-api.net`);
  });

  it("is known by a name that is unique over Azure, and by the same after it", () => {
    const { gatewayName, serviceId } = planOf();
    expect(gatewayName).toMatch(/^apim-claims-chat-prod-[2-9a-z]{5}$/);
    expect(serviceId).toBe(`${groupOf("swedencentral")}/providers/Microsoft.ApiManagement/service/${gatewayName}`);
    expect(planOf({ stack: "another" }).gatewayName).not.toBe(gatewayName);
    expect(planOf({ gatewayName: "apim-kept" }).gatewayName).toBe("apim-kept");
  });

  it("gives each region an address in its own group, in all zones, with a label", () => {
    const { regions, gatewayName } = planOf();
    for (const { location, address } of regions) {
      expect(address.id.startsWith(`${groupOf(location)}/`)).toBe(true);
      expect(address).toMatchObject({
        zones: ["1", "2", "3"],
        domainNameLabel: gatewayName,
        ddosProtectionMode: "VirtualNetworkInherited",
      });
    }
  });

  it("gives its identity the role that reads no key, once an account", () => {
    expect(planOf().roles.map(({ role, scope }) => [role, scope])).toEqual([
      ["Cognitive Services OpenAI User", accountOf("swedencentral")],
      ["Cognitive Services OpenAI User", accountOf("francecentral")],
    ]);
  });

  it("is protected in production alone", () => {
    expect(planOf().protect).toBe(true);
    expect(planOf({ workload: dev, regions: oneRegion }).protect).toBe(false);
  });
});

it.each([
  [1, undefined],
  [2, ["1", "2"]],
  [3, ["1", "2", "3"]],
  [4, ["1", "2"]],
  [5, undefined],
  [6, ["1", "2", "3"]],
])("shares %s units out evenly over zones", (units, zones) => {
  expect(planOf({ units }).regions[0]?.zones).toEqual(zones);
});

it("has no zones where the region has none", () => {
  const location = "westus";
  const { regions } = planOf({
    units: 3,
    regions: [{ location, resourceGroupId: groupOf(location), subnetId: subnetOf(location) }],
  });
  expect(regions[0]?.zones).toBeUndefined();
  expect(regions[0]?.address.zones).toBeUndefined();
});

it("is Developer outside production, where one region is enough", () => {
  expect(planOf({ workload: dev, regions: oneRegion }).sku.name).toBe("Developer");
});

it("says where every call goes, and that a pool of one is none", () => {
  const plan = planOf({
    deployments: [deployment("chat", "swedencentral", 200)],
    consumers: { web: { appId: claimsWeb } },
  });
  expect(plan.pools).toEqual([]);
  expect(plan.warnings).toEqual([expect.stringContaining("chat: one account serves it")]);
});

it("warns of a limit that the models reach first", () => {
  const { warnings } = planOf({ consumers: { web: { appId: claimsWeb, models: ["chat"], tokensPerMinute: 500_000 } } });
  expect(warnings).toEqual([expect.stringMatching(/consumers\.web: 500,000 .*400,000/)]);
});

describe("refuses", () => {
  const web = { appId: claimsWeb };
  const [sweden, france] = gatewayArgs().regions;
  if (sweden === undefined || france === undefined) throw new Error("two regions");

  it.each<[string, Partial<AiGatewayArgs>, string[]]>([
    ["a gateway for nobody", { consumers: {} }, ["gateway.consumers"]],
    ["an application by its name", { consumers: { web: { appId: "claims" } } }, ["gateway.consumers.web.appId"]],
    [
      "one application twice",
      { consumers: { web: { appId: claimsWeb.toLowerCase() }, also: web } },
      ["gateway.consumers.also.appId"],
    ],
    [
      "a deployment that is none",
      { consumers: { web: { ...web, models: ["chta"] } } },
      ["gateway.consumers.web.models[0]"],
    ],
    ["a list of no deployment", { consumers: { web: { ...web, models: [] } } }, ["gateway.consumers.web.models"]],
    [
      "a limit of nothing",
      { consumers: { web: { ...web, tokensPerMinute: 0 } } },
      ["gateway.consumers.web.tokensPerMinute"],
    ],
    ["a consumer whose name is code", { consumers: { '@("x")': web } }, ['gateway.consumers.@("x")']],
    ["an audience that is code", { audience: "@(context)" }, ["gateway.audience"]],
    ["an audience that is a named value", { audience: "{{secret}}" }, ["gateway.audience"]],
    ["a tenant by its domain", { tenantId: "contoso.example" }, ["gateway.tenantId"]],
    ["Developer in production", { sku: "Developer", regions: oneRegion }, ["gateway.sku"]],
    ["Developer in two regions", { sku: "Developer", workload: dev }, ["gateway.regions"]],
    ["another tier", { sku: "StandardV2" }, ["gateway.sku"]],
    ["half a unit", { units: 0.5 }, ["gateway.units"]],
    ["units of Developer", { workload: dev, regions: oneRegion, units: 2 }, ["gateway.units"]],
    [
      "an owner that is no mailbox",
      { workload: { ...dev, environment: "prod", owner: "AI platform" } },
      ["gateway.publisherEmail"],
    ],
    ["a mailbox that is none", { publisherEmail: "ai-platform" }, ["gateway.publisherEmail"]],
    ["no region", { regions: [] }, ["gateway.regions"]],
    [
      "one subnet for two regions",
      { regions: [sweden, { ...france, subnetId: sweden.subnetId }] },
      ["gateway.regions[1].subnetId"],
    ],
    [
      "a region twice",
      { regions: [sweden, { ...france, location: "swedencentral" }] },
      ["gateway.regions[1].location"],
    ],
    [
      "a subnet that is a network",
      { regions: [{ ...sweden, subnetId: sweden.subnetId.replace(/\/subnets.*/, "") }] },
      ["gateway.regions[0].subnetId"],
    ],
    [
      "a subnet of another subscription",
      { regions: [{ ...sweden, subnetId: sweden.subnetId.replace(/5{8}/, "99999999") }] },
      ["gateway.regions[0]"],
    ],
    [
      "nothing that takes calls",
      { deployments: [deployment("night", "swedencentral", 1, "GlobalBatch")], consumers: { web } },
      ["gateway.deployments"],
    ],
    [
      "a type that is none",
      { deployments: [deployment("chat", "swedencentral", 1, "DataZone")], consumers: { web } },
      ["gateway.deployments[0].deploymentType"],
    ],
    [
      "a deployment whose name is XML",
      { deployments: [deployment("a<b", "swedencentral", 1)], consumers: { web } },
      ["gateway.deployments[0].name"],
    ],
    [
      "a deployment twice",
      {
        deployments: [deployment("chat", "swedencentral", 1), deployment("Chat", "swedencentral", 1)],
        consumers: { web },
      },
      ["gateway.deployments[1].name"],
    ],
    [
      "no capacity",
      { deployments: [deployment("chat", "swedencentral", 0)], consumers: { web } },
      ["gateway.deployments[0].capacity"],
    ],
    [
      "a group as the account",
      { deployments: [{ ...deployment("chat", "swedencentral", 1), accountId: groupOf("a") }], consumers: { web } },
      ["gateway.deployments[0].accountId"],
    ],
    ["a name with an underscore", { gatewayName: "apim_a" }, ["gateway.gatewayName"]],
  ])("%s", (_case, changes, paths) => {
    expect(refusals(changes)).toEqual(paths);
  });

  it("everything at once", () => {
    expect(refusals({ consumers: {}, units: 0, tenantId: "t", publisherEmail: "x" })).toHaveLength(4);
  });
});

it("takes two consumers with the same deployments", () => {
  expect(
    refusals({ consumers: { web: { appId: claimsWeb }, batch: { appId: claimsBatch, models: ["chat"] } } }),
  ).toEqual([]);
});
