import { isPlatformGroup } from "../../../../components/governance/plan/platform-group";
import { planSubscriptionPlacement } from "../../../../components/governance/plan/subscription-placement";
import { workloadSubscription as subscriptionId } from "./fixtures";

describe("a platform group", () => {
  it.each(["platform", "contoso-platform", "alz-connectivity", "Identity", "management", "es-security"])(
    "is known by the name %s",
    (groupId) => {
      expect(isPlatformGroup(groupId)).toBe(true);
    },
  );

  it.each(["contoso-ai", "ai-corp", "platforms", "ai-security", "identity-claims", "connectivity-2"])(
    "is not seen in %s",
    (groupId) => {
      expect(isPlatformGroup(groupId)).toBe(false);
    },
  );
});

describe("the place of a subscription", () => {
  it("is its group", () => {
    expect(planSubscriptionPlacement("workload", { subscriptionId, managementGroupId: "ai-corp" })).toEqual({
      ok: true,
      plan: {
        groupId: "ai-corp",
        id: `/providers/Microsoft.Management/managementGroups/ai-corp/subscriptions/${subscriptionId}`,
      },
    });
  });

  it("is not under the platform for a workload, but is for the platform's own", () => {
    const args = { subscriptionId, managementGroupId: "ai-platform" };
    expect(planSubscriptionPlacement("workload", args)).toMatchObject({
      ok: false,
      findings: [{ path: "workload.managementGroupId", got: "ai-platform" }],
    });
    expect(planSubscriptionPlacement("hub", { ...args, purpose: "platform" }).ok).toBe(true);
  });

  it("is refused for a purpose that is neither", () => {
    const args = { subscriptionId, managementGroupId: "ai-corp", purpose: "sandbox" as "workload" };
    expect(planSubscriptionPlacement("it", args)).toMatchObject({ ok: false, findings: [{ path: "it.purpose" }] });
  });
});
