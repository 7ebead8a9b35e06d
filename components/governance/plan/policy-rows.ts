import { policyBuiltIns, type PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { policyRecommendations, type PolicyRecommendation } from "../../../catalog/policy-recommendations";
import type { PolicyAudience } from "./policy-audience";

/** One recommended policy with the facts of its definition. */
export interface PolicyRow {
  /** The recommendation's name; it serves as reference id inside an initiative. */
  readonly reference: string;
  readonly audience: PolicyAudience;
  readonly definition: PolicyBuiltIn;
  /** What it does once enforced. */
  readonly effect: string;
  /** Values that are the same for everyone. */
  readonly parameters: PolicyRecommendation["parameters"];
  /** Parameters whose value is the stack's own. */
  readonly environmentParameters: readonly string[];
  /** GUIDs of the roles that its identity needs. */
  readonly roleIds: readonly string[];
  /** Assigned, evaluated, and never acting, whatever the rollout. */
  readonly silent: boolean;
  /** Why it goes on auditing when the rest is enforced; absent where it does not. */
  readonly auditOnly?: string;
}

/** Every recommended row for an audience, in the order of the catalog. */
export function policyRows(audience: PolicyAudience): readonly PolicyRow[] {
  return policyRecommendations.entries
    .filter(({ scope }) => scope === audience)
    .flatMap((recommendation) => {
      const definition = policyBuiltIns.entries.find(({ id }) => id === recommendation.policyId);
      return definition === undefined ? [] : [rowOf(recommendation, definition)];
    });
}

/** Names of all recommended rows, each once. */
export function rowNames(): readonly string[] {
  return [...new Set(policyRecommendations.entries.map(({ assignment }) => assignment))];
}

function rowOf(recommendation: PolicyRecommendation, definition: PolicyBuiltIn): PolicyRow {
  return {
    reference: recommendation.assignment,
    audience: recommendation.scope,
    definition,
    effect: recommendation.effect,
    parameters: recommendation.parameters,
    environmentParameters: recommendation.environmentParameters,
    roleIds: recommendation.roleDefinitionIds,
    silent: recommendation.enforcementMode === "DoNotEnforce",
  };
}
