import { guardrailPolicies } from "../../../policypacks/adapter/guardrail-policies";
import { rules } from "../../../policypacks/ai-guardrails/rules";
import { exampleConfiguration, examplesOf } from "../ai-guardrails/examples";
import { run } from "./play-engine";

it.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s refuses its failing example under its own name",
  async (id, rule) => {
    const declared = examplesOf(rule, "fail").map(({ type, name, props, provider }) => ({
      type: type.replace(/^azure-native:/, ""),
      name,
      props: { ...props },
      ...(provider === undefined ? {} : { provider: { ...provider } }),
    }));
    const { before, after } = await run(
      declared,
      rule.exampleSettings === undefined ? {} : { [id]: rule.exampleSettings },
      guardrailPolicies([rule], exampleConfiguration(rule)),
    );
    const said = [...before, ...after].filter((text) => text.startsWith(`${id}: `));
    expect(said.length).toBeGreaterThan(0);
  },
);
