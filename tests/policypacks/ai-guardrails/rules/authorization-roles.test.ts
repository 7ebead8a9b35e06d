import {
  customOwnerRole,
  roleAssignmentHygiene,
  exemptionExpiry,
} from "../../../../policypacks/ai-guardrails/rules/authorization-roles";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(customOwnerRole, [
  [
    "reads",
    {
      permissions: [{ actions: ["Microsoft.Search/searchServices/read"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    "pass",
  ],
  [
    "all of one service",
    {
      permissions: [{ actions: ["Microsoft.Search/*"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    "pass",
  ],
  [
    "everything in one group",
    {
      permissions: [{ actions: ["*"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg"],
    },
    "pass",
  ],
  ["no permissions", {}, "pass"],
  [
    "everything",
    { permissions: [{ actions: ["*"] }], assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"] },
    "fail",
  ],
  ["at the root", { permissions: [{ actions: ["*"] }], assignableScopes: ["/"] }, "fail"],
  [
    "at a management group",
    { permissions: [{ actions: ["*"] }], assignableScopes: ["/providers/Microsoft.Management/managementGroups/g"] },
    "fail",
  ],
  ["without a scope", { permissions: [{ actions: ["*"] }] }, "fail"],
  [
    "roles, in capitals",
    {
      permissions: [{ actions: ["MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    "fail",
  ],
  [
    "second of two",
    {
      permissions: [{ actions: ["a/read", "Microsoft.Authorization/*"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    "fail",
  ],
  [
    "an action not known",
    {
      permissions: [{ actions: [UNKNOWN] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"],
    },
    "undecided",
  ],
  [
    "a permission not known",
    { permissions: [UNKNOWN], assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111"] },
    "undecided",
  ],
  ["a scope not known", { permissions: [{ actions: ["*"] }], assignableScopes: [UNKNOWN] }, "undecided"],
  [
    "one narrow scope and one not known",
    {
      permissions: [{ actions: ["*"] }],
      assignableScopes: ["/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg", UNKNOWN],
    },
    "undecided",
  ],
]);

describeCases(roleAssignmentHygiene, [
  ["a group", { principalType: "Group" }, "pass"],
  ["a service", { principalType: "ServicePrincipal" }, "pass"],
  ["nothing said", {}, "pass"],
  ["null", { principalType: null }, "pass"],
  ["a person", { principalType: "User" }, "fail"],
  ["in small letters", { principalType: "user" }, "fail"],
  ["an owner", { principalType: "Group", roleDefinitionId: "/x/8E3AF657-a8ff-443c-a75c-2fe8c4bcb635" }, "fail"],
  ["type not known", { principalType: UNKNOWN }, "undecided"],
  ["role not known", { roleDefinitionId: UNKNOWN }, "undecided"],
]);

describeCases(exemptionExpiry, [
  ["ends", { exemptionCategory: "Waiver", expiresOn: "2027-01-31" }, "pass"],
  ["met otherwise", { exemptionCategory: "Mitigated" }, "pass"],
  ["met otherwise, small letters", { exemptionCategory: "mitigated" }, "pass"],
  ["no end", { exemptionCategory: "Waiver" }, "fail"],
  ["null", { exemptionCategory: "Waiver", expiresOn: null }, "fail"],
  ["no category", {}, "fail"],
  ["end not known", { exemptionCategory: "Waiver", expiresOn: UNKNOWN }, "undecided"],
  ["category not known", { exemptionCategory: UNKNOWN }, "undecided"],
  ["category not known, ends", { exemptionCategory: UNKNOWN, expiresOn: "2027-01-31" }, "pass"],
]);
