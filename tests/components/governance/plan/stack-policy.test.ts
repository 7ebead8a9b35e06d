import type { GovernanceSettings } from "../../../../components/governance/plan/governance-settings";
import { policyScopes } from "../../../../components/governance/plan/policy-scopes";
import { checkStackPolicy, stackPolicy } from "../../../../components/governance/plan/stack-policy";
import { emptyLock } from "../../../../components/planning/lock";
import type { PlanContext } from "../../../../components/planning/plan-context";
import { context, none, place, workloadSubscription } from "./fixtures";

const settings = (policy: Partial<GovernanceSettings["policy"]>): GovernanceSettings => ({
  ...none,
  policy: { rollout: "audit", ...policy },
});
const args = (policy: Partial<GovernanceSettings["policy"]> = {}, over: Partial<PlanContext> = {}, where = {}) =>
  stackPolicy(context(over), settings(policy), policyScopes(context(over), none.managementGroups), where);
const check = (policy: Partial<GovernanceSettings["policy"]>, where = {}, over: Partial<PlanContext> = {}) =>
  checkStackPolicy(context(over), settings(policy), where);

describe("the arguments of policy in a stack", () => {
  it("are its regions, the publishers of its models, and nothing of what it lacks", () => {
    expect(args()).toEqual({
      scopeId: `/subscriptions/${workloadSubscription}`,
      corpScopeId: `/subscriptions/${workloadSubscription}`,
      nameSuffix: expect.stringMatching(/^[a-z0-9]{5}$/) as string,
      rollout: "audit",
      allowedLocations: ["swedencentral"],
      identityLocation: "swedencentral",
      allowedPublishers: ["OpenAI"],
    });
  });

  it("hold what the other areas make", () => {
    const { workspaceId, ddosProtectionPlanId, privateDnsZoneIds } = place;
    expect(args({}, {}, place)).toMatchObject({ workspaceId, ddosProtectionPlanId, privateDnsZoneIds });
  });

  it("keep the identities in the region of the hub, whichever region comes first", () => {
    const regions = ["francecentral", "swedencentral"] as const;
    const lock = { ...emptyLock, names: { "hubNetwork/swedencentral": "vnet-hub" } };
    expect(args({}, { regions, lock }).identityLocation).toBe("swedencentral");
    expect(args({}, { regions }).identityLocation).toBe("francecentral");
  });

  it("enforce from the day on that the configuration names", () => {
    const rollout = { enforceFrom: "2027-02-01" };
    expect(args({ rollout }, { today: "2027-01-31" }).rollout).toBe("audit");
    expect(args({ rollout }, { today: "2027-02-01" }).rollout).toBe("enforce");
  });
});

describe("what the policy of a stack would deny of the stack", () => {
  it("is the size of its machine, in any letter case", () => {
    expect(check({ vmSizes: ["Standard_D4s_v5"] }, place)).toMatchObject([
      { path: "policy.vmSizes", fix: "add Standard_D2s_v5" },
    ]);
    expect(check({ vmSizes: ["standard_d2s_V5"] }, place)).toEqual([]);
    expect(check({}, place)).toEqual([]);
  });

  it("is a model whose publisher is not among those that are named", () => {
    expect(check({ publishers: ["Meta"] })).toMatchObject([{ path: "policy.publishers", got: ["Meta"] }]);
    expect(check({ publishers: ["Meta", "OpenAI"] })).toEqual([]);
  });

  it.each([
    ["azureml://registries/azure-openai/models/gpt-5.1/", true],
    ["azureml://registries/azure-openai/models/gpt-5.1/versions/2025-11-13", true],
    ["azureml://registries/azure-openai/models/gpt-5/", false],
    ["", false],
  ])("lets it pass under the asset %j: %s", (asset, passes) => {
    expect(check({ publishers: ["Meta"], models: [asset] }).length === 0).toBe(passes);
  });

  it("is named beside a day that the calendar does not have", () => {
    expect(check({ rollout: { enforceFrom: "2027-02-30" } })).toMatchObject([{ path: "policy.rollout.enforceFrom" }]);
    expect(check({ rollout: { enforceFrom: "2027-02-28" } })).toEqual([]);
  });
});
