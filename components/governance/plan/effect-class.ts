import type { PolicyBuiltIn, PolicyEffect } from "../../../catalog/policy-built-ins";
import { PolicyRollout } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";

/**
 * What a policy does decides what its assignment needs, so each class has an initiative of its own.
 * - `guard` judges, and can be told to audit only. No identity.
 * - `fixed` denies or audits by its definition; during an audit rollout only the assignment can be silenced.
 * - `modify` changes or deploys resources: the assignment needs an identity, a location and roles.
 */
export type EffectClass = "guard" | "fixed" | "modify";

export const effectClasses: readonly EffectClass[] = ["guard", "fixed", "modify"];

export function effectClassOf({ needsIdentity, effect }: PolicyBuiltIn): EffectClass {
  if (needsIdentity) return "modify";
  return effect.parameter !== undefined && auditForm(effect.allowed) !== undefined ? "guard" : "fixed";
}

/** The effect of a row in a rollout, spelled as its definition allows it: Azure compares with regard to letter case. */
export function effectOf({ recommendation, definition }: PolicyRow, rollout: PolicyRollout): PolicyEffect {
  if (rollout === PolicyRollout.enforce || effectClassOf(definition) !== "guard") return recommendation.effect;
  return auditForm(definition.effect.allowed) ?? recommendation.effect;
}

/** Whether the assignment of a class acts. What cannot audit is assigned, evaluated, and does nothing. */
export function enforcementModeOf(effectClass: EffectClass, rollout: PolicyRollout): "Default" | "DoNotEnforce" {
  return rollout === PolicyRollout.enforce || effectClass === "guard" ? "Default" : "DoNotEnforce";
}

function auditForm(allowed: readonly PolicyEffect[]): PolicyEffect | undefined {
  return allowed.find((effect) => effect === "Audit") ?? allowed.find((effect) => effect === "AuditIfNotExists");
}
