import { parseResourceId } from "../../../terms/resource-id";

/** Where policy is defined and assigned. Definition and assignment share it: a definition higher up shows below only later. */
export interface PolicyScope {
  /** ARM id. */
  readonly id: string;
  /** The group, where the scope is one. */
  readonly managementGroupName?: string;
  /** The subscription, where the scope is one. */
  readonly subscriptionId?: string;
}

/** The scope behind an ARM id; `undefined` for an id of anything else. */
export function policyScopeOf(id: string): PolicyScope | undefined {
  const parsed = parseResourceId(id);
  const name = parsed?.names.at(-1);
  if (parsed === undefined || name === undefined || parsed.scope !== undefined) return undefined;
  switch (parsed.type.toLowerCase()) {
    case "microsoft.management/managementgroups":
      return { id, managementGroupName: name };
    case "microsoft.resources/subscriptions":
      return { id, subscriptionId: name };
    default:
      return undefined;
  }
}
