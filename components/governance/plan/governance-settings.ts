import type { PolicyRollout } from "./policy-rollout";

/** The governance part of the configuration, in normal form. */
export interface GovernanceSettings {
  readonly managementGroups: ManagementGroupsChoice;
  readonly policy: { readonly rollout: PolicyRollout };
}

/** Whether the stack makes management groups, uses one that stands, or leaves them alone. */
export type ManagementGroupsChoice =
  | { readonly mode: "none" }
  | { readonly mode: "create"; readonly prefix: string }
  | { readonly mode: "attachTo"; readonly groupId: string };
