import type { Facts } from "./facts";
import { entries } from "./generated/policy-recommendations";
import type { PolicyEffect, PolicyParameterValue } from "./policy-built-ins";

/** One assignment that an AI landing zone should have. Key: `scope/assignment`. */
export interface PolicyRecommendation {
  /** The management group under which it belongs: all AI, internet-facing, internal. */
  readonly scope: "root" | "online" | "corp";
  /** Name of the assignment, 24 characters at most. */
  readonly assignment: string;
  readonly family: string;
  /** ARM id of the definition or initiative. */
  readonly policyId: string;
  readonly kind: "definition" | "initiative";
  readonly displayName: string;
  readonly version: string;
  readonly preview: boolean;
  /** The effect once enforced. */
  readonly effect: PolicyEffect;
  /** The parameter that carries the effect; absent where the definition fixes it. */
  readonly effectParameter?: string;
  /** Set where the definition fixes another effect: only an override of the assignment changes it. */
  readonly effectOverride?: PolicyEffect;
  /** The effect during a rollout that only audits. */
  readonly startEffect: PolicyEffect;
  /** The start effect too needs an override. */
  readonly startByOverride?: boolean;
  readonly parameters: Readonly<Record<string, PolicyParameterValue>>;
  /** Parameters whose value is the stack's own: regions, a workspace, a zone. */
  readonly environmentParameters: readonly string[];
  /** Roles of the assignment's identity. */
  readonly roleDefinitionIds: readonly string[];
  readonly enforcementMode: "Default" | "DoNotEnforce";
}

/** What to assign at the AI management groups; facts of each policy are in `policy-built-ins.ts`. */
export const policyRecommendations: Facts<PolicyRecommendation> = {
  source: [
    "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
    "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/",
  ],
  asOf: "2026-11-24",
  entries,
};
