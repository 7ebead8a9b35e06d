import { AiPolicy } from "../../../components/governance/ai-policy";
import { ManagementGroups } from "../../../components/governance/management-groups";
import { planGovernance } from "../../../components/governance/plan/plan-governance";
import { SubscriptionPlacement } from "../../../components/governance/subscription-placement";
import { orThrow } from "../../../components/planning/or-throw";
import { FoundationError } from "../../../terms/finding";
import { declaredBy, named, outputsIn } from "../connectivity/support/declared";
import { context, create, none, tenant, workloadSubscription } from "./plan/fixtures";

const plan = orThrow(planGovernance(context(), create, tenant()));
const groupsArgs = plan.managementGroups!;

describe("ManagementGroups", () => {
  const groups = () => declaredBy((opts) => new ManagementGroups("groups", groupsArgs, opts));

  it("declares the four groups with every name known", async () => {
    const all = (await groups()).filter(({ type }) => type === "azure-native:management:ManagementGroup");
    expect(all.map(({ name, props }) => [name, props["groupId"], props["details"]])).toEqual([
      ["groups-root", "contoso-ai", { parent: { id: expect.stringMatching(/d0d0$/) as string } }],
      ...["platform", "online", "corp"].map((role) => [
        `groups-${role}`,
        `contoso-ai-${role}`,
        { parent: { id: "/providers/Microsoft.Management/managementGroups/contoso-ai" } },
      ]),
    ]);
  });

  it("makes them one after the other, each replaced with the one above it", async () => {
    const all = await groups();
    expect(["platform", "online", "corp"].map((role) => named(all, `groups-${role}`))).toMatchObject([
      { parent: "groups", dependsOn: ["groups-root", "groups-root"], replaceWith: ["groups-root"] },
      { parent: "groups", dependsOn: ["groups-root", "groups-platform"], replaceWith: ["groups-root"] },
      { parent: "groups", dependsOn: ["groups-root", "groups-online"], replaceWith: ["groups-root"] },
    ]);
  });

  it("declares nothing when it is refused", async () => {
    const all = await declaredBy((opts) => {
      expect(() => new ManagementGroups("groups", { prefix: "a b", tenantId: "x" }, opts)).toThrow(FoundationError);
    });
    expect(all.filter(({ type }) => type.startsWith("azure-native:"))).toEqual([]);
  });
});

describe("AiPolicy", () => {
  const policy = () => declaredBy((opts) => new AiPolicy("policy", plan.policy, opts));

  it("defines at the management group what it assigns there", async () => {
    const all = await policy();
    const scope = "/providers/Microsoft.Management/managementGroups/contoso-ai";
    expect(named(all, "policy-root-guard")).toMatchObject({
      type: "azure-native:authorization:PolicySetDefinitionAtManagementGroup",
      parent: "policy",
      props: { managementGroupId: "contoso-ai", policySetDefinitionName: "ai-root-guard", policyType: "Custom" },
      opts: { replaceOnChanges: ["parameters"] },
    });
    expect(named(all, "policy-root-guard-assignment")).toMatchObject({
      type: "azure-native:authorization:PolicyAssignment",
      props: {
        scope,
        policyDefinitionId: `${scope}/providers/Microsoft.Authorization/policySetDefinitions/ai-root-guard`,
        enforcementMode: "Default",
      },
      dependsOn: ["policy-root-guard"],
      replaceWith: ["policy-root-guard"],
    });
  });

  it("gives an identity and a location to what modifies, and to nothing else", async () => {
    const assignments = (await policy()).filter(({ type }) => type.endsWith(":PolicyAssignment"));
    expect(
      assignments.map(({ name, props }) => [name, props["identity"], props["location"], props["enforcementMode"]]),
    ).toEqual([
      ["policy-root-guard-assignment", undefined, undefined, "Default"],
      ["policy-corp-guard-assignment", undefined, undefined, "Default"],
      ["policy-corp-modify-assignment", { type: "SystemAssigned" }, "swedencentral", "DoNotEnforce"],
    ]);
  });

  it("gives that identity its role where the assignment is, and says that it is a service principal", async () => {
    expect(named(await policy(), "policy-corp-modify-role-0")).toMatchObject({
      props: {
        scope: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp",
        principalType: "ServicePrincipal",
        roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
      },
      dependsOn: ["policy-corp-modify-assignment"],
      replaceWith: ["policy-corp-modify-assignment"],
    });
  });

  it("defines at the subscription where there is no group", async () => {
    const { policy: args } = orThrow(planGovernance(context(), none, tenant()));
    const definition = named(await declaredBy((opts) => new AiPolicy("policy", args, opts)), "policy-corp-modify");
    expect(definition.type).toBe("azure-native:authorization:PolicySetDefinition");
    expect(definition.props["managementGroupId"]).toBeUndefined();
  });
});

describe("SubscriptionPlacement", () => {
  it("puts the provider's subscription into the group", async () => {
    const all = await declaredBy((opts) => new SubscriptionPlacement("workload", plan.workloadPlacement!, opts));
    expect(named(all, "workload-placement")).toMatchObject({
      type: "azure-native:management:ManagementGroupSubscription",
      props: { groupId: "contoso-ai-corp" },
      parent: "workload",
    });
  });

  it("refuses a workload under a platform group", async () => {
    const args = { subscriptionId: workloadSubscription, managementGroupId: "contoso-ai-platform" };
    await declaredBy((opts) => {
      expect(() => new SubscriptionPlacement("workload", args, opts)).toThrow(
        /workload\.managementGroupId: got "contoso-ai-platform"/,
      );
    });
  });
});

describe("governance as a whole", () => {
  const whole = () =>
    declaredBy((opts) => [
      new ManagementGroups("groups", groupsArgs, opts),
      new AiPolicy("policy", plan.policy, opts),
      new SubscriptionPlacement("workload", plan.workloadPlacement!, opts),
      new SubscriptionPlacement("platform", plan.platformPlacement!, opts),
    ]);

  it("declares what the report lists, no more and no less", async () => {
    const azure = (await whole()).filter(({ type }) => type.startsWith("azure-native:"));
    expect(azure).toHaveLength(plan.report.resources?.length ?? 0);
  });

  it("waits for Azure in the principal of a role alone", async () => {
    const waiting = (await whole()).flatMap(({ name, props }) => outputsIn(props).map((path) => `${name} ${path}`));
    expect(waiting).toEqual(["policy-corp-modify-role-0 principalId"]);
  });
});
