import type { Facts } from "./facts";
import { entries } from "./generated/policy-definitions";

/** An id of a built-in policy, by its GUID: the last part of its ARM id. Key: the id. */
export interface KnownPolicy {
  readonly id: string;
  readonly kind: "definition" | "initiative";
  /** `nonexistent`: seen in public templates, yet Azure never had it. */
  readonly status: "live" | "deprecated" | "governmentOnly" | "nonexistent";
  /** What to use in place of a deprecated or wrong id. */
  readonly useInstead?: readonly string[];
}

/** Every built-in id of Azure's public cloud, and the wrong ones that people copy. */
export const policyDefinitions: Facts<KnownPolicy> = {
  source: "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
  asOf: "2026-04-29",
  entries,
};
