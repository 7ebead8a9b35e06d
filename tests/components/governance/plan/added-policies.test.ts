import type { AiPolicyArgs, PolicyAddition } from "../../../../components/governance/ai-policy";
import { planAiPolicy } from "../../../../components/governance/plan/ai-policy";
import { orThrow } from "../../../../components/planning/or-throw";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const group = "/providers/Microsoft.Management/managementGroups/contoso-ai";

const resourceTypes = "6c112d4e-5bc7-47ae-a041-ea2d9dccd749";
const keys = "67121cc7-ff39-4ab8-b7e3-95b84dab487d";

function args(add: PolicyAddition[], over: Partial<AiPolicyArgs> = {}): AiPolicyArgs {
  return {
    scopeId: group,
    corpScopeId: subscription,
    rollout: "enforce",
    allowedLocations: ["swedencentral"],
    add,
    ...over,
  };
}

function added(one: PolicyAddition, over: Partial<AiPolicyArgs> = {}) {
  return orThrow(planAiPolicy("policy", args([one], over))).added[0]!;
}

function findings(...add: PolicyAddition[]) {
  const answer = planAiPolicy("policy", args(add));
  return answer.ok ? [] : answer.findings;
}

describe("a policy that a user adds", () => {
  it("is an assignment of its own, at the scope of its audience", () => {
    const { assignment, scope } = added({ scope: "corp", definitionId: keys, effect: "deny" });
    expect(scope.id).toBe(subscription);
    expect(assignment).toMatchObject({
      policyAssignmentName: "ai-corp-67121cc",
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${keys}`,
      definitionVersion: "2.*.*",
      parameters: { effect: { value: "Deny" } },
      enforcementMode: "Default",
    });
  });

  it("audits while the rollout does", () => {
    const { assignment } = added({ scope: "root", definitionId: keys, effect: "Deny" }, { rollout: "audit" });
    expect(assignment).toMatchObject({ parameters: { effect: { value: "Audit" } }, enforcementMode: "Default" });
  });

  it("is silent while the rollout audits and it cannot", () => {
    // Deny or Disabled: no audit.
    const registry = { scope: "root", definitionId: "19539b54-c61e-4196-9a38-67598701be90", effect: "Deny" } as const;
    const one = { ...registry, parameters: { allowedRegistryName: "azureml" } };
    expect(added(one, { rollout: "audit" }).assignment.enforcementMode).toBe("DoNotEnforce");
    expect(added(one).assignment.enforcementMode).toBe("Default");
  });

  it.each([
    ["has members that change resources", "f08c57cd-dbd6-49a4-a85e-9ae77ac959b0", {}],
    [
      "is told to deny by a parameter",
      "1308bccf-446a-4283-a4e0-0c983fe7a572",
      { "effect-ee980b6d-0eca-4501-8d54-f6290fd512c3": "Deny" },
    ],
  ])("is silent while the rollout audits and it is an initiative that %s", (_case, definitionId, parameters) => {
    const one = { scope: "root", definitionId, parameters } as const;
    expect(added(one, { rollout: "audit" }).assignment.enforcementMode).toBe("DoNotEnforce");
    expect(added(one).assignment.enforcementMode).toBe("Default");
  });

  it("audits at once where it is an initiative that only audits", () => {
    const one = { scope: "corp", definitionId: "1308bccf-446a-4283-a4e0-0c983fe7a572" } as const;
    expect(added(one, { rollout: "audit" }).assignment.enforcementMode).toBe("Default");
  });

  it("has the definition's own effect where it names none", () => {
    expect(added({ scope: "root", definitionId: keys }).assignment.parameters["effect"]).toEqual({ value: "Audit" });
  });

  it("is overridden where its definition fixes the effect", () => {
    const one = { scope: "root", definitionId: "88c0b9da-ce96-4b03-9635-f29a937e2900", effect: "Audit" } as const;
    expect(added(one).assignment).toMatchObject({ parameters: {}, overrides: [{ value: "Audit", references: [] }] });
  });

  it("that changes resources has an identity, its roles, and rights on what its parameters name", () => {
    const workspace = `${subscription}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log`;
    const { assignment, roles, outside } = added({
      scope: "root",
      definitionId: "55d1f543-d1b0-4811-9663-d6d0dbc6326d",
      parameters: { logAnalytics: workspace },
    });
    expect(assignment.identityLocation).toBe("swedencentral");
    expect(roles).toHaveLength(1);
    expect(outside).toEqual([
      {
        assignment: "ai-root-55d1f54",
        assignmentId: assignment.id,
        scopeId: workspace,
        roleId: "92aaf0da-9dab-42b6-94a3-d43ce8d16293",
      },
    ]);
  });

  it("has a name that Azure takes at a management group, with any suffix", () => {
    const one = { scope: "online", definitionId: keys } as const;
    const { assignment } = added(one, { onlineScopeId: group, nameSuffix: "abc123" });
    expect(assignment.policyAssignmentName).toHaveLength(24);
  });
});

describe("an addition is refused", () => {
  it.each<[string, PolicyAddition, string]>([
    ["for an audience without a scope", { scope: "online", definitionId: keys }, "policy.add[0].scope"],
    ["for nobody", { scope: "toString" as "root", definitionId: keys }, "policy.add[0].scope"],
    ["with an id that is none", { scope: "root", definitionId: "keys" }, "policy.add[0].definitionId"],
    [
      "with an effect that the definition lacks",
      { scope: "root", definitionId: keys, effect: "Modify" },
      "policy.add[0].effect",
    ],
    [
      "with an effect for an initiative that has none",
      { scope: "root", definitionId: "1308bccf-446a-4283-a4e0-0c983fe7a572", effect: "Deny" },
      "policy.add[0].effect",
    ],
    [
      "without a parameter that is required",
      { scope: "root", definitionId: resourceTypes },
      "policy.add[0].parameters.listOfResourceTypesNotAllowed",
    ],
    [
      "with a parameter of another type",
      { scope: "root", definitionId: resourceTypes, parameters: { listOfResourceTypesNotAllowed: "a" } },
      "policy.add[0].parameters.listOfResourceTypesNotAllowed",
    ],
    [
      "with a parameter that there is not",
      { scope: "root", definitionId: keys, parameters: { excludedKind: [] } },
      "policy.add[0].parameters.excludedKind",
    ],
    [
      "with the effect among the parameters",
      { scope: "root", definitionId: keys, parameters: { effect: "Deny" } },
      "policy.add[0].parameters.effect",
    ],
    [
      "with a value that is not allowed",
      {
        scope: "root",
        definitionId: "6ddb1705-c8cf-450e-aa4b-19ad6703c440",
        parameters: { isolationMode: "allowInternetOutbound" },
      },
      "policy.add[0].parameters.isolationMode",
    ],
  ])("%s", (_case, one, path) => {
    expect(findings(one).map((finding) => finding.path)).toEqual([path]);
  });

  it("when it stands twice in a scope", () => {
    const again = `/providers/Microsoft.Authorization/policyDefinitions/${keys.toUpperCase()}`;
    expect(findings({ scope: "root", definitionId: keys }, { scope: "root", definitionId: again })).toMatchObject([
      { path: "policy.add[1].definitionId", got: again },
    ]);
    expect(findings({ scope: "root", definitionId: keys }, { scope: "corp", definitionId: keys })).toEqual([]);
  });

  it("with the parameter that was meant", () => {
    const one: PolicyAddition = { scope: "root", definitionId: keys, parameters: { excludedKind: [] } };
    expect(findings(one)[0]?.fix).toBe("write excludedKinds instead");
  });
});
