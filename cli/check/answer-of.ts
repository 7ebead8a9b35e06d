import { describe } from "../../policypacks/ai-guardrails/format-result";
import { landingZoneUnclear, type Pass, type Result } from "../../policypacks/ai-guardrails/judge";
import type { Resource } from "../../terms/resource";
import type { Answer, JsonPath } from "./answer";
import { stablePath } from "./stable-path";

/** What is known of an answer beside the verdict. */
export interface Beside {
  readonly enforcement: Answer["enforcement"];
  readonly said?: string;
  readonly allowed?: string;
}

/** Where the resources of one stack stand. */
export interface Place {
  readonly stack?: string;
  at(resource: Resource): JsonPath | undefined;
}

/** A verdict as the reports print it. */
export function answerOf(result: Result | Pass, { enforcement, said, allowed }: Beside, place: Place): Answer {
  const { kind, rule, resource, because } = result;
  const at = place.at(resource);
  const about = {
    kind,
    rule,
    enforcement,
    resource: resource.urn ?? resource.name,
    name: resource.name,
    type: resource.type,
    ...(because === undefined ? {} : { because }),
    ...(at === undefined ? {} : { at }),
  };
  switch (result.kind) {
    case "pass":
      return { ...about, path: "" };
    case "undecided": {
      const waitsFor = rule.id === landingZoneUnclear.id ? whatSays(result.path) : result.waitsFor;
      return { ...about, path: result.path, ...(waitsFor === undefined ? {} : { waitsFor }) };
    }
    case "exempt":
      return { ...about, path: result.path, reason: result.reason };
    case "fail":
      return {
        ...about,
        path: result.path,
        got: describe(result.path, result.got),
        fix: result.fix,
        ...(said === undefined ? {} : { said }),
        ...(allowed === undefined ? {} : { allowed }),
        key: keyOf(result.rule.id, resource, result.path, place.stack),
      };
  }
}

/** The same for the same failure whatever stands around it; a URN says the stack, without one it is said here. */
function keyOf(ruleId: string, { urn, name, type, props }: Resource, path: string, stack = ""): string {
  return [ruleId, type, urn ?? `${stack}/${name}`, stablePath(props, path)].join("\n");
}

/** Where a resource belongs waits for no deployment: somebody has to say it. */
function whatSays(path: string): string {
  return path === "tags.environment"
    ? "somebody to say whether this is production, by --production or the tag environment; until then no rule for production is asked"
    : "somebody to say whether the landing zone is internal or internet-facing, by --posture corp or online or the tag landingZone; until then no rule for either is asked";
}
