import { expression, literal, number, Variable } from "./expression";
import { choose, respond, setHeader } from "./respond";
import type { Element } from "./xml";

/** What a caller learns beside the answer itself. */
export function addHeaders(): readonly Element[] {
  return [
    setHeader("x-gateway-region", expression("context.Deployment.Region")),
    setHeader("x-gateway-attempts", expression(`${number(Variable.attempts)}.ToString()`)),
  ];
}

/** When no member of a pool has room, a caller gets the smallest wait of all; a pool whose circuits are open says 503 and no wait. */
export function exhausted(): Element {
  const status = "context.Response.StatusCode";
  return choose([
    { when: `(${status} == 429 || ${status} == 503) && ${number(Variable.wait)} > 0`, then: [tooMany()] },
  ]);
}

/** Errors on the way to the models, without a word of what stands behind. Everything else keeps its own answer: 401, 429. */
export function failed(): Element {
  const atBackend = `context.LastError != null && context.LastError.Section == "backend"`;
  return choose([
    {
      when: `${atBackend} && context.LastError.Reason == "Timeout"`,
      then: [
        respond(
          { code: 504, reason: "Gateway Timeout" },
          { code: "Timeout", message: literal("the model gave no answer in time; stream, or ask for less") },
        ),
      ],
    },
    { when: `${atBackend} && ${number(Variable.wait)} > 0`, then: [tooMany()] },
    {
      when: atBackend,
      then: [
        respond(
          { code: 503, reason: "Service Unavailable" },
          { code: "Unavailable", message: literal("no deployment answers now; try again") },
          { "Retry-After": "10" },
        ),
      ],
    },
  ]);
}

function tooMany(): Element {
  return respond(
    { code: 429, reason: "Too Many Requests" },
    { code: "TooManyRequests", message: literal("every deployment is at its limit; try again after the time given") },
    { "Retry-After": expression(`${number(Variable.wait)}.ToString()`) },
  );
}
