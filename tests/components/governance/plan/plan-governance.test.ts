import type { GovernancePlace, GovernanceSettings } from "../../../../components/governance/plan/governance-settings";
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
  place,
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

describe("the rollout", () => {
  const from = (enforceFrom: string) => ({ ...create, policy: { rollout: { enforceFrom } } });

  it.each([
    ["2026-11-23", "enforce"],
    ["2026-11-24", "enforce"],
    ["2026-11-25", "audit"],
  ])("that enforces from %s is %s on 24 November 2026", (day, rollout) => {
    expect(plan(from(day)).policy.rollout).toBe(rollout);
  });

  it("is a date ahead until then", () => {
    expect(plan(from("2027-02-01")).report.datesAhead).toMatchObject([{ date: "2027-02-01" }]);
    expect(plan(from("2026-11-24")).report.datesAhead).toEqual([]);
    expect(plan(create).report.datesAhead).toEqual([]);
  });

  it.each(["2026-02-30", "soon", "2026-1-1"])("is refused to begin on %s", (day) => {
    expect(findings(from(day))).toMatchObject([{ path: "policy.rollout.enforceFrom", got: day }]);
  });
});

describe("what the other areas make", () => {
  const at = (given: GovernancePlace, over: Partial<PlanContext> = {}, settings = create) =>
    orThrow(planGovernance(context(over), settings, tenant(), given));

  it("is named by policy, with the rights that policy needs on it", () => {
    const planned = at(place);
    expect(planned.policy).toMatchObject({
      workspaceId: place.workspaceId,
      ddosProtectionPlanId: place.ddosProtectionPlanId,
      privateDnsZoneIds: place.privateDnsZoneIds,
    });
    expect(planned.policyRights.map(({ assignment, scopeId }) => [assignment, scopeId])).toEqual([
      ["ai-root-deploy", place.workspaceId],
      ["ai-online-deploy", place.ddosProtectionPlanId],
      ["ai-corp-modify", place.privateDnsZoneIds["privatelink.search.windows.net"]],
    ]);
    for (const { scopeId } of planned.policyRights)
      expect(planned.report.rights).toContainEqual(
        expect.objectContaining({ right: "Role Based Access Control Administrator", scope: scopeId }),
      );
  });

  it("is missed in words, row by row", () => {
    expect(plan(create).policyRights).toEqual([]);
    expect(reasons(plan(create))).toContain(
      "not assigned: Enable-DDoS-VNET (online): there is no DDoS protection plan",
    );
  });

  it("lets a policy go on auditing that would deny the stack's own machine", () => {
    const planned = at({ ...place, vmsWithoutHostEncryption: ["vm-jump"] });
    expect(planned.policy.auditOnly).toMatchObject([
      { row: "Deny-VM-No-HostEncr", reason: expect.stringContaining("vm-jump") as string },
    ]);
    expect(reasons(planned)).toContain("Deny-VM-No-HostEncr (root) audits even when policy enforces");
    expect(at(place).policy.auditOnly).toBeUndefined();
  });

  it("lets a hub in the workload's subscription keep its public addresses", () => {
    const one = { platformSubscriptionId: workloadSubscription };
    expect(at(place, one).policy.auditOnly).toMatchObject([{ row: "Deny-Public-IP" }]);
    const online = { ...one, workload: { ...context().workload, landingZone: "online" } } as const;
    expect(at(place, online).policy.auditOnly).toBeUndefined();
  });

  it("is a machine of a size that the list of sizes must hold", () => {
    const sized = (vmSizes: string[]) =>
      planGovernance(context(), { ...create, policy: { rollout: "audit", vmSizes } }, tenant(), place);
    expect(sized(["Standard_D4s_v5"])).toMatchObject({ ok: false, findings: [{ path: "policy.vmSizes" }] });
    expect(orThrow(sized(["standard_d2s_v5"])).policy.allowedVmSizes).toEqual(["standard_d2s_v5"]);
  });
});

describe("the models that may be deployed", () => {
  const chosen = (policy: Partial<GovernanceSettings["policy"]>) =>
    planGovernance(context(), { ...create, policy: { rollout: "audit", ...policy } }, tenant());

  it("are those of the publishers of the stack's own, where nobody says more", () => {
    expect(plan(create).policy.allowedPublishers).toEqual(["OpenAI"]);
  });

  it.each([
    ["its publisher", { publishers: ["OpenAI", "Meta"] }],
    ["its asset", { publishers: ["Meta"], models: ["azureml://registries/azure-openai/models/gpt-5.1/"] }],
    ["a part of its asset", { publishers: [], models: ["/gpt-5"] }],
    ["one version of it", { publishers: [], models: ["azureml://registries/azure-openai/models/gpt-5.1/versions/1"] }],
  ])("let the stack's own pass by %s", (_case, policy) => {
    expect(chosen(policy).ok).toBe(true);
  });

  it.each([
    ["another publisher", { publishers: ["Meta"] }],
    ["another model", { publishers: [], models: ["azureml://registries/azure-openai/models/gpt-5/"] }],
  ])("are refused when they name %s alone", (_case, policy) => {
    expect(chosen(policy)).toMatchObject({
      ok: false,
      findings: [{ path: "policy.publishers", allowed: expect.stringContaining("chat") as string }],
    });
  });
});

describe("mistakes in the policy part", () => {
  it("are named under the user's own keys", () => {
    const settings: GovernanceSettings = {
      ...create,
      policy: {
        rollout: "audit",
        exclude: [{ row: "Audit-VM-DX", reason: "no state" }],
        add: [{ scope: "root", definitionId: "0725b4dd-7e76-479c-a735-68e7ee23d5ca" }],
        vmSizes: [],
      },
    };
    expect(findings(settings).map(({ path }) => path)).toEqual([
      "policy.vmSizes",
      "policy.exclude[0].row",
      "policy.add[0].definitionId",
    ]);
  });
});

describe("the report", () => {
  it("lists everything that will be declared, each id once", () => {
    const ids = (plan(create).report.resources ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Groups; initiatives with their assignments; Azure's own initiatives; roles at the groups; places.
    expect(ids).toHaveLength(4 + 5 * 2 + 4 + 3 + 2);
  });

  it("says which policies cannot audit", () => {
    expect(reasons(plan(create))).toMatch(/Modify-Cog-No-Public \(corp\) has no audit form: .*DoNotEnforce/);
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
      models: {},
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
