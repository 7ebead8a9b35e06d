import type { AiPolicyArgs } from "../../../../components/governance/ai-policy";
import { type AiPolicyPlan, planAiPolicy } from "../../../../components/governance/plan/ai-policy";
import { orThrow } from "../../../../components/planning/or-throw";

const root = "/providers/Microsoft.Management/managementGroups/contoso-ai";
const corp = "/providers/Microsoft.Management/managementGroups/contoso-ai-corp";
const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";

const args: AiPolicyArgs = {
  scopeId: root,
  corpScopeId: corp,
  rollout: "audit",
  allowedLocations: ["swedencentral", "francecentral"],
};

function plan(over: Partial<AiPolicyArgs> = {}): AiPolicyPlan {
  return orThrow(planAiPolicy("policy", { ...args, ...over }));
}

function initiative(role: string, over: Partial<AiPolicyArgs> = {}) {
  return plan(over).initiatives.find((one) => one.role === role)!;
}

describe("an initiative", () => {
  it("is made for each audience and class that has rows, and assigned where it is defined", () => {
    expect(plan().initiatives.map(({ role, assignment, definition }) => [role, assignment.id, definition.id])).toEqual([
      [
        "root-guard",
        `${root}/providers/Microsoft.Authorization/policyAssignments/ai-root-guard`,
        `${root}/providers/Microsoft.Authorization/policySetDefinitions/ai-root-guard`,
      ],
      [
        "corp-guard",
        `${corp}/providers/Microsoft.Authorization/policyAssignments/ai-corp-guard`,
        `${corp}/providers/Microsoft.Authorization/policySetDefinitions/ai-corp-guard`,
      ],
      [
        "corp-modify",
        `${corp}/providers/Microsoft.Authorization/policyAssignments/ai-corp-modify`,
        `${corp}/providers/Microsoft.Authorization/policySetDefinitions/ai-corp-modify`,
      ],
    ]);
  });

  it("maps each definition's effect to a parameter of its own", () => {
    const { parameters, policyDefinitions } = initiative("root-guard").definition;
    expect(policyDefinitions.find((one) => one.policyDefinitionReferenceId === "Deny-AI-Local-Auth")).toEqual({
      policyDefinitionId: "/providers/Microsoft.Authorization/policyDefinitions/71ef260a-8f18-47b7-abcb-62d0673d94dc",
      policyDefinitionReferenceId: "Deny-AI-Local-Auth",
      definitionVersion: "1.*.*",
      parameters: { effect: { value: "[parameters('denyAILocalAuthEffect')]" } },
    });
    expect(parameters["denyAILocalAuthEffect"]).toEqual({
      type: "String",
      allowedValues: ["Audit", "Deny", "Disabled"],
      metadata: { displayName: "Effect of Deny-AI-Local-Auth" },
    });
  });

  it("passes on every parameter that a definition refers to, and none that does not exist", () => {
    for (const { definition, assignment } of plan().initiatives) {
      const text = JSON.stringify(definition.policyDefinitions);
      const used = [...text.matchAll(/\[parameters\('([^']+)'\)\]/g)].map(([, name]) => name);
      expect(Object.keys(definition.parameters).sort()).toEqual([...new Set(used)].sort());
      expect(Object.keys(assignment.parameters).sort()).toEqual(Object.keys(definition.parameters).sort());
    }
  });

  it("does not change with the rollout: enforcing is an update of the assignments", () => {
    const definitions = (over: Partial<AiPolicyArgs>) => plan(over).initiatives.map(({ definition }) => definition);
    expect(definitions({ rollout: "enforce" })).toEqual(definitions({ rollout: "audit" }));
  });
});

describe("an assignment", () => {
  it("has a name that Azure takes at a management group, with any suffix", () => {
    for (const { assignment } of plan({ onlineScopeId: corp, nameSuffix: "abc123" }).initiatives)
      expect(assignment.policyAssignmentName.length).toBeLessThanOrEqual(24);
  });

  it("passes the regions of the stack", () => {
    expect(initiative("root-guard").assignment.parameters["listOfAllowedLocations"]).toEqual({
      value: ["swedencentral", "francecentral"],
    });
  });

  it("audits or denies by the rollout", () => {
    const effect = (rollout: AiPolicyArgs["rollout"]) =>
      initiative("corp-guard", { rollout }).assignment.parameters["denySearchPublicEffect"];
    expect(effect("audit")).toEqual({ value: "Audit" });
    expect(effect("enforce")).toEqual({ value: "Deny" });
  });

  it("of what cannot audit is silent until the rollout enforces", () => {
    const modes = (rollout: AiPolicyArgs["rollout"]) =>
      plan({ rollout }).initiatives.map(({ assignment }) => assignment.enforcementMode);
    expect(modes("audit")).toEqual(["Default", "Default", "DoNotEnforce"]);
    expect(modes("enforce")).toEqual(["Default", "Default", "Default"]);
  });

  it("that modifies has a location for its identity, and its roles on its own scope", () => {
    const { assignment, roles } = initiative("corp-modify");
    expect(assignment.identityLocation).toBe("swedencentral");
    expect(roles).toEqual([
      {
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${contributor}`,
        roleAssignmentName: expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/) as string,
      },
    ]);
    expect(initiative("corp-guard").assignment.identityLocation).toBeUndefined();
    expect(initiative("corp-guard").roles).toEqual([]);
  });

  it("at a subscription names roles as a subscription does", () => {
    const { roles, scope } = initiative("corp-modify", { scopeId: subscription, corpScopeId: subscription });
    expect(scope).toEqual({ id: subscription, subscriptionId: subscription.split("/")[2] });
    expect(roles[0]?.roleDefinitionId).toBe(
      `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${contributor}`,
    );
  });

  it("tells a refused user which rule it was", () => {
    expect(initiative("corp-guard").assignment.nonComplianceMessages).toContainEqual({
      message: "Deny-Search-Public: Azure AI Search services should disable public network access.",
      policyDefinitionReferenceId: "Deny-Search-Public",
    });
  });
});

describe("wrong arguments", () => {
  it("are all named at once", () => {
    const answer = planAiPolicy("policy", {
      scopeId: "contoso-ai",
      corpScopeId: `${subscription}/resourceGroups/rg`,
      rollout: "report" as AiPolicyArgs["rollout"],
      allowedLocations: ["Sweden Central"],
      nameSuffix: "much-too-long",
    });
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual([
      "policy.scopeId",
      "policy.corpScopeId",
      "policy.rollout",
      "policy.allowedLocations",
      "policy.nameSuffix",
    ]);
  });

  it("include an empty list of regions, which would deny everything", () => {
    const answer = planAiPolicy("policy", { ...args, allowedLocations: [] });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: "policy.allowedLocations", got: [] }] });
  });
});
