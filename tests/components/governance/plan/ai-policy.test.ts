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
        "root-modify",
        `${root}/providers/Microsoft.Authorization/policyAssignments/ai-root-modify`,
        `${root}/providers/Microsoft.Authorization/policySetDefinitions/ai-root-modify`,
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
    expect(modes("audit")).toEqual(["Default", "DoNotEnforce", "Default", "DoNotEnforce"]);
    expect(modes("enforce")).toEqual(["Default", "Default", "Default", "Default"]);
  });

  it("that modifies has a location for its identity, and its roles on its own scope", () => {
    const { assignment, roles } = initiative("corp-modify");
    expect(assignment.identityLocation).toBe("swedencentral");
    expect(roles).toEqual([
      {
        key: "contributor",
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

describe("what stands elsewhere", () => {
  const platform = "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers";
  const workspaceId = `${platform}/Microsoft.OperationalInsights/workspaces/log`;
  const ddosProtectionPlanId = `${platform}/Microsoft.Network/ddosProtectionPlans/ddos`;
  const zone = (name: string) => `${platform}/Microsoft.Network/privateDnsZones/${name}`;
  const privateDnsZoneIds = Object.fromEntries(
    ["privatelink.search.windows.net", "privatelink.api.azureml.ms", "privatelink.notebooks.azure.net"].map((name) => [
      name,
      zone(name),
    ]),
  );
  const full = { workspaceId, ddosProtectionPlanId, privateDnsZoneIds, onlineScopeId: corp };
  const rest = { allowedVmSizes: ["Standard_D2s_v5"], allowedPublishers: ["OpenAI"] };

  it("leaves out what nothing is there for, and says why", () => {
    expect(plan({ onlineScopeId: corp }).leftOut).toEqual([
      {
        reference: "Allow-AI-Models",
        audience: "root",
        because: expect.stringContaining("every deployment") as string,
      },
      { reference: "Allow-VM-SKUs", audience: "root", because: expect.stringContaining("any may be used") as string },
      {
        reference: "Audit-ML-Models",
        audience: "root",
        because: expect.stringContaining("every deployment") as string,
      },
      ...["CogServ", "ML", "Search"].map((service) => ({
        reference: `Deploy-Diag-${service}`,
        audience: "root",
        because: "there is no Log Analytics workspace",
      })),
      { reference: "Audit-PIP-DDoS-Logs", audience: "online", because: "there is no Log Analytics workspace" },
      { reference: "Enable-DDoS-VNET", audience: "online", because: "there is no DDoS protection plan" },
      { reference: "Deploy-ML-PE-DNS", audience: "corp", because: "the stack has no zone privatelink.api.azureml.ms" },
      {
        reference: "Deploy-Search-PE-DNS",
        audience: "corp",
        because: "the stack has no zone privatelink.search.windows.net",
      },
    ]);
  });

  it("lets every row be assigned where all of it is there", () => {
    const planned = plan({ ...full, ...rest });
    expect(planned.leftOut).toEqual([]);
    expect(planned.rows).toHaveLength(72);
  });

  it("is reached through roles of its own, each once", () => {
    const outside = plan({ ...full, ...rest }).initiatives.flatMap((one) =>
      one.outside.map(({ scopeId, roleId }) => [one.role, scopeId, roleId]),
    );
    const networks = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    expect(outside).toEqual([
      ["root-deploy", workspaceId, "92aaf0da-9dab-42b6-94a3-d43ce8d16293"],
      ["online-deploy", ddosProtectionPlanId, networks],
      ["corp-modify", zone("privatelink.api.azureml.ms"), networks],
      ["corp-modify", zone("privatelink.notebooks.azure.net"), networks],
      ["corp-modify", zone("privatelink.search.windows.net"), networks],
    ]);
  });

  it("keeps the zones of two policies apart that call them alike", () => {
    const { parameters } = initiative("corp-modify", full).assignment;
    expect(parameters["deploySearchPEDNSPrivateDnsZoneId"]).toEqual({ value: zone("privatelink.search.windows.net") });
    expect(parameters["deployMLPEDNSPrivateDnsZoneId"]).toEqual({ value: zone("privatelink.api.azureml.ms") });
  });

  it("is audited before it is corrected, where a definition can do both", () => {
    const { assignment } = initiative("online-deploy", full);
    expect(assignment).toMatchObject({
      enforcementMode: "Default",
      parameters: { enableDDoSVNETEffect: { value: "Audit" }, ddosPlan: { value: ddosProtectionPlanId } },
      identityLocation: "swedencentral",
    });
  });

  it("never lets an assignment without an identity be told to deploy", () => {
    for (const { assignment, definition } of plan({ ...full, ...rest }).initiatives)
      if (assignment.identityLocation === undefined)
        for (const { allowedValues = [] } of Object.values(definition.parameters))
          expect(allowedValues.filter((value) => /modify|deploy/i.test(JSON.stringify(value)))).toEqual([]);
  });

  it("keeps far from what Azure takes in an initiative and an assignment", () => {
    for (const { definition, assignment } of plan({ ...full, ...rest }).initiatives) {
      expect(Object.keys(definition.parameters).length).toBeLessThanOrEqual(400);
      expect(definition.policyDefinitions.length).toBeLessThanOrEqual(1000);
      expect(JSON.stringify({ definition, assignment }).length).toBeLessThan(1_048_576);
      expect(assignment.overrides.length).toBeLessThanOrEqual(10);
      for (const { references } of assignment.overrides) expect(references.length).toBeLessThanOrEqual(50);
    }
  });
});

describe("an initiative of Azure's own", () => {
  const own = (role: string) => plan().assignments.find((one) => one.role === role)!;

  it("is an assignment of its own at the root", () => {
    expect(plan().assignments.map(({ role, scope }) => [role, scope.id])).toEqual(
      ["guardrails", "eu-ai-act", "mcsb-v2", "nist-ai-rmf"].map((role) => [role, root]),
    );
    expect(own("eu-ai-act").assignment).toMatchObject({
      policyAssignmentName: "ai-eu-ai-act",
      policyDefinitionId:
        "/providers/Microsoft.Authorization/policySetDefinitions/1308bccf-446a-4283-a4e0-0c983fe7a572",
      definitionVersion: "1.*.*",
      parameters: {},
    });
  });

  it("that would change resources unasked is never enforced, and its identity may do nothing", () => {
    for (const rollout of ["audit", "enforce"] as const) {
      const { assignment, roles } = plan({ rollout }).assignments.find(({ role }) => role === "mcsb-v2")!;
      expect(assignment).toMatchObject({ enforcementMode: "DoNotEnforce", definitionVersion: "1.*.*-preview" });
      expect(assignment.identityLocation).toBe("swedencentral");
      expect(roles).toEqual([]);
    }
  });

  it("has the parameters that the guidance asks for", () => {
    expect(own("guardrails").assignment.parameters).toMatchObject({
      effect: { value: "Audit" },
      allowedHateSeveritiesForPrompt: { value: ["Low", "Medium"] },
    });
  });
});

describe("a row that a user leaves out", () => {
  const exclude = [{ row: "Deny-APIM-No-VNet", reason: "there is no gateway" }];

  it("is left out wherever it stands, with the reason", () => {
    expect(plan({ onlineScopeId: corp, exclude }).leftOut).toEqual(
      expect.arrayContaining(
        ["online", "corp"].map((audience) => ({
          reference: "Deny-APIM-No-VNet",
          audience,
          because: "excluded: there is no gateway",
        })),
      ),
    );
    const references = plan({ onlineScopeId: corp, exclude }).initiatives.flatMap((one) => one.references);
    expect(references).not.toContain("Deny-APIM-No-VNet");
  });

  it.each([
    ["exclude", "Audit-VM-DX", "write Audit-VM-DR instead"],
    ["exclude", "toString", "remove it: nothing of that name is assigned"],
    ["auditOnly", "Modify-Cog-No-Public", "name it under exclude instead, or leave it to the rollout"],
  ])("under %s is refused when it is %s", (key, row, fix) => {
    const answer = planAiPolicy("policy", { ...args, [key]: [{ row, reason: "because" }] });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: `policy.${key}[0].row`, got: row, fix }] });
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
      allowedVmSizes: [],
      workspaceId: subscription,
      ddosProtectionPlanId: "ddos",
      privateDnsZoneIds: { "privatelink.search.windows.net": subscription },
      exclude: [{ row: "Audit-VM-DR", reason: " " }],
    });
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual([
      "policy.scopeId",
      "policy.corpScopeId",
      "policy.rollout",
      "policy.allowedLocations",
      "policy.allowedVmSizes",
      "policy.workspaceId",
      "policy.ddosProtectionPlanId",
      'policy.privateDnsZoneIds["privatelink.search.windows.net"]',
      "policy.exclude[0].reason",
      "policy.nameSuffix",
    ]);
  });

  it("include texts that let everything pass, and a region for identities that Azure does not write so", () => {
    const answer = planAiPolicy("policy", {
      ...args,
      allowedPublishers: ["OpenAI", " "],
      allowedModels: [""],
      identityLocation: "Sweden Central",
    });
    expect(answer).toMatchObject({
      ok: false,
      findings: [
        { path: "policy.allowedPublishers[1]", got: " ", fix: "remove it, or name one" },
        { path: "policy.allowedModels[0]", got: "" },
        { path: "policy.identityLocation", got: "Sweden Central" },
      ],
    });
    expect(planAiPolicy("policy", { ...args, allowedPublishers: ["OpenAI "] })).toMatchObject({
      findings: [{ path: "policy.allowedPublishers[0]", fix: "write OpenAI" }],
    });
  });

  it.each(["exclude", "auditOnly"])("include a policy that is named twice under %s", (key) => {
    const row = { row: "Deny-Public-IP", reason: "the hub needs one" };
    const answer = planAiPolicy("policy", { ...args, [key]: [row, { ...row, reason: "another reason" }] });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: `policy.${key}[1].row`, got: "Deny-Public-IP" }] });
  });

  it("include an empty list of regions, which would deny everything", () => {
    const answer = planAiPolicy("policy", { ...args, allowedLocations: [] });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: "policy.allowedLocations", got: [] }] });
  });
});
