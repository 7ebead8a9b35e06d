import { planManagementGroups } from "../../../../components/governance/plan/management-groups";
import { orThrow } from "../../../../components/planning/or-throw";
import { tenantId } from "./fixtures";

describe("management groups", () => {
  it("are one under the tenant root and three below it", () => {
    const { root, platform, online, corp } = orThrow(planManagementGroups("groups", { prefix: "ai", tenantId }));
    expect(root.parentId).toBe(`/providers/Microsoft.Management/managementGroups/${tenantId}`);
    expect([platform, online, corp].map(({ groupId, parentId }) => [groupId, parentId])).toEqual([
      ["ai-platform", root.id],
      ["ai-online", root.id],
      ["ai-corp", root.id],
    ]);
  });

  it("go under another group, with other display names", () => {
    const args = { prefix: "ai", tenantId, parentId: "contoso", displayNames: { corp: "Internal AI" } };
    const { root, corp, online } = orThrow(planManagementGroups("groups", args));
    expect(root.parentId).toBe("/providers/Microsoft.Management/managementGroups/contoso");
    expect([corp.displayName, online.displayName]).toEqual(["Internal AI", "AI online"]);
  });

  it.each(["", "a b", "a/b", "dot.", "a".repeat(82), "ai-platform"])("refuse the prefix %p", (prefix) => {
    const answer = planManagementGroups("groups", { prefix, tenantId });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: "groups.prefix", got: prefix }] });
  });

  it("take the longest prefix that leaves room for the roles", () => {
    const plan = orThrow(planManagementGroups("groups", { prefix: "a".repeat(81), tenantId }));
    expect(Math.max(...Object.values(plan).map(({ groupId }) => groupId.length))).toBe(90);
  });

  it("refuse a tenant that is named instead of identified", () => {
    expect(planManagementGroups("groups", { prefix: "ai", tenantId: "contoso.com" })).toMatchObject({
      ok: false,
      findings: [{ path: "groups.tenantId", got: "contoso.com" }],
    });
  });
});
