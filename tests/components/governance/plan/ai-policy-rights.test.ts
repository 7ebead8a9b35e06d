import { planAiPolicyRights } from "../../../../components/governance/plan/ai-policy-rights";
import type { PolicyRight } from "../../../../components/governance/plan/policy-right";
import { orThrow } from "../../../../components/planning/or-throw";

const platform = "/subscriptions/22222222-2222-2222-2222-222222222222";
const zone = "privatelink.search.windows.net";
const zoneIn = (group: string) =>
  `${platform}/resourceGroups/${group}/providers/Microsoft.Network/privateDnsZones/${zone}`;

const right: PolicyRight = {
  assignment: "ai-corp-modify",
  assignmentId:
    "/providers/Microsoft.Management/managementGroups/ai-corp/providers/Microsoft.Authorization/policyAssignments/ai-corp-modify",
  scopeId: zoneIn("rg-dns"),
  roleId: "4d97b98b-1d4f-4787-a291-c67834d212e7",
};

const findings = (rights: readonly PolicyRight[], assignments?: readonly string[]) => {
  const answer = planAiPolicyRights("rights", rights, assignments);
  return answer.ok ? [] : answer.findings;
};
const paths = (...args: Parameters<typeof findings>) => findings(...args).map(({ path }) => path);

describe("a right", () => {
  it("is a role assignment on what it names, by the role of that subscription", () => {
    const [planned] = orThrow(planAiPolicyRights("rights", [right]));
    expect(planned).toMatchObject({
      ...right,
      key: expect.stringMatching(
        /^ai-corp-modify-privatelink\.search\.windows\.net-[a-z0-9]{5}-network-contributor$/,
      ) as string,
      roleDefinitionId: `${platform}/providers/Microsoft.Authorization/roleDefinitions/${right.roleId}`,
    });
    expect(planned?.id).toBe(
      `${right.scopeId}/providers/Microsoft.Authorization/roleAssignments/${planned?.roleAssignmentName}`,
    );
  });

  it("has a name of its own in the program where two zones of one name stand in two groups", () => {
    const planned = orThrow(planAiPolicyRights("rights", [right, { ...right, scopeId: zoneIn("rg-other") }]));
    expect(new Set(planned.map(({ key }) => key)).size).toBe(2);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(2);
  });

  it("keeps that name whatever stands beside it, and in any letter case of its id", () => {
    const keyOf = (...rights: PolicyRight[]) => orThrow(planAiPolicyRights("rights", rights)).at(-1)?.key;
    expect(keyOf({ ...right, scopeId: zoneIn("rg-other") }, right)).toBe(keyOf(right));
    expect(keyOf({ ...right, scopeId: right.scopeId.replace("rg-dns", "RG-DNS") })).toBe(keyOf(right));
  });
});

describe("wrong rights", () => {
  it.each<[string, Partial<PolicyRight>, string]>([
    ["no assignment's id", { assignmentId: right.scopeId }, "rights.rights[0].assignmentId"],
    ["the name of another assignment", { assignment: "ai-root-modify" }, "rights.rights[0].assignment"],
    [
      "a management group",
      { scopeId: "/providers/Microsoft.Management/managementGroups/a" },
      "rights.rights[0].scopeId",
    ],
    ["the name of a role", { roleId: "Network Contributor" }, "rights.rights[0].roleId"],
  ])("name %s", (_what, change, path) => {
    expect(paths([{ ...right, ...change }])).toEqual([path]);
  });

  it("say the same twice, in any letter case", () => {
    const same = { ...right, scopeId: right.scopeId.toUpperCase().replace("/SUBSCRIPTIONS/", "/subscriptions/") };
    expect(findings([right, same])).toMatchObject([{ path: "rights.rights[1]", fix: "remove it: [0] says the same" }]);
  });

  it("are of an assignment that has no identity, where the identities are known", () => {
    expect(paths([right], ["ai-corp-modify"])).toEqual([]);
    expect(findings([right], ["ai-root-modify"])).toMatchObject([
      { path: "rights.rights[0].assignment", got: "ai-corp-modify", allowed: "one of ai-root-modify" },
    ]);
    expect(findings([right], [])).toMatchObject([{ allowed: "no right: no assignment has an identity" }]);
  });

  it("are all named at once", () => {
    expect(paths([{ assignment: "a", assignmentId: "a", scopeId: "log", roleId: "Reader" }, right], ["a"])).toEqual([
      "rights.rights[0].assignmentId",
      "rights.rights[0].scopeId",
      "rights.rights[0].roleId",
      "rights.rights[1].assignment",
    ]);
  });
});
