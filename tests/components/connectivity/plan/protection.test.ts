import { planDdosProtection } from "../../../../components/connectivity/plan/ddos-protection";
import { planConnectivity, type ConnectivityPlan } from "../../../../components/connectivity/plan/plan-connectivity";
import type { DdosSettings } from "../../../../components/connectivity/plan/settings";
import { orThrow } from "../../../../components/planning/or-throw";
import type { PlanContext } from "../../../../components/planning/plan-context";
import { context, platform, services, workload } from "../support/example";
import { onlineContext, onlineSettings } from "../support/online";

const planId = `/subscriptions/${workload}/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos-shared`;

function answerTo(ddos: DdosSettings | undefined, of: Partial<PlanContext["workload"]> = {}) {
  const network = { ...onlineSettings.network, ...(ddos === undefined ? {} : { ddos }) };
  const asked = { ...onlineContext, workload: { ...onlineContext.workload, ...of } };
  return planConnectivity(asked, { ...onlineSettings, network }, services, { gatewayRegions: asked.regions });
}

function plan(ddos?: DdosSettings, of: Partial<PlanContext["workload"]> = {}): ConnectivityPlan {
  return orThrow(answerTo(ddos, of));
}

/** How each part is protected: the made plan, what hub and spokes join, and Bastion's address. */
function protectionOf({ ddosProtection, hub, spokes, bastion, ddosProtectionPlanId }: ConnectivityPlan) {
  const joined = [hub, ...spokes.map(({ spoke }) => spoke)].map((network) => network.ddosProtectionPlanId);
  expect(new Set(joined)).toEqual(new Set([ddosProtectionPlanId]));
  return { made: ddosProtection !== undefined, joined: joined[0]?.split("/").at(-1), each: bastion.ddosProtectionMode };
}

describe("protection against floods of traffic", () => {
  it.each([
    ["online", "prod", { made: true, joined: "ddos-claims-prod-swedencentral", each: undefined }],
    ["online", "test", { made: false, joined: undefined, each: "Enabled" }],
    ["online", "dev", { made: false, joined: undefined, each: "Enabled" }],
    ["corp", "prod", { made: false, joined: undefined, each: undefined }],
    ["corp", "dev", { made: false, joined: undefined, each: undefined }],
  ] as const)("of %s %s, where nothing is said", (landingZone, environment, expected) => {
    expect(protectionOf(plan(undefined, { landingZone, environment }))).toEqual(expected);
  });

  it.each([
    [{ mode: "plan" }, { made: true, joined: "ddos-claims-prod-swedencentral", each: undefined }],
    [{ mode: "ip" }, { made: false, joined: undefined, each: "Enabled" }],
    [
      { mode: "existing", planId },
      { made: false, joined: "ddos-shared", each: undefined },
    ],
    [
      { mode: "none", acceptRisk: "trial for a week" },
      { made: false, joined: undefined, each: undefined },
    ],
  ] as [DdosSettings, object][])("is what the configuration says: %j", (ddos, expected) => {
    expect(protectionOf(plan(ddos))).toEqual(expected);
  });

  it("takes a plan alone as a plan, and says so under the key of the configuration", () => {
    const answer = answerTo({ mode: "existing", planId: planId.replace("ddosProtectionPlans", "natGateways") });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: "network.ddos.planId" }] });
  });

  it("makes a plan in the platform's subscription, in a group of its own that the lock remembers", () => {
    const { ddosProtection, platformResourceGroupId, names } = plan();
    expect(ddosProtection).toMatchObject({ subscriptionId: platform, location: "swedencentral" });
    expect(platformResourceGroupId).not.toContain(ddosProtection!.resourceGroupName);
    expect(names).toMatchObject({
      "ddosProtectionPlan/swedencentral": "ddos-claims-prod-swedencentral",
      "ddosProtectionResourceGroup/swedencentral": ddosProtection!.resourceGroupName,
    });
  });

  it("keeps the plan that stands when the workload is called otherwise", () => {
    const { names } = plan();
    const renamed = {
      ...onlineContext,
      workload: { ...onlineContext.workload, name: "other" },
      lock: { ...context.lock, names },
    };
    const after = orThrow(planConnectivity(renamed, onlineSettings, services));
    expect(after.ddosProtection?.ddosProtectionPlanName).toBe("ddos-claims-prod-swedencentral");
  });
});

describe("the report on protection", () => {
  const warnings = (ddos?: DdosSettings, of = {}): string => plan(ddos, of).report.warnings!.join("\n");
  const protectedBy = (ddos?: DdosSettings, of = {}): readonly string[] =>
    plan(ddos, of).report.publicAddresses!.map((address) => address.protectedBy);

  it("says of each address what covers it, and that a plan does not cover the way out", () => {
    const [bastion, outbound] = protectedBy();
    expect(bastion).toContain("the DDoS protection plan ddos-claims-prod-swedencentral");
    expect(outbound).not.toContain("plan");
    expect(warnings()).toMatch(/does not cover pip-\S+-outbound/);
  });

  it("says that an address is protected by itself", () => {
    expect(protectedBy({ mode: "ip" })[0]).toContain("DDoS protection of its own");
    expect(protectedBy({ mode: "ip" })[1]).not.toContain("DDoS protection of its own");
  });

  it("has the risk that somebody accepted, in his words", () => {
    const accepted = warnings({ mode: "none", acceptRisk: "trial for a week" });
    expect(accepted).toContain("the risk is accepted: trial for a week");
    expect(accepted).toContain("network-ddos-protection");
  });

  it("warns in corp, where a public address stands open", () => {
    expect(warnings(undefined, { landingZone: "corp" })).toMatch(/no DDoS protection covers pip-\S+-bastion:/);
  });

  it("asks for a right on a plan that another team has", () => {
    expect(plan({ mode: "existing", planId }).report.rights).toContainEqual(
      expect.objectContaining({ right: "Network Contributor", scope: planId }),
    );
    expect(plan().report.rights!.map(({ scope }) => scope)).not.toContain(planId);
  });
});

describe("planDdosProtection", () => {
  const args = { subscriptionId: platform, location: "swedencentral" };

  it("names group and plan after the component when nothing else is said", () => {
    expect(orThrow(planDdosProtection("contoso", args)).id).toBe(
      `/subscriptions/${platform}/resourceGroups/rg-contoso-swedencentral/providers/Microsoft.Network/ddosProtectionPlans/ddos-contoso-swedencentral`,
    );
  });

  it("refuses names that Azure does not take, all at once", () => {
    const answer = planDdosProtection("ddos", { ...args, resourceGroupName: "rg.", ddosProtectionPlanName: "-" });
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual([
      "ddos.resourceGroupName",
      "ddos.ddosProtectionPlanName",
    ]);
  });
});
