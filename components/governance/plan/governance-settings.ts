import type { PolicyAddition, PolicyExclusion } from "../ai-policy";
import type { PolicyRollout } from "./policy-rollout";

/** The governance part of the configuration, in normal form. */
export interface GovernanceSettings {
  readonly managementGroups: ManagementGroupsChoice;
  readonly policy: PolicySettings;
  /** Model deployments by name: policy must let these models pass. */
  readonly models: Readonly<Record<string, { readonly model: string }>>;
}

/** Whether the stack makes management groups, uses one that stands, or leaves them alone. */
export type ManagementGroupsChoice =
  | { readonly mode: "none" }
  | { readonly mode: "create"; readonly prefix: string }
  | { readonly mode: "attachTo"; readonly groupId: string };

export interface PolicySettings {
  /** With a day, `YYYY-MM-DD`: a plan of that day or a later one enforces, an earlier one audits. */
  readonly rollout: PolicyRollout | { readonly enforceFrom: string };
  readonly exclude?: readonly PolicyExclusion[];
  readonly add?: readonly PolicyAddition[];
  /** Names of recommended policies that must not be held back: a stack that would is refused. */
  readonly enforce?: readonly string[];
  /** Sizes that virtual machines may have; absent: all. */
  readonly vmSizes?: readonly string[];
  /** Publishers whose models may be deployed; absent: those of the stack's own models. */
  readonly publishers?: readonly string[];
  /** Asset ids, or parts of them, of models that may be deployed whoever publishes them. */
  readonly models?: readonly string[];
}

/** What governance takes from the plans of the other areas: ARM ids as strings, known before anything exists. */
export interface GovernancePlace {
  /** Log Analytics workspace; absent: policies that ask for logs in it are left out. */
  readonly workspaceId?: string;
  /** DDoS protection plan of the networks; absent: the policy that joins networks to it is left out. */
  readonly ddosProtectionPlanId?: string;
  /** Private DNS zones by name, such as `privatelink.search.windows.net`. */
  readonly privateDnsZoneIds?: Readonly<Record<string, string>>;
  /** Sizes of the stack's own virtual machines, which a list of sizes must hold. */
  readonly vmSizes?: readonly string[];
  /** The stack's own virtual machines whose host does not encrypt, by name: a policy that denies them goes on auditing. */
  readonly vmsWithoutHostEncryption?: readonly string[];
}
