import * as azure from "@pulumi/azure-native/provider";
import * as pulumi from "@pulumi/pulumi";

import { AiPolicy } from "../../../components/governance/ai-policy";
import { AiPolicyRights } from "../../../components/governance/ai-policy-rights";
import { ManagementGroups } from "../../../components/governance/management-groups";
import { planGovernance } from "../../../components/governance/plan/plan-governance";
import { SubscriptionPlacement } from "../../../components/governance/subscription-placement";
import { orThrow } from "../../../components/planning/or-throw";
import { FoundationError } from "../../../terms/finding";
import { remember } from "../../../components/made";
import { declare, type Declared } from "../support/declared";
import { context, create, none, place, platformSubscription, tenant, workloadSubscription } from "./plan/fixtures";

function named(all: readonly Declared[], name: string): Declared {
  return all.find((one) => one.name === name)!;
}

const plan = orThrow(planGovernance(context(), create, tenant(), place));
const groupsArgs = plan.managementGroups!;

describe("ManagementGroups", () => {
  const groups = () => declare((opts) => new ManagementGroups("groups", groupsArgs, opts));

  it("declares the four groups with every name known", async () => {
    const all = (await groups()).filter(({ type }) => type === "azure-native:management:ManagementGroup");
    expect(all.map(({ name, inputs }) => [name, inputs["groupId"], inputs["details"]])).toEqual([
      ["groups-root", "contoso-ai", { parent: { id: expect.stringMatching(/d0d0$/) as string } }],
      ...["platform", "online", "corp"].map((role) => [
        `groups-${role}`,
        `contoso-ai-${role}`,
        { parent: { id: "/providers/Microsoft.Management/managementGroups/contoso-ai" } },
      ]),
    ]);
  });

  it("makes them one after the other, each in place of an old one of the same name", async () => {
    const all = await groups();
    const before = ["root", "platform", "online", "corp"].map((role) => named(all, `groups-${role}`).dependsOn);
    expect(before.map((names) => names.toSorted())).toEqual([
      [],
      ["groups-root"],
      ["groups-platform", "groups-root"],
      ["groups-online", "groups-root"],
    ]);
    for (const { options } of all.slice(1)) expect(options.deleteBeforeReplace).toBe(true);
  });

  it("declares nothing when it is refused", async () => {
    const all = await declare((opts) => {
      expect(() => new ManagementGroups("groups", { prefix: "a b", tenantId: "x" }, opts)).toThrow(FoundationError);
    });
    expect(all.filter(({ type }) => type.startsWith("azure-native:"))).toEqual([]);
  });
});

describe("AiPolicy", () => {
  const policy = () => declare((opts) => new AiPolicy("policy", plan.policy, opts));

  it("defines at the management group what it assigns there", async () => {
    const all = await policy();
    const scope = "/providers/Microsoft.Management/managementGroups/contoso-ai";
    expect(named(all, "policy-root-guard")).toMatchObject({
      type: "azure-native:authorization:PolicySetDefinitionAtManagementGroup",
      parent: "policy",
      inputs: { managementGroupId: "contoso-ai", policySetDefinitionName: "ai-root-guard", policyType: "Custom" },
      options: { replaceOnChanges: ["parameters"], deleteBeforeReplace: true },
    });
    expect(named(all, "policy-root-guard-assignment")).toMatchObject({
      type: "azure-native:authorization:PolicyAssignment",
      inputs: {
        scope,
        policyDefinitionId: `${scope}/providers/Microsoft.Authorization/policySetDefinitions/ai-root-guard`,
        enforcementMode: "Default",
      },
      options: { replaceOnChanges: ["policyDefinitionId", "location"], deleteBeforeReplace: true },
    });
  });

  it("gives an identity and a location to what modifies, and to nothing else", async () => {
    const assignments = (await policy()).filter(({ type }) => type.endsWith(":PolicyAssignment"));
    expect(
      assignments.map(({ name, inputs }) => [name, inputs["identity"], inputs["location"], inputs["enforcementMode"]]),
    ).toEqual([
      ["policy-root-guard-assignment", undefined, undefined, "Default"],
      ["policy-root-deploy-assignment", { type: "SystemAssigned" }, "swedencentral", "Default"],
      ["policy-root-modify-assignment", { type: "SystemAssigned" }, "swedencentral", "DoNotEnforce"],
      ["policy-online-guard-assignment", undefined, undefined, "Default"],
      ["policy-online-deploy-assignment", { type: "SystemAssigned" }, "swedencentral", "Default"],
      ["policy-corp-guard-assignment", undefined, undefined, "Default"],
      ["policy-corp-modify-assignment", { type: "SystemAssigned" }, "swedencentral", "DoNotEnforce"],
      ["policy-guardrails", undefined, undefined, "Default"],
      ["policy-eu-ai-act", undefined, undefined, "Default"],
      ["policy-mcsb-v2", { type: "SystemAssigned" }, "swedencentral", "DoNotEnforce"],
      ["policy-nist-ai-rmf", undefined, undefined, "Default"],
    ]);
  });

  it("gives that identity its role where the assignment is, and says that it is a service principal", async () => {
    expect(named(await policy(), "policy-corp-modify-role-contributor")).toMatchObject({
      inputs: {
        scope: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp",
        principalId: "policy-corp-modify-assignment-principal",
        principalType: "ServicePrincipal",
        roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
      },
      dependsOn: ["policy-corp-modify-assignment"],
    });
  });

  it("refuses every scope in a subscription that its provider does not write to, at once", async () => {
    const said: string[] = [];
    const scope = `/subscriptions/${workloadSubscription}`;
    const args = { ...plan.policy, onlineScopeId: scope, corpScopeId: scope };
    await declare((opts) => {
      const provider = new azure.Provider("other", { subscriptionId: platformSubscription });
      const apply = (check: (stated: string) => void): void => {
        try {
          check(platformSubscription);
        } catch (error) {
          said.push(String(error));
        }
      };
      Reflect.set(provider, "subscriptionId", { apply });
      new AiPolicy("policy", args, { ...opts, provider });
    });
    expect(said.join()).toMatch(/policy\.onlineScopeId: got[^]*policy\.corpScopeId: got[^]*2 mistakes/);
  });

  it("defines at the subscription where there is no group", async () => {
    const { policy: args } = orThrow(planGovernance(context(), none, tenant()));
    const definition = named(await declare((opts) => new AiPolicy("policy", args, opts)), "policy-corp-modify");
    expect(definition.type).toBe("azure-native:authorization:PolicySetDefinition");
    expect(definition.inputs["managementGroupId"]).toBeUndefined();
  });
});

