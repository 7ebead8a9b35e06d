import {
  judge,
  type AnyRule,
  type Configuration,
  type Resource,
  type Rule,
} from "../../../policypacks/ai-guardrails/index";

const subscriptionId = "11111111-1111-1111-1111-111111111111";

/** A resource as a program of one subscription would declare it. */
export function resource(
  type: string,
  name: string,
  props: Record<string, unknown>,
  more: Partial<Resource> = {},
): Resource {
  return { type: `azure-native:${type}`, name, urn: `urn:${name}`, provider: { subscriptionId }, props, ...more };
}

/** Kinds of the verdicts that a rule gives over one resource of its first type. */
export function askOf(rule: Rule, props: Readonly<Record<string, unknown>>, type = rule.appliesTo[0] ?? ""): string[] {
  return ask(rule, [{ type, name: "asked", props }], { posture: rule.posture ?? "corp", environment: "prod" });
}

/** Kinds of the verdicts that a rule gives over a stack, in order. */
export function ask(rule: AnyRule, resources: readonly Resource[], configuration: Configuration = {}): string[] {
  return judge([rule], resources, { preset: "strict", ...configuration }).map(({ kind }) => kind);
}

export function id(path: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/${path}`;
}
