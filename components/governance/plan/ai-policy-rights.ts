import type { Finding } from "../../../terms/finding";
import { lastName, parseResourceId } from "../../../terms/resource-id";
import { type Planned, plannedUnless } from "../../planning/planned";
import { extensionId, roleDefinitionId } from "../../planning/resource-ids";
import { roleAssignmentName } from "../../planning/stable-names";
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

/** The role assignments, decided to their names. */
export function planAiPolicyRights(path: string, rights: readonly PolicyRight[]): Planned<readonly PlannedRight[]> {
  return plannedUnless(
    rights.flatMap((right, index) => check(`${path}.rights[${index}]`, right)),
    () => rights.map(plannedRight),
  );
}

function plannedRight(right: PolicyRight): PlannedRight {
  const { assignment, assignmentId, scopeId, roleId } = right;
  const [, subscription = ""] = /^\/subscriptions\/([^/]+)/i.exec(scopeId) ?? [];
  const definition = roleDefinitionId(subscription, roleId);
  const name = roleAssignmentName(scopeId, definition, assignmentId);
  return {
    ...right,
    key: `${assignment}-${lastName(scopeId)}-${roleWord(roleId)}`,
    id: extensionId(scopeId, "Microsoft.Authorization/roleAssignments", name),
    roleAssignmentName: name,
    roleDefinitionId: definition,
  };
}

function check(path: string, { assignmentId, scopeId, roleId }: PolicyRight): Finding[] {
  const isAssignment = /\/providers\/Microsoft\.Authorization\/policyAssignments\/[^/]+$/i.test(assignmentId);
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
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(roleId)
      ? []
      : [{ path: `${path}.roleId`, got: roleId, allowed: "the GUID of a built-in role", fix: "write its GUID" }]),
  ];
}
