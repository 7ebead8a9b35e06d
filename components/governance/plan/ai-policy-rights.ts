import type { Finding } from "../../../terms/finding";
import { isGuid } from "../../../terms/guid";
import { lastName, parseResourceId, resourceIdKey } from "../../../terms/resource-id";
import { sameText } from "../../../terms/same-text";
import { ArmType } from "../../planning/arm-type";
import { type Planned, plannedUnless } from "../../planning/planned";
import { extensionId, roleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName, stableSuffix } from "../../planning/stable-names";
import type { PolicyRight } from "./policy-right";
import { roleWord } from "./role-word";

export interface PlannedRight extends PolicyRight {
  /** Last part of the resource's name in the program. */
  readonly key: string;
  /** ARM id of the role assignment. */
  readonly id: string;
  readonly roleAssignmentName: string;
  readonly roleDefinitionId: string;
}

/**
 * The role assignments, decided to their names.
 * @param assignments names of the assignments whose identities are known; absent where they are known later
 */
export function planAiPolicyRights(
  path: string,
  rights: readonly PolicyRight[],
  assignments?: readonly string[],
): Planned<readonly PlannedRight[]> {
  return plannedUnless(
    [
      ...rights.flatMap((right, index) => check(`${path}.rights[${index}]`, right)),
      ...repeated(`${path}.rights`, rights),
      ...rights.flatMap(({ assignment }, index) =>
        assignments === undefined || assignments.includes(assignment)
          ? []
          : [noIdentity(`${path}.rights[${index}].assignment`, assignment, assignments)],
      ),
    ],
    () => rights.map(plannedRight),
  );
}

/** The finding of a right for an assignment that has no identity, or that is not there. */
export function noIdentity(path: string, assignment: string, known: readonly string[]): Finding {
  return {
    path,
    got: assignment,
    allowed: known.length === 0 ? "no right: no assignment has an identity" : `one of ${known.join(", ")}`,
    fix: "take rights and principalIds from one and the same AiPolicy",
  };
}

function plannedRight(right: PolicyRight): PlannedRight {
  const { assignment, assignmentId, scopeId, roleId } = right;
  const [, subscription = ""] = /^\/subscriptions\/([^/]+)/i.exec(scopeId) ?? [];
  const definition = roleDefinitionId(subscription, roleId);
  const name = roleAssignmentName(scopeId, definition, assignmentId);
  // Two zones of one name may stand in two resource groups.
  const scopeWord = `${lastName(scopeId)}-${stableSuffix([resourceIdKey(scopeId)])}`;
  return {
    ...right,
    key: `${assignment}-${scopeWord}-${roleWord(roleId)}`,
    id: extensionId(scopeId, ArmType.roleAssignment, name),
    roleAssignmentName: name,
    roleDefinitionId: definition,
  };
}

function check(path: string, { assignment, assignmentId, scopeId, roleId }: PolicyRight): readonly Finding[] {
  const parsed = parseResourceId(assignmentId);
  const isAssignment = sameText(parsed?.type ?? "", ArmType.policyAssignment);
  return [
    ...(isAssignment
      ? []
      : [
          {
            path: `${path}.assignmentId`,
            got: assignmentId,
            allowed: "the ARM id of a policy assignment",
            fix: "take it from the plan of AiPolicy",
          },
        ]),
    ...(isAssignment && !sameText(lastName(assignmentId), assignment)
      ? [
          {
            path: `${path}.assignment`,
            got: assignment,
            allowed: `the name at the end of assignmentId, ${lastName(assignmentId)}`,
            fix: "take both from one assignment: the identity of another one would get the role",
          },
        ]
      : []),
    ...(parseResourceId(scopeId)?.subscriptionId === undefined
      ? [
          {
            path: `${path}.scopeId`,
            got: scopeId,
            allowed: "the ARM id of a resource, a resource group or a subscription",
            fix: "write its whole id",
          },
        ]
      : []),
    ...(isGuid(roleId)
      ? []
      : [{ path: `${path}.roleId`, got: roleId, allowed: "the GUID of a built-in role", fix: "write its GUID" }]),
  ];
}

/** Azure takes one assignment of a role to an identity on a scope. */
function repeated(path: string, rights: readonly PolicyRight[]): readonly Finding[] {
  const keys = rights.map(({ assignmentId, scopeId, roleId }) =>
    [resourceIdKey(assignmentId), resourceIdKey(scopeId), roleId.toLowerCase()].join(" "),
  );
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            path: `${path}[${index}]`,
            got: rights[index],
            allowed: "each role once for an assignment and a scope",
            fix: `remove it: [${keys.indexOf(key)}] says the same`,
          },
        ],
  );
}
