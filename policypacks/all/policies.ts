import type { Policies } from "@pulumi/policy";

import { deployabilityPolicies } from "../adapter/deployability-policies";
import { guardrailPolicies } from "../adapter/guardrail-policies";
import { Session } from "../adapter/session";
import type { Configuration } from "../ai-guardrails/configuration";
import { rules } from "../ai-guardrails/rules";

/** Both judges over one reading of the stack: the guardrails as they are, and what Azure would refuse as advice. */
export function allPolicies(configuration: Configuration = {}): Policies {
  const session = new Session<Configuration>(configuration);
  return [...guardrailPolicies(rules, configuration, session), ...deployabilityPolicies(session)];
}
