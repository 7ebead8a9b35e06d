import { AiPolicy } from "../../../components/governance/ai-policy";
import { ManagementGroups } from "../../../components/governance/management-groups";
import { planGovernance } from "../../../components/governance/plan/plan-governance";
import { SubscriptionPlacement } from "../../../components/governance/subscription-placement";
import { orThrow } from "../../../components/planning/or-throw";
import { FoundationError } from "../../../terms/finding";
import { declare, type Declared } from "../support/declared";
import { context, create, none, tenant, workloadSubscription } from "./plan/fixtures";

function named(all: readonly Declared[], name: string): Declared {
  return all.find((one) => one.name === name)!;
}

const plan = orThrow(planGovernance(context(), create, tenant()));
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
      ["policy-corp-guard-assignment", undefined, undefined, "Default"],
      ["policy-corp-modify-assignment", { type: "SystemAssigned" }, "swedencentral", "DoNotEnforce"],
    ]);
  });

  it("gives that identity its role where the assignment is, and says that it is a service principal", async () => {
    expect(named(await policy(), "policy-corp-modify-role-0")).toMatchObject({
      inputs: {
        scope: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp",
        principalId: "policy-corp-modify-assignment-principal",
        principalType: "ServicePrincipal",
        roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
      },
      dependsOn: ["policy-corp-modify-assignment"],
    });
  });

  it("defines at the subscription where there is no group", async () => {
    const { policy: args } = orThrow(planGovernance(context(), none, tenant()));
    const definition = named(await declare((opts) => new AiPolicy("policy", args, opts)), "policy-corp-modify");
    expect(definition.type).toBe("azure-native:authorization:PolicySetDefinition");
    expect(definition.inputs["managementGroupId"]).toBeUndefined();
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
      new AiPolicy("policy", plan.policy, opts),
      new SubscriptionPlacement("workload", plan.workloadPlacement!, opts),
      new SubscriptionPlacement("platform", plan.platformPlacement!, opts),
    ]);

  it("declares what the report lists, no more and no less", async () => {
    const azure = (await whole()).filter(({ type }) => type.startsWith("azure-native:"));
    expect(azure).toHaveLength(plan.report.resources?.length ?? 0);
  });

  it("has answers of other resources only where a name is tied to what it names, and in a role's principal", async () => {
    const answered = (await whole()).flatMap(({ name, tiedTo }) => Object.keys(tiedTo).map((key) => `${name} ${key}`));
    expect(answered.sort()).toEqual([
      "groups-corp groupId",
      "groups-online groupId",
      "groups-platform groupId",
      "policy-corp-guard-assignment policyAssignmentName",
      "policy-corp-guard-assignment policyDefinitionId",
      "policy-corp-modify-assignment policyAssignmentName",
      "policy-corp-modify-assignment policyDefinitionId",
      "policy-corp-modify-role-0 principalId",
      "policy-root-guard-assignment policyAssignmentName",
      "policy-root-guard-assignment policyDefinitionId",
    ]);
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
