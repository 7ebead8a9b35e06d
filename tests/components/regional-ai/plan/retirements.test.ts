import { adviseRetirements, retirementDates } from "../../../../components/regional-ai/plan/retirements";

const chat = (region: string, version = "2025-11-13") => ({
  name: "chat",
  region,
  model: "gpt-5.1",
  version,
  retirement: "2027-05-15",
});

it("says the day of a model once for all of its regions", () => {
  const deployments = [chat("swedencentral"), chat("francecentral"), chat("germanywestcentral")];
  const where = "chat in swedencentral, francecentral and germanywestcentral";
  expect(retirementDates(deployments)).toEqual([{ date: "2027-05-15", what: `${where}: gpt-5.1 2025-11-13 retires` }]);
  expect(adviseRetirements(deployments, "2026-11-24")).toEqual([
    `${where}: gpt-5.1 2025-11-13 retires on 2027-05-15, in 172 days; plan its successor`,
  ]);
});

it("keeps versions apart, and deployments", () => {
  const deployments = [
    chat("swedencentral"),
    chat("francecentral", "2026-01-01"),
    { ...chat("uksouth"), name: "other" },
  ];
  expect(retirementDates(deployments)).toHaveLength(3);
});

it("knows what has ended, what nobody knows the end of, and what has time", () => {
  const advice = (retirement?: string) =>
    adviseRetirements([{ ...chat("swedencentral", "1"), retirement }], "2026-11-24").join();
  expect(advice("2026-11-01")).toContain("chat in swedencentral: gpt-5.1 1 retired on 2026-11-01");
  expect(advice()).toContain("no page tells when it retires");
  expect(advice("2028-01-01")).toBe("");
});
