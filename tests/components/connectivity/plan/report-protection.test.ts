import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import type { DdosSettings } from "../../../../components/connectivity/plan/settings";
import { orThrow } from "../../../../components/planning/or-throw";
import { services, workload } from "../support/example";
import { onlineContext, onlineSettings } from "../support/online";

const planId = `/subscriptions/${workload}/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos-shared`;
const choices: readonly DdosSettings[] = [
  { mode: "plan" },
  { mode: "ip" },
  { mode: "existing", planId },
  { mode: "none", acceptRisk: "trial for a week" },
];

function reported(ddos?: DdosSettings, landingZone: "online" | "corp" = "online") {
  const network = { ...onlineSettings.network, ...(ddos === undefined ? {} : { ddos }) };
  const context = { ...onlineContext, workload: { ...onlineContext.workload, landingZone } };
  return orThrow(planConnectivity(context, { ...onlineSettings, network }, services)).report;
}

it.each([
  [choices[0], "joins the DDoS protection plan ddos-claims-prod-swedencentral"],
  [choices[1], "of each public address by itself"],
  [choices[2], `joins the DDoS protection plan ${planId}`],
  [choices[3], "no DDoS protection beyond Azure's own"],
])("has %j among its choices, with the reason", (ddos, words) => {
  const choice = reported(ddos).choices?.find(({ what }) => what.includes(words));
  expect(choice?.because).toBe("the configuration says so");
});

it.each(choices)("promises a NAT gateway nothing, whatever is chosen: %j", (ddos) => {
  const outbound = reported(ddos).publicAddresses?.find(({ name }) => name.endsWith("outbound"));
  expect(outbound?.protectedBy).toMatch(/what Azure does for every address, for no more can be had$/);
});

it("tells who pays what for a plan of its own, and not for one that stands", () => {
  const billed = (ddos: DdosSettings | undefined): boolean =>
    (reported(ddos).warnings ?? []).some((warning) => warning.includes("billed by the month"));
  expect(choices.map(billed)).toEqual([true, false, false, false]);
});

it("warns that a guardrail refuses the internet without protection, and not of that inside", () => {
  const none = choices[3];
  const guarded = (landingZone: "online" | "corp"): string => (reported(none, landingZone).warnings ?? []).join("\n");
  expect(guarded("online")).toContain("network-ddos-protection");
  expect(guarded("corp")).not.toContain("network-ddos-protection");
});

it("asks for a right on a plan of others alone", () => {
  const onPlan = (ddos: DdosSettings): number =>
    (reported(ddos).rights ?? []).filter(({ scope }) => scope === planId).length;
  expect(choices.map(onPlan)).toEqual([0, 0, 1, 0]);
});
