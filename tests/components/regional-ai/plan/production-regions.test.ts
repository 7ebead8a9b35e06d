import { emptyLock } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";
import { productionEntry, standsAlone } from "../../../../components/regional-ai/plan/production-regions";
import { context } from "../support/example";

const at = (environment: "test" | "prod", regions: PlanContext["regions"], frozen?: Record<string, string>) =>
  productionEntry({
    workload: { ...context.workload, environment },
    regions,
    lock: frozen === undefined ? emptyLock : { ...emptyLock, frozen },
  });

it("the lock notes the regions of production, in any order of the configuration", () => {
  const both = { productionRegions: "francecentral,swedencentral" };
  expect(at("prod", ["swedencentral", "francecentral"])).toEqual(both);
  expect(at("prod", ["francecentral", "swedencentral"], { productionRegions: "swedencentral" })).toEqual(both);
});

it("it notes nothing of a stack that was never production, and that one no longer is", () => {
  expect(at("test", ["swedencentral"])).toEqual({});
  expect(at("test", ["swedencentral"], { productionRegions: "swedencentral" })).toEqual({ productionRegions: "none" });
});

it("a region stands alone only where the lock says that it was production by itself", () => {
  expect(standsAlone({ frozen: { productionRegions: "swedencentral" } }, "swedencentral")).toBe(true);
  expect(standsAlone({ frozen: { productionRegions: "francecentral,swedencentral" } }, "swedencentral")).toBe(false);
  expect(standsAlone({ frozen: {} }, "swedencentral")).toBe(false);
  expect(standsAlone(emptyLock, "swedencentral")).toBe(false);
});
