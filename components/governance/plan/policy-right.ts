/** A role that the identity of a policy assignment needs outside of the assignment's scope. No two say the same. */
export interface PolicyRight {
  /** Name of the assignment, which is the end of `assignmentId`. It must have an identity. */
  assignment: string;
  /** ARM id of the assignment, at a management group or a subscription. */
  assignmentId: string;
  /**
   * ARM id of what the role is on: a workspace, a DDoS protection plan, a private DNS zone; or of a resource group or a
   * subscription. Refused where another right gives the same assignment the same role on it, in whatever letter case.
   */
  scopeId: string;
  /** GUID of a built-in role, without the ids before it; custom roles are not supported. One role a right. */
  roleId: string;
}
