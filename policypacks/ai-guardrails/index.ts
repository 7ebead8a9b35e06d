import { armTypes } from "../../catalog/arm-types";
import type { Resource } from "../../terms/resource";
import type { Configuration } from "./configuration";
import { judge as judgeWith, judgeAll as judgeAllWith, type Pass, type Result } from "./judge";
import type { AnyRule } from "./rule";

export type { Exempt, Exemption } from "./exemption";
export { UNKNOWN, type Unknown } from "../../terms/unknown";
export type { Reference, References } from "../../terms/resolve-reference";
export type { Resource } from "../../terms/resource";
export type { Failure, Undecided, Verdict } from "../../terms/verdict";
export type { Configuration } from "./configuration";
export type { Environment, Placement } from "./context";
export { levelOf, presets, type Enforcement, type EnforcementSettings, type Preset } from "./enforcement";
export { formatResult } from "./format-result";
export type { About, Pass, Result, RuleInBrief } from "./judge";
export type {
  AnyRule,
  Frameworks,
  NistFunction,
  Posture,
  Rule,
  RuleSettings,
  SettingSchema,
  WafPillar,
  RuleDescription,
  Severity,
  Stack,
  StackRule,
  StackVerdict,
} from "./rule";
export { rules } from "./rules";

/**
 * Judges resources as the policy pack does: failures, and what stayed undecided; nothing for what passes.
 *
 * @param configuration where the resources belong; what it leaves out is read from their tags, groups and management groups.
 */
export function judge(
  rules: readonly AnyRule[],
  resources: readonly Resource[],
  configuration: Configuration = {},
): Result[] {
  return judgeWith(rules, resources, configuration, armTypes);
}

/** As {@link judge}, with what passes. */
export function judgeAll(
  rules: readonly AnyRule[],
  resources: readonly Resource[],
  configuration: Configuration = {},
): (Result | Pass)[] {
  return judgeAllWith(rules, resources, configuration, armTypes);
}
