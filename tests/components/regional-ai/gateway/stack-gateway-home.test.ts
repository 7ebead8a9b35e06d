import type { PlanContext } from "../../../../components/planning/plan-context";
import type { GatewaySettings } from "../../../../components/regional-ai/plan/gateway/gateway-settings";
import {
  checkHome,
  gatewayRegionsOf,
  homeOf,
} from "../../../../components/regional-ai/plan/gateway/stack-gateway-home";
import { context } from "./support/example";

const corp: PlanContext = { ...context, workload: { ...context.workload, landingZone: "corp" } };
const test: PlanContext = { ...context, workload: { ...context.workload, environment: "test" } };

describe("the regions of a gateway", () => {
  it.each<[string, PlanContext, GatewaySettings, string[]]>([
    ["Premium", context, {}, ["swedencentral", "francecentral"]],
    ["Developer", test, {}, ["swedencentral"]],
    ["Premium outside production", test, { gateway: { sku: "Premium" } }, ["swedencentral", "francecentral"]],
    ["an internal stack", corp, {}, []],
  ])("of %s", (_case, where, what, regions) => {
    expect(gatewayRegionsOf(where, what)).toEqual(regions);
  });

  it("begin where the service stands, whatever comes first now, if that is still there", () => {
    const standing = (region: string): PlanContext => ({
      ...test,
      lock: { ...context.lock, names: { [`apiManagement/${region}`]: "apim-a" } },
    });
    expect(gatewayRegionsOf(standing("francecentral"), {})).toEqual(["francecentral"]);
    expect(gatewayRegionsOf(standing("westeurope"), {})).toEqual([]);
  });
});

it("is called as the lock says, and computed from the first region where that is silent", () => {
  const lock = { ...context.lock, names: { "apiManagement/francecentral": "apim-a" } };
  expect(homeOf({ ...context, lock })).toEqual({ location: "francecentral", gatewayName: "apim-a" });
  expect(homeOf(context).location).toBe("swedencentral");
});

it("stands in one of the stack's regions, or is said to be missed by name", () => {
  expect(checkHome(context, homeOf(context))).toEqual([]);
  expect(checkHome(context, { location: "westeurope", gatewayName: "apim-a" })).toMatchObject([
    { path: "regions", allowed: expect.stringContaining("apim-a") as string },
  ]);
});
