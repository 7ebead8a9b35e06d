import { expression, isOneOf, literal, text, Variable } from "./expression";
import type { PolicyConsumer } from "./identify-caller";
import { choose } from "./respond";
import { element, type Element } from "./xml";

/** Holds each consumer to its tokens a minute of each deployment, prompts estimated before they cost anything. Beyond: 429. */
export function limitTokens(consumers: readonly PolicyConsumer[]): readonly Element[] {
  const limited = consumers.flatMap(({ name, tokensPerMinute }) =>
    tokensPerMinute === undefined ? [] : [{ name, tokensPerMinute }],
  );
  if (limited.length === 0) return [];
  return [
    choose(
      limited.map(({ name, tokensPerMinute }) => ({
        when: isOneOf(Variable.consumer, [name]),
        then: [
          element("llm-token-limit", {
            "counter-key": expression(`${literal(`${name}|`)} + ${text(Variable.deployment)}`),
            "tokens-per-minute": String(tokensPerMinute),
            "estimate-prompt-tokens": "true",
            "remaining-tokens-header-name": "x-gateway-remaining-tokens",
          }),
        ],
      })),
    ),
  ];
}
