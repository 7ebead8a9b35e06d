import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { PolicyRollout } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";

/**
 * What a policy does decides what its assignment needs, so each class has an initiative of its own.
 * - `guard` judges, and can be told to audit only. No identity.
 * - `fixed` judges, and cannot be told: during an audit rollout only its assignment can be silenced. No identity.
 * - `deploy` changes or deploys resources, and can be told to audit only. An identity, a location and roles.
 * - `modify` does so and cannot be told. The same, and silenced during an audit rollout.
 */
export type EffectClass = "guard" | "fixed" | "deploy" | "modify";

export const effectClasses: readonly EffectClass[] = ["guard", "fixed", "deploy", "modify"];

/** A policy and what it is to do once enforced: all that decides its class. */
export type WantedEffect = Pick<PolicyRow, "definition" | "effect" | "auditOnly">;

export function effectClassOf(row: WantedEffect): EffectClass {
  const audits = auditForm(row) !== undefined;
  if (needsIdentity(row)) return audits ? "deploy" : "modify";
  return audits ? "guard" : "fixed";
}

/** A definition that could deploy needs no identity while it is only ever told to audit. */
export function needsIdentity({ definition, effect }: WantedEffect): boolean {
  return definition.needsIdentity && (definition.kind === "initiative" || /^(modify|deployIfNotExists)$/i.test(effect));
}

/** The effect of a row in a rollout, spelled as its definition allows it: Azure compares with regard to letter case. */
export function effectOf(row: WantedEffect, rollout: PolicyRollout): string {
  const wanted = allowedEffect(row.definition, row.effect) ?? row.effect;
  const enforces = rollout === PolicyRollout.enforce && row.auditOnly === undefined;
  return enforces || !isActing(wanted) ? wanted : (auditForm(row) ?? wanted);
}

/** Whether an effect refuses or changes something: only such a one has to wait, and what is switched off stays so. */
export function isActing(effect: string): boolean {
  return /^(append|deny|denyAction|deployIfNotExists|modify|mutate)$/i.test(effect);
}

/** Whether the assignment of a class acts. What cannot audit is assigned, evaluated, and does nothing. */
export function enforcementModeOf(effectClass: EffectClass, rollout: PolicyRollout): "Default" | "DoNotEnforce" {
  const audits = effectClass === "guard" || effectClass === "deploy";
  return rollout === PolicyRollout.enforce || audits ? "Default" : "DoNotEnforce";
}

/** An effect as a definition spells it; `undefined` where it takes another one only. */
export function allowedEffect({ effect }: PolicyBuiltIn, wanted: string): string | undefined {
  const allowed = allowedEffects(effect);
  return allowed.find((one) => one === wanted) ?? allowed.find((one) => one.toLowerCase() === wanted.toLowerCase());
}

/**
 * The effects that a definition can have: those of its parameter; or, where no parameter carries it, the one that it has and
 * those that an assignment's override may put in its place.
 */
export function allowedEffects({ parameter, allowed, fixed }: PolicyBuiltIn["effect"]): readonly string[] {
  if (parameter !== undefined) return allowed;
  if (fixed === "Audit" || fixed === "Deny") return ["Audit", "Deny", "Disabled"];
  return fixed === undefined ? [] : [fixed, "Disabled"];
}

function auditForm({ definition, effect }: WantedEffect): string | undefined {
  // The members of an initiative without such a parameter have effects of their own.
  if (definition.kind === "initiative" && definition.effect.parameter === undefined)
    return definition.auditsByDefault === true && effect === "Audit" ? effect : undefined;
  return allowedEffect(definition, "Audit") ?? allowedEffect(definition, "AuditIfNotExists");
}