describe("an assignment", () => {
  it("overrides an effect that its definition fixes, by the name of the row", async () => {
    const all = await declare((opts) => new AiPolicy("policy", plan.policy, opts));
    expect(named(all, "policy-root-guard-assignment").inputs["overrides"]).toEqual([
      {
        kind: "policyEffect",
        value: "Audit",
        selectors: [{ kind: "policyDefinitionReferenceId", in: ["Deny-IP-Forwarding", "Deny-Public-IP-On-NIC"] }],
      },
    ]);
    expect(named(all, "policy-corp-guard-assignment").inputs["overrides"]).toBeUndefined();
  });

  it("of Azure's own initiative is made anew with the group that it is in", async () => {
    const all = await declare((opts) => {
      const made = new ManagementGroups("groups", groupsArgs, opts);
      new AiPolicy("policy", plan.policy, { ...opts, dependsOn: [made] });
    });
    const assignment = named(all, "policy-eu-ai-act");
    expect(assignment.inputs).toMatchObject({ policyAssignmentName: "ai-eu-ai-act", definitionVersion: "1.*.*" });
    expect(assignment.tiedTo["policyAssignmentName"]).toContain("groups-root");
  });
});

const rightNames = [
  "rights-ai-root-deploy-log-38ku6-log-analytics-contributor",
  "rights-ai-online-deploy-ddos-af7n5-network-contributor",
  "rights-ai-corp-modify-privatelink.search.windows.net-7x36x-network-contributor",
];

class Thing extends pulumi.CustomResource {}

/** Stands for a component that makes the workspace and something else. */
class Made extends pulumi.ComponentResource {
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("test:index:Made", name, {}, opts);
    const workspace = new Thing("test:index:Workspace", "workspace", {}, { parent: this });
    new Thing("test:index:Other", "other", {}, { parent: this });
    remember(this, { [place.workspaceId]: workspace });
  }
}

