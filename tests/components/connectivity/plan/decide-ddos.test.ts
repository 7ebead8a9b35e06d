import { decideDdos } from "../../../../components/connectivity/plan/decide-ddos";
import type { DdosSettings } from "../../../../components/connectivity/plan/settings";
import { context } from "../support/example";

function decided(workload: Partial<typeof context.workload>, ddos?: DdosSettings) {
  return decideDdos({ ...context, workload: { ...context.workload, ...workload } }, ddos);
}

it.each([
  ["online", "prod", "plan"],
  ["online", "test", "ip"],
  ["online", "dev", "ip"],
  ["corp", "prod", "none"],
  ["corp", "dev", "none"],
] as const)("for %s %s it is %s where nothing is said", (landingZone, environment, mode) => {
  const decision = decided({ landingZone, environment });
  expect(decision.mode).toBe(mode);
  expect(decision.because).not.toContain("configuration");
});

it.each<DdosSettings>([
  { mode: "plan" },
  { mode: "ip" },
  { mode: "existing", planId: "/a/plan" },
  { mode: "none", acceptRisk: "a trial" },
])("takes what the configuration says, wherever: %j", (ddos) => {
  for (const landingZone of ["online", "corp"] as const)
    expect(decided({ landingZone }, ddos)).toMatchObject({ mode: ddos.mode, because: "the configuration says so" });
});

it("keeps the plan's id and the accepted risk, and has none where nothing was accepted", () => {
  expect(decided({}, { mode: "existing", planId: "/a/plan" })).toHaveProperty("planId", "/a/plan");
  expect(decided({}, { mode: "none", acceptRisk: "a trial" })).toHaveProperty("acceptedRisk", "a trial");
  expect(decided({ landingZone: "corp" })).not.toHaveProperty("acceptedRisk");
});

it("says from how many addresses on a plan is cheaper", () => {
  expect(decided({ landingZone: "online", environment: "dev" }).because).toMatch(/below \d+ addresses/);
});
