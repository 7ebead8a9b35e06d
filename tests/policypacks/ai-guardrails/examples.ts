import type { AnyRule, Configuration, Resource } from "../../../policypacks/ai-guardrails/index";

/** An example of a rule as the resources that it stands for. */
export function examplesOf(rule: AnyRule, kind: "pass" | "fail"): readonly Resource[] {
  if (rule.over === "stack") return rule.examples[kind];
  return [{ type: rule.appliesTo[0] ?? "", name: "example", props: rule.examples[kind] }];
}

/** Where every rule is asked of its own examples. */
export function exampleConfiguration(rule: AnyRule): Configuration {
  return {
    preset: "strict",
    environment: "prod",
    ...(rule.posture === undefined ? {} : { posture: rule.posture }),
    ...(rule.exampleSettings === undefined ? {} : { settings: { [rule.id]: rule.exampleSettings } }),
  };
}
