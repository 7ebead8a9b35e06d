import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt, mustHave, mustNotBe, not, where } from "../asking";
import type { Rule } from "../rule";

/** Actions that give whoever has them all the others. */
const owning = [
  "*",
  "*/write",
  "microsoft.authorization/*",
  "microsoft.authorization/*/write",
  "microsoft.authorization/roledefinitions/*",
  "microsoft.authorization/roledefinitions/write",
  "microsoft.authorization/roleassignments/*",
  "microsoft.authorization/roleassignments/write",
];

function* actionsOf(resource: Resource): Iterable<Verdict> {
  for (const [permission, path] of itemsAt(resource.props, "permissions")) {
    if (permission === UNKNOWN) {
      yield { kind: "undecided", path };
      continue;
    }
    for (const [action, within] of itemsAt(permission, "actions"))
      if (action === UNKNOWN) yield { kind: "undecided", path: `${path}.${within}` };
      else if (typeof action === "string" && owning.includes(action.toLowerCase()))
        yield { kind: "fail", path: `${path}.${within}`, got: action, fix: "name the actions that the role needs" };
  }
}

/**
 * Below a subscription such a role reaches little: it is asked where it may be given for a subscription or more. The
 * answer is `wide`, `narrow`, or the path of the scope that is not known.
 */
function reach(resource: Resource): string {
  const scopes = [...itemsAt(resource.props, "assignableScopes")];
  if (scopes.length === 0 || scopes.some(([scope]) => typeof scope === "string" && !/\/resourceGroups\//i.test(scope)))
    return "wide";
  return scopes.find(([scope]) => scope === UNKNOWN)?.[1] ?? "narrow";
}

const owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

export const customOwnerRole: Rule = {
  id: "custom-owner-role",
  concern: "custom-owner-role",
  title: "No role of your own is an owner under another name",
  rationale: "Reviews look for Owner; a copy of it under another name is not looked for.",
  severity: "high",
  appliesTo: ["azure-native:authorization:RoleDefinition"],
  source: "https://learn.microsoft.com/azure/role-based-access-control/custom-roles",
  frameworks: { waf: "Security", mcsb: ["PA-7"] },
  examples: {
    pass: {
      permissions: [{ actions: ["Microsoft.CognitiveServices/accounts/read"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    fail: {
      permissions: [{ actions: ["*"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
  },
  *check(resource) {
    const found = [...actionsOf(resource)];
    const wide = reach(resource);
    if (wide === "narrow" || found.length === 0) return;
    if (wide === "wide") yield* found;
    else yield { kind: "undecided", path: wide };
  },
};

export const roleAssignmentHygiene: Rule = {
  id: "role-assignment-hygiene",
  concern: "role assignment hygiene",
  title: "Rights go to groups, and Owner to nobody",
  rationale: "A right that a person holds alone is forgotten when the person moves on; Owner gives all others.",
  severity: "low",
  appliesTo: ["azure-native:authorization:RoleAssignment"],
  source: "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
  frameworks: { waf: "Security", mcsb: ["PA-7"] },
  examples: {
    pass: {
      principalType: "Group",
      roleDefinitionId:
        "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    },
    fail: {
      principalType: "User",
      roleDefinitionId:
        "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    },
  },
  *check(resource) {
    yield* mustNotBe(resource, "principalType", "User", "give the role to a group");
    const role = read(resource, "roleDefinitionId");
    if (role === UNKNOWN) yield { kind: "undecided", path: "roleDefinitionId" };
    else if (typeof role === "string" && role.toLowerCase().endsWith(owner))
      yield { kind: "fail", path: "roleDefinitionId", got: role, fix: "give the role that the work needs" };
  },
};

export const exemptionExpiry: Rule = {
  id: "exemption-expiry",
  concern: "exemption-expiry",
  title: "Policy exemptions end",
  rationale: "A waiver without an end is a hole that nobody looks at again.",
  severity: "medium",
  appliesTo: ["azure-native:authorization:PolicyExemption"],
  source: "https://learn.microsoft.com/azure/governance/policy/concepts/exemption-structure",
  frameworks: { waf: "Security", mcsb: ["PV-1"], nistAiRmf: ["Govern"] },
  examples: {
    pass: { exemptionCategory: "Waiver", expiresOn: "2027-01-31T00:00:00Z" },
    fail: { exemptionCategory: "Waiver" },
  },
  *check(resource) {
    const mitigated = is(resource.props, "exemptionCategory", "Mitigated");
    yield* where(not(mitigated), "exemptionCategory", mustHave(resource, "expiresOn", "set expiresOn"));
  },
};
