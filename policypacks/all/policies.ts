import type { Policies } from "@pulumi/policy";

import { deployabilityPolicies } from "../adapter/deployability-policies";
import { guardrailPolicies } from "../adapter/guardrail-policies";
import { Session } from "../adapter/session";
import type { Configuration } from "../ai-guardrails/context";
import { rules } from "../ai-guardrails/rules";

/** Both judges over one reading of the stack: the guardrails as they are, and what Azure would refuse as advice. */
export function allPolicies(): Policies {
  const session = new Session<Configuration>({});
  return [...guardrailPolicies(rules, session), ...deployabilityPolicies(session)];
}
