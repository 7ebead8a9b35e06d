/** A role that the identity of a policy assignment needs outside of the assignment's scope. */
export interface PolicyRight {
  /** Name of the assignment. */
  assignment: string;
  /** ARM id of the assignment. */
  assignmentId: string;
  /** ARM id of what the role is on: a workspace, a DDoS protection plan, a private DNS zone. */
  scopeId: string;
  /** GUID of a built-in role. */
  roleId: string;
}
