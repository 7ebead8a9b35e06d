import type { Facts } from "./facts";
import { entries } from "./generated/policy-replacements";

/** What to use in place of a built-in that is deprecated, or of an id that never was. Key: the GUID. */
export interface PolicyReplacement {
  readonly id: string;
  /** GUIDs of live built-ins. */
  readonly useInstead: readonly string[];
}

export const policyReplacements: Facts<PolicyReplacement> = {
  source: "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
  asOf: "2026-04-29",
  entries,
};
