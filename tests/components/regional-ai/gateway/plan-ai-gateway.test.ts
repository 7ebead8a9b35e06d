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
  expect(warnings).toEqual([expect.stringMatching(/consumers\.web: 500,000 .* chat .*400,000/)]);
});

it("refuses everything that is wrong at once, the name too", () => {
  expect(refusals({ consumers: {}, units: 0, tenantId: "t", publisherEmail: "x" })).toHaveLength(4);
  expect(refusals({ gatewayName: "apim_a", deployments: [] })).toEqual([
    "gateway.deployments",
    "gateway.consumers.claims-web.models[0]",
    "gateway.consumers.claims-web.models[1]",
    "gateway.gatewayName",
  ]);
});

it("is the same in whatever order further regions are given: another order takes Azure an hour", () => {
  const more = ["italynorth", "francecentral"].map((location) => ({
    location,
    resourceGroupId: groupOf(location),
    subnetId: subnetOf(location),
  }));
  const [primary] = oneRegion;
  if (primary === undefined) throw new Error("a region");
  const plan = planOf({ regions: [primary, ...more] });
  expect(plan.regions.map(({ location }) => location)).toEqual(["swedencentral", "francecentral", "italynorth"]);
  expect(planOf({ regions: [primary, ...more.reverse()] })).toEqual(plan);
});

it("keeps the zones that an address has, and shares units out over these alone", () => {
  const inZones = (addressZones: string[], units = 3) => {
    const plan = planOf({ units, regions: oneRegion.map((region) => ({ ...region, addressZones })) });
    return [plan.regions[0]?.address.zones, plan.regions[0]?.zones];
  };
  expect(inZones([])).toEqual([undefined, undefined]);
  expect(inZones(["1", "3"], 2)).toEqual([
    ["1", "3"],
    ["1", "3"],
  ]);
  expect(inZones(["1", "3"], 3)).toEqual([["1", "3"], undefined]);
});

it("has a circuit where another deployment answers meanwhile, and none where one account has it alone", () => {
  const deployments = [...gatewayArgs().deployments, deployment("night", "swedencentral", 1)];
  const { backends, choices } = planOf({ deployments });
  expect(backends.map((one) => [one.deployment, one.breaker?.failureCondition.count])).toEqual([
    ["chat", 1],
    ["embedding", 1],
    ["chat", 1],
    ["embedding", 1],
    ["night", undefined],
  ]);
  expect(choices.map(({ what }) => what)).toContain("no circuit for night");
});

it("takes two consumers with the same deployments", () => {
  expect(
    refusals({ consumers: { web: { appId: claimsWeb }, batch: { appId: claimsBatch, models: ["chat"] } } }),
  ).toEqual([]);
});