describe("AiPolicyRights", () => {
  const rights = [...plan.policyRights];
  const both = (run?: "preview") =>
    declare((opts) => {
      const { principalIds } = new AiPolicy("policy", plan.policy, opts);
      new AiPolicyRights("rights", { principalIds, rights }, opts);
    }, run);

  it("gives each identity its role on what stands elsewhere", async () => {
    const roles = (await both()).filter(({ parent, type }) => parent === "rights" && type.endsWith(":RoleAssignment"));
    expect(roles.map(({ name }) => name)).toEqual(rightNames);
    expect(roles.map(({ inputs }) => [inputs["scope"], inputs["principalId"]])).toEqual([
      [place.workspaceId, "policy-root-deploy-assignment-principal"],
      [place.ddosProtectionPlanId, "policy-online-deploy-assignment-principal"],
      [place.privateDnsZoneIds["privatelink.search.windows.net"], "policy-corp-modify-assignment-principal"],
    ]);
    for (const { inputs } of roles) expect(inputs["principalType"]).toBe("ServicePrincipal");
  });

  it("knows where, what and under which name at the first preview", async () => {
    const [role] = (await both("preview")).filter(({ parent }) => parent === "rights");
    expect(role?.inputs).toMatchObject({
      scope: place.workspaceId,
      roleDefinitionId: expect.stringContaining("/roleDefinitions/92aaf0da-") as string,
      roleAssignmentName: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it("ties a role to what it is on, and to nothing else that was made with it", async () => {
    const all = await declare((opts) => {
      const made = new Made("platform", opts);
      const principalIds = Object.fromEntries(rights.map(({ assignment }) => [assignment, `${assignment}-principal`]));
      new AiPolicyRights("rights", { principalIds, rights }, { ...opts, dependsOn: [made] });
    });
    const role = named(all, rightNames[0]!);
    expect(role.inputs["scope"]).toBe(place.workspaceId);
    expect(role.tiedTo["scope"]).toEqual(["workspace"]);
  });

  it("refuses rights that name nothing", async () => {
    const right = { assignment: "a", assignmentId: "a", scopeId: "log", roleId: "Reader" };
    await declare((opts) => {
      expect(() => new AiPolicyRights("rights", { principalIds: {}, rights: [right] }, opts)).toThrow(
        /rights\.rights\[0\]\.assignmentId[^]*scopeId[^]*roleId/,
      );
    });
  });

  it("refuses rights of an assignment that has no identity here", async () => {
    await declare((opts) => {
      expect(() => new AiPolicyRights("rights", { principalIds: { other: "a" }, rights }, opts)).toThrow(
        /rights\.rights\[0\]\.assignment: got "ai-root-deploy"[^]*one of other/,
      );
    });
  });
});

describe("SubscriptionPlacement", () => {
  it("puts the provider's subscription into the group", async () => {
    const all = await declare((opts) => new SubscriptionPlacement("workload", plan.workloadPlacement!, opts));
    expect(named(all, "workload-placement")).toMatchObject({
      type: "azure-native:management:ManagementGroupSubscription",
      inputs: { groupId: "contoso-ai-corp" },
      parent: "workload",
    });
  });

  it("refuses a workload under a platform group", async () => {
    const args = { subscriptionId: workloadSubscription, managementGroupId: "contoso-ai-platform" };
    await declare((opts) => {
      expect(() => new SubscriptionPlacement("workload", args, opts)).toThrow(
        /workload\.managementGroupId: got "contoso-ai-platform"/,
      );
    });
  });
});

describe("governance as a whole", () => {
  const whole = () =>
    declare((opts) => [
      new ManagementGroups("groups", groupsArgs, opts),
      new AiPolicyRights(
        "rights",
        { principalIds: new AiPolicy("policy", plan.policy, opts).principalIds, rights: [...plan.policyRights] },
        opts,
      ),
      new SubscriptionPlacement("workload", plan.workloadPlacement!, opts),
      new SubscriptionPlacement("platform", plan.platformPlacement!, opts),
    ]);

  it("declares what the report lists, no more and no less", async () => {
    const azure = (await whole()).filter(({ type }) => type.startsWith("azure-native:"));
    expect(azure).toHaveLength(plan.report.resources?.length ?? 0);
  });

  it("has answers of other resources only where a name is tied to what it names, and in a role's principal", async () => {
    const answered = (await whole()).flatMap(({ name, tiedTo }) => Object.keys(tiedTo).map((key) => `${name} ${key}`));
    const initiatives = ["root-guard", "root-deploy", "root-modify", "online-guard", "online-deploy"];
    const roles = [
      "root-deploy-role-log-analytics-contributor",
      "root-modify-role-contributor",
      "root-modify-role-security-admin",
      "online-deploy-role-network-contributor",
      "corp-modify-role-contributor",
      "corp-modify-role-network-contributor",
    ];
    expect(answered.sort()).toEqual(
      [
        ...["platform", "online", "corp"].map((group) => `groups-${group} groupId`),
        ...[...initiatives, "corp-guard", "corp-modify"].flatMap((role) => [
          `policy-${role}-assignment policyAssignmentName`,
          `policy-${role}-assignment policyDefinitionId`,
        ]),
        ...roles.map((role) => `policy-${role} principalId`),
        "rights principalIds",
        ...rightNames.map((name) => `${name} principalId`),
      ].sort(),
    );
  });

  it("ties what is in a group to whatever makes the group", async () => {
    const all = await declare((opts) => {
      const made = new ManagementGroups("groups", groupsArgs, opts);
      new AiPolicy("policy", plan.policy, { ...opts, dependsOn: [made] });
      new SubscriptionPlacement("workload", plan.workloadPlacement!, { ...opts, dependsOn: made });
    });
    const groups = ["groups-corp", "groups-online", "groups-platform", "groups-root"];
    const definition = named(all, "policy-root-guard");
    expect(definition.inputs["managementGroupId"]).toBe("contoso-ai");
    expect(definition.tiedTo["managementGroupId"]?.toSorted()).toEqual(groups);
    const placement = named(all, "workload-placement");
    expect(placement.inputs["groupId"]).toBe("contoso-ai-corp");
    expect(placement.tiedTo["groupId"]?.toSorted()).toEqual(groups);
  });
});
