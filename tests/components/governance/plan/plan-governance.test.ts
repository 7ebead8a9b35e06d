import type { GovernanceSettings } from "../../../../components/governance/plan/governance-settings";
import { type GovernancePlan, planGovernance } from "../../../../components/governance/plan/plan-governance";
import { tenantQuestions } from "../../../../components/governance/plan/tenant-questions";
import { orThrow } from "../../../../components/planning/or-throw";
import type { PlanContext } from "../../../../components/planning/plan-context";
import type { Tenant } from "../../../../components/preflight/tenant";
import { unreadTenant } from "../../../../components/preflight/unread-tenant";
import {
  attach,
  context,
  create,
  none,
  platformSubscription,
  tenant,
  tenantId,
  workloadSubscription,
} from "./fixtures";

function plan(settings: GovernanceSettings, standing: Tenant = tenant(), over: Partial<PlanContext> = {}) {
  return orThrow(planGovernance(context(over), settings, standing));
}

function findings(settings: GovernanceSettings, standing: Tenant = tenant(), over: Partial<PlanContext> = {}) {
  const answer = planGovernance(context(over), settings, standing);
  return answer.ok ? [] : answer.findings;
}

const reasons = (planned: GovernancePlan) =>
  (planned.report.choices ?? []).map(({ what, because }) => `${what}: ${because}`).join("\n");

const ours = ["contoso-ai", "contoso-ai-platform", "contoso-ai-online", "contoso-ai-corp"];
const standingOurs = Object.fromEntries(ours.map((id) => [id, [tenantId]]));

describe("creating groups", () => {
  it("assigns policy at them and places both subscriptions", () => {
    expect(plan(create)).toMatchObject({
      managementGroups: { prefix: "contoso-ai", tenantId },
      policy: {
        scopeId: "/providers/Microsoft.Management/managementGroups/contoso-ai",
        corpScopeId: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp",
        rollout: "audit",
        allowedLocations: ["swedencentral"],
      },
      workloadPlacement: { subscriptionId: workloadSubscription, managementGroupId: "contoso-ai-corp" },
      platformPlacement: {
        subscriptionId: platformSubscription,
        managementGroupId: "contoso-ai-platform",
        purpose: "platform",
      },
      protect: false,
      names: {},
    });
  });

  it("puts an internet-facing workload under online", () => {
    const workload = { ...context().workload, landingZone: "online" } as const;
    expect(plan(create, tenant(), { workload }).workloadPlacement?.managementGroupId).toBe("contoso-ai-online");
  });

  it("governs a subscription that is both as a workload's", () => {
    const planned = plan(create, tenant(), { platformSubscriptionId: workloadSubscription.toUpperCase() });
    expect(planned.platformPlacement).toBeUndefined();
    expect(planned.workloadPlacement?.managementGroupId).toBe("contoso-ai-corp");
  });

  it("protects the groups in production", () => {
    const workload = { ...context().workload, environment: "prod" } as const;
    expect(plan(create, tenant(), { workload }).protect).toBe(true);
  });

  it("goes on in a second run, when all of it stands and is its own", () => {
    const second = tenant({
      groups: standingOurs,
      ownedGroups: ours,
      workloadUnder: [tenantId, "contoso-ai", "contoso-ai-corp"],
      platformUnder: [tenantId, "contoso-ai", "contoso-ai-platform"],
      ownedPlacements: [
        { subscriptionId: workloadSubscription, groupId: "contoso-ai-corp" },
        { subscriptionId: platformSubscription, groupId: "contoso-ai-platform" },
      ],
    });
    const { report: first, ...planned } = plan(create);
    const { report, ...again } = plan(create, second);
    expect(again).toEqual(planned);
    expect(report.resources).toEqual(first.resources);
  });

  it("refuses groups that exist and are someone else's, by name", () => {
    const standing = tenant({ groups: { "Contoso-AI": [tenantId], "contoso-ai-corp": [tenantId] } });
    expect(findings(create, standing)).toMatchObject([
      {
        path: "managementGroups.create",
        got: "contoso-ai",
        allowed: expect.stringContaining("Contoso-AI, contoso-ai-corp") as string,
      },
    ]);
  });

  it("moves a workload between its own groups", () => {
    const workload = { ...context().workload, landingZone: "online" } as const;
    const standing = tenant({
      groups: standingOurs,
      ownedGroups: ours,
      workloadUnder: [tenantId, "contoso-ai", "contoso-ai-corp"],
      ownedPlacements: [{ subscriptionId: workloadSubscription, groupId: "contoso-ai-corp" }],
    });
    expect(plan(create, standing, { workload }).workloadPlacement?.managementGroupId).toBe("contoso-ai-online");
  });

  it.each([
    ["with a blank", "contoso ai"],
    ["ending in a dot", "contoso."],
    ["too long", "a".repeat(82)],
    ["of a platform group", "contoso-platform"],
  ])("refuses a prefix that is %s", (_case, prefix) => {
    const settings = { ...create, managementGroups: { mode: "create", prefix } } as const;
    expect(findings(settings)).toMatchObject([{ path: "managementGroups.create", got: prefix }]);
  });
});

