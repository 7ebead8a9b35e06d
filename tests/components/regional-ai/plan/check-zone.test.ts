import { shippedCatalog } from "../../../../components/regional-ai/plan/ai-catalog";
import { checkZone } from "../../../../components/regional-ai/plan/check-zone";

const check = (regions: readonly string[], processing: "global" | "dataZone" | "geography" = "dataZone") =>
  checkZone(regions, processing, shippedCatalog);

it.each([
  ["one region", ["swedencentral"]],
  ["two of one zone", ["swedencentral", "francecentral"]],
  ["one of them twice", ["swedencentral", "swedencentral"]],
  ["two that both have no zone", ["uksouth", "switzerlandnorth"]],
  ["one that nobody knows, which others refuse", ["swedencentral", "nowhere"]],
])("%s: nothing is wrong", (_case, regions) => {
  expect(check(regions)).toEqual([]);
});

it("regions of two zones are named with their zones, and others of the first are proposed", () => {
  const [finding, ...others] = check(["swedencentral", "eastus2"]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ path: "regions", got: ["swedencentral (EU)", "eastus2 (US)"] });
  const proposed = /such as ([^,]+), ([^,]+), ([^,]+),/.exec(finding?.fix ?? "")?.slice(1) ?? [];
  expect(proposed).toHaveLength(3);
  expect(proposed).not.toContain("swedencentral");
  for (const region of proposed) expect(check(["swedencentral", region])).toEqual([]);
});

it("where the first region has no zone there are none to propose", () => {
  const [finding] = check(["uksouth", "swedencentral"]);
  expect(finding?.got).toEqual(["uksouth (no data zone)", "swedencentral (EU)"]);
  expect(finding?.fix).toMatch(/^choose regions of one zone, or set processing to global/);
});

it.each(["global", "geography"] as const)("zones are of no account to processing %s", (processing) => {
  expect(check(["swedencentral", "eastus2"], processing)).toEqual([]);
});
