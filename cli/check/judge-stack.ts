import type { Configuration } from "../../policypacks/ai-guardrails/configuration";
import { levelOf } from "../../policypacks/ai-guardrails/enforcement";
import {
  exemptedByConfiguration,
  exemptionExpired,
  exemptionUnused,
} from "../../policypacks/ai-guardrails/exempted-by-configuration";
import { judgeAll, type Pass, type Result, rules } from "../../policypacks/ai-guardrails/index";
import { knownId } from "../../policypacks/deployability/program-world";
import type { Resource } from "../../terms/resource";
import type { Answer, JsonPath } from "./answer";
import { answerOf, type Beside, type Place } from "./answer-of";
import { withSubscription } from "./assumed-subscription";
import { azureResults } from "./azure-results";

/** Resources that belong together, each with its place in the file. */
export interface LocatedStack {
  readonly name?: string;
  /** What the file leaves out of it, in words. */
  readonly leftOut?: string;
  readonly resources: readonly { readonly resource: Resource; readonly at: JsonPath }[];
}

export interface Asked {
  readonly guardrails: boolean;
  readonly deployability: boolean;
  /** Whether each body is written for the API version that its schema describes. */
  readonly ownVersion: boolean;
}

export interface StackAnswers {
  readonly answers: readonly Answer[];
  /** What each part says of the exemptions themselves: only all together know which are left over. */
  readonly ofExemptions: readonly (readonly Answer[])[];
}

/** Everything that is said of one stack. */
export function judgeStack(
  { name, leftOut, resources: located }: LocatedStack,
  asked: Asked,
  configured: Configuration,
): StackAnswers {
  const configuration: Configuration = { ...configured, ...(leftOut === undefined ? {} : { leftOut }) };
  const parts = [
    ...(asked.guardrails ? [guardrailAnswers(located, name, configuration)] : []),
    ...(asked.deployability ? [azureAnswers(located, name, asked.ownVersion, configuration)] : []),
  ];
  return {
    answers: parts.flatMap((part) => part.filter((answer) => !isOfExemption(answer))),
    ofExemptions: parts.map((part) =>
      part.filter((answer) => isOfExemption(answer) && isAsked(answer, asked, configuration)),
    ),
  };
}

type Located = LocatedStack["resources"];

function guardrailAnswers(located: Located, stack: string | undefined, configuration: Configuration): Answer[] {
  const resources = located.map(({ resource }) => resource);
  const place = placeOf(located, stack);
  return judgeAll(rules, resources, { ...configuration, ...(stack === undefined ? {} : { stackName: stack }) }).map(
    (result) => answerOf(result, { enforcement: enforcementOf(result, configuration) }, place),
  );
}

function azureAnswers(
  located: Located,
  stack: string | undefined,
  ownVersion: boolean,
  configuration: Configuration,
): Answer[] {
  const resources = withSubscription(located.map(({ resource }) => resource));
  const place = placeOf(
    located.map(({ at }, index) => ({ at, resource: resources[index] })),
    stack,
  );
  const all = azureResults(resources, ownVersion, configuration.preset);
  const results = exemptedByConfiguration(
    all.map(({ result }) => result),
    configuration,
    knownId,
  );
  // What is said of the exemptions follows after the results, which keep their order.
  return results.map((result, index) => {
    const beside: Beside = all[index]?.beside ?? { enforcement: enforcementOf(result, configuration) };
    return answerOf(result, beside, place);
  });
}

function placeOf(
  located: readonly { readonly resource: Resource | undefined; readonly at: JsonPath }[],
  stack: string | undefined,
): Place {
  const places = new Map(located.map(({ resource, at }) => [resource, at]));
  return { ...(stack === undefined ? {} : { stack }), at: (resource) => places.get(resource) };
}

function enforcementOf({ rule }: Result | Pass, configuration: Configuration): Answer["enforcement"] {
  return levelOf(rule, configuration) === "mandatory" ? "mandatory" : "advisory";
}

function isOfExemption({ rule }: Answer): boolean {
  return rule.id === exemptionExpired.id || rule.id === exemptionUnused.id;
}

/** An exemption from a rule of the part that nobody asked cannot be told from one that is left over. */
function isAsked({ rule, path }: Answer, asked: Asked, { exemptions = [] }: Configuration): boolean {
  if (rule.id !== exemptionUnused.id || (asked.guardrails && asked.deployability)) return true;
  const of = exemptions[Number(/\[(\d+)\]/.exec(path)?.[1])]?.rule;
  const isGuardrail = rules.some(({ id }) => id === of);
  return isGuardrail ? asked.guardrails : asked.deployability;
}