describe("a subscription that sits elsewhere", () => {
  it("is refused, with where it sits and both ways out", () => {
    const [finding, ...others] = findings(create, tenant({ workloadUnder: [tenantId, "contoso-finance"] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: "subscriptionId", got: workloadSubscription });
    expect(finding?.allowed).toContain("contoso-finance");
    expect(finding?.fix).toContain("attachTo: contoso-finance");
    expect(finding?.fix).toContain(`--name contoso-ai-corp --subscription ${workloadSubscription}`);
  });

  it("is refused even when this stack once put it somewhere else", () => {
    const standing = tenant({
      workloadUnder: [tenantId, "contoso-finance"],
      ownedPlacements: [{ subscriptionId: workloadSubscription, groupId: "contoso-ai-corp" }],
    });
    expect(findings(create, standing)).toHaveLength(1);
  });

  it("is refused for the platform too, in the same report", () => {
    const standing = tenant({ workloadUnder: [tenantId, "a"], platformUnder: [tenantId, "b"] });
    expect(findings(create, standing).map(({ path }) => path)).toEqual(["subscriptionId", "platformSubscriptionId"]);
  });
});

describe("attaching to a group", () => {
  const corp = { "contoso-corp": [tenantId, "contoso", "contoso-landingzones"] };

  it("places the subscription, and keeps policy at it", () => {
    const planned = plan(attach, tenant({ groups: corp }));
    expect(planned.managementGroups).toBeUndefined();
    expect(planned.platformPlacement).toBeUndefined();
    expect(planned.workloadPlacement?.managementGroupId).toBe("contoso-corp");
    expect(planned.policy).toMatchObject({
      scopeId: `/subscriptions/${workloadSubscription}`,
      corpScopeId: `/subscriptions/${workloadSubscription}`,
    });
    expect(reasons(planned)).toContain("contoso-corp belongs to others");
  });

  it("declares no placement for a subscription that others put there", () => {
    const standing = tenant({ groups: corp, workloadUnder: [tenantId, "contoso-corp"] });
    const planned = plan(attach, standing);
    expect(planned.workloadPlacement).toBeUndefined();
    expect(reasons(planned)).toContain("it is in contoso-corp already");
  });

  it.each([
    ["says which group", { subscriptionId: workloadSubscription, groupId: "contoso-corp" }],
    ["does not", { subscriptionId: workloadSubscription }],
  ])("goes on declaring its own placement when its state %s: leaving it out would undo it", (_case, placement) => {
    const standing = tenant({
      groups: corp,
      workloadUnder: [tenantId, "contoso-corp"],
      ownedPlacements: [placement],
    });
    expect(plan(attach, standing).workloadPlacement).toBeDefined();
  });

  it("goes on declaring when nobody can tell whose the placement is", () => {
    const standing: Tenant = {
      ...tenant({ groups: corp, workloadUnder: [tenantId, "contoso-corp"] }),
      owned: { known: false, because: "no state" },
    };
    expect(plan(attach, standing).workloadPlacement).toBeDefined();
  });

  it("refuses a group that does not exist", () => {
    expect(findings(attach)).toMatchObject([{ path: "managementGroups.attachTo", got: "contoso-corp" }]);
  });

  it.each([
    ["by its name", "contoso-platform", [tenantId]],
    ["as Azure landing zones name it", "connectivity", [tenantId]],
    ["by what is above it", "hub-team", [tenantId, "contoso", "contoso-platform"]],
  ])("refuses a platform group %s", (_case, groupId, ancestors) => {
    const settings = { ...attach, managementGroups: { mode: "attachTo", groupId } } as const;
    const [finding, ...others] = findings(settings, tenant({ groups: { [groupId]: ancestors } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: "managementGroups.attachTo" });
    expect(finding?.allowed).toContain("platform");
  });

  it("gives two stacks in one subscription names of their own", () => {
    const name = (stack: string) => plan(attach, tenant({ groups: corp }), { stack }).policy.nameSuffix;
    expect(name("dev")).not.toBe(name("test"));
  });
});

describe("no management groups", () => {
  it("keeps policy at the workload's subscription and moves nothing", () => {
    const planned = plan(none);
    expect(planned.policy.scopeId).toBe(`/subscriptions/${workloadSubscription}`);
    expect([planned.managementGroups, planned.workloadPlacement, planned.platformPlacement]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(planned.report.warnings).toEqual([]);
  });

  it("leaves the rows for internal workloads out of an internet-facing one", () => {
    const workload = { ...context().workload, landingZone: "online" } as const;
    expect(plan(none, tenant(), { workload }).policy.corpScopeId).toBeUndefined();
  });
});

describe("a tenant that nobody looked at", () => {
  it("refuses nothing, and says what it does not know", () => {
    const planned = plan(create, unreadTenant);
    expect(planned.workloadPlacement).toBeDefined();
    expect(planned.report.warnings).toHaveLength(3);
  });

  it.each([
    ["create", create, [...ours], [workloadSubscription, platformSubscription]],
    ["attachTo", attach, ["contoso-corp"], [workloadSubscription]],
    ["none", none, [], []],
  ])("is asked only what %s needs", (_case, settings, groupIds, subscriptionIds) => {
    expect(tenantQuestions(context(), settings)).toEqual({ groupIds, subscriptionIds });
  });
});

describe("the report", () => {
  it("lists everything that will be declared, each id once", () => {
    const ids = (plan(create).report.resources ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4 + 3 * 2 + 1 + 2);
  });

  it("says which policies cannot audit", () => {
    expect(reasons(plan(create))).toMatch(/DoNotEnforce: Modify-Cog-No-Public cannot audit/);
  });

  it("says the rights that it takes", () => {
    expect(plan(create).report.rights).toContainEqual({
      step: "management groups",
      right: "Management Group Contributor",
      scope: `/providers/Microsoft.Management/managementGroups/${tenantId}`,
      who: "whoever deploys",
    });
  });
});

describe("every mistake", () => {
  it("is found at once, under the key that the user wrote", () => {
    const settings = {
      managementGroups: { mode: "create", prefix: "contoso ai" },
      policy: { rollout: "warn" as "audit" },
    } as const;
    const standing = tenant({ workloadUnder: [tenantId, "elsewhere"] });
    const paths = findings(settings, standing, { regions: ["Sweden Central"], tenantId: "contoso" }).map(
      ({ path }) => path,
    );
    expect(paths.sort()).toEqual(
      [
        "managementGroups.create",
        "tenantId",
        "policy.rollout",
        "regions",
        "subscriptionId",
        "platformSubscriptionId",
      ].sort(),
    );
  });
});
