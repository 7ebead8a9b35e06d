import { objectsAt, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { tierOf } from "./api-management-regions";
import { backend, backendToken, service } from "./api-management-samples";
import { standing } from "./asking";
import type { Props } from "./samples";

const duration = /^P(?!$)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

export const circuitBreakerComplete: AzureRule = {
  id: "apimanagement-circuit-breaker",
  what: "A circuit breaker has a name, opens by a count or a percentage, not both, within an interval, for a time, both as ISO 8601 durations; ranges of status codes rise; the Consumption tier has none.",
  types: [backendToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/123514",
  examples: {
    refused: { phase: "create", resources: [service(), backend("a", breaker({ interval: "10s" }))] },
    accepted: { phase: "create", resources: [service(), backend("a", breaker({}))] },
  },

  *check({ resource: asked, id, world }) {
    const rules = objectsAt(asked, "circuitBreaker.rules");
    const owner = standing(world, parentIdOf(id));
    if (rules.length > 0 && owner !== undefined && tierOf(owner)?.circuitBreakers === false)
      yield fail("circuitBreaker", undefined, "none in the Consumption tier", "take the circuit breaker out");
    for (const rule of rules) {
      const at = (path: string): unknown => readValue(rule.props, path);
      if (at("name") === undefined) yield fail(`${rule.path}.name`, undefined, "a name", "name the rule");
      if (at("failureCondition") === UNKNOWN) continue;
      const chosen = ["count", "percentage"].filter((one) => at(`failureCondition.${one}`) !== undefined);
      if (chosen.length !== 1)
        yield fail(
          `${rule.path}.failureCondition`,
          chosen.join(" and ") || undefined,
          "one of count and percentage",
          chosen.length === 0 ? "write count" : "take one of the two out",
        );
      for (const path of ["failureCondition.interval", "tripDuration"]) {
        const value = at(path);
        if (value === UNKNOWN || (typeof value === "string" && duration.test(value))) continue;
        yield fail(`${rule.path}.${path}`, value, "an ISO 8601 duration, such as PT10S", "write PT10S or the like");
      }
      for (const range of objectsAt({ props: rule.props }, "failureCondition.statusCodeRanges")) {
        const [min, max] = [readValue(range.props, "min"), readValue(range.props, "max")];
        if (typeof min === "number" && typeof max === "number" && min > max)
          yield fail(`${rule.path}.${range.path}`, `${min} to ${max}`, "min below max", "swap min and max");
      }
    }
  },
};

function fail(path: string, got: unknown, allowed: string, fix: string) {
  return {
    kind: "fail",
    path,
    got: typeof got === "string" ? got : undefined,
    allowed,
    message: `The circuit breaker is not valid: '${path}' must be ${allowed}.`,
    fix,
  } as const;
}

function breaker(condition: Props): Props {
  return {
    circuitBreaker: {
      rules: [
        {
          name: "busy",
          failureCondition: { count: 1, interval: "PT10S", statusCodeRanges: [{ min: 429, max: 429 }], ...condition },
          tripDuration: "PT10S",
          acceptRetryAfter: true,
        },
      ],
    },
  };
}
