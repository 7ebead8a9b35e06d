import { policyBuiltIns, type PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { policyRecommendations, type PolicyRecommendation } from "../../../catalog/policy-recommendations";

/** For whom a row is meant: every AI workload, the internet-facing ones, the internal ones. */
export type PolicyAudience = PolicyRecommendation["scope"];

/** One recommended policy with the facts of its definition. */
export interface PolicyRow {
  /** The recommendation's name; it serves as reference id inside an initiative. */
  readonly reference: string;
  readonly recommendation: PolicyRecommendation;
  readonly definition: PolicyBuiltIn;
}

/** What is assigned today, by name. A row is added here; all else follows from the catalog. */
const chosen: Readonly<Record<PolicyAudience, readonly string[]>> = {
  root: [
    "Allow-AI-Locations",
    "Deny-AI-Local-Auth",
    "Deny-AI-Open-Network",
    "Deny-AI-No-Identity",
    "Audit-AI-PrivateLink",
    "Audit-AI-Diagnostics",
  ],
  online: [],
  corp: ["Modify-Cog-No-Public", "Deny-Search-Public", "Deny-Storage-Public", "Deny-KeyVault-Public"],
};

/** The rows for an audience, in the order of the list above. */
export function policyRows(audience: PolicyAudience): readonly PolicyRow[] {
  return chosen[audience].flatMap((reference) => {
    const recommendation = policyRecommendations.entries.find(
      ({ scope, assignment }) => scope === audience && assignment === reference,
    );
    const definition = policyBuiltIns.entries.find(({ id }) => id === recommendation?.policyId);
    return recommendation === undefined || definition === undefined ? [] : [{ reference, recommendation, definition }];
  });
}
