import type {
  Policies,
  PolicyConfigSchema,
  ReportViolation,
  ResourceValidationArgs,
  StackValidation,
} from "@pulumi/policy";

import { armTypes } from "../../catalog/arm-types";
import type { Resource } from "../../terms/resource";
import { normaliseToken } from "../../terms/type-token";
import { Session } from "./session";
import { ownBelonging, type Configuration } from "../ai-guardrails/context";
import { formatVerdict, waitsFor } from "../ai-guardrails/format-result";
import { judge, judgeResource, isAsked, landingZoneUnclear, unstated, type Result } from "../ai-guardrails/judge";
import type { AnyRule, Rule } from "../ai-guardrails/rule";

const configSchema: PolicyConfigSchema = {
  properties: {
    posture: { type: "string", enum: ["online", "corp"] },
    environment: { type: "string", enum: ["dev", "test", "prod"] },
  },
};

/**
 * One policy a rule, so that a violation carries the rule's id, between two of the pack's own: `landing-zone`, first,
 * which takes the configuration, and two last: `exempted-by-tag`, and `undecided-summary`, which says once what could not be
 * judged yet.
 *
 * A rule over one resource is asked before that resource is made, where the resource itself says where it belongs; what
 * only the whole stack tells is judged at its end. The SDK copies the inputs for each policy that it asks, of one
 * resource or of all: a policy that has nothing to say is not there to be asked.
 *
 * @param session one that other policies of the same pack read from too
 */
export function guardrailPolicies(
  rules: readonly AnyRule[],
  session: Session<Configuration> = new Session<Configuration>({}),
): Policies {
  /** What the rules have to say of the whole stack, by id, once the first policy has seen it. */
  let heard: ReadonlySet<string> | undefined;
  let judged: { readonly resources: readonly Resource[]; readonly results: readonly Result[] } | undefined;

  const resultsOf = (resources: readonly Resource[]): readonly Result[] => {
    if (judged?.resources !== resources)
      judged = { resources, results: judge(rules, resources, session.configuration, armTypes) };
    return judged.results;
  };
  /** What a rule has to say once all is known. */
  const failuresOf = (rule: AnyRule, resources: readonly Resource[]): readonly Result[] =>
    resultsOf(resources).filter(
      (result) =>
        result.rule.id === rule.id &&
        result.kind === "fail" &&
        (rule.over === "stack" || isForStack(rule, result.resource, session.configuration)),
    );
  const unlessSilent = (id: string, validate: StackValidation): StackValidation | undefined =>
    heard?.has(id) === false ? undefined : validate;

  return [
    {
      name: landingZoneUnclear.id,
      description: "Rules know where they apply.",
      enforcementLevel: "advisory",
      configSchema,
      validateResource: (args) => {
        session.configuration = args.getConfig<Configuration>();
        session.resource(landingZoneUnclear.id, args);
      },
      validateStack: (args, report) => {
        session.configuration = args.getConfig<Configuration>();
        const resources = session.stack(args.resources);
        heard = new Set(rules.filter((rule) => failuresOf(rule, resources).length > 0).map(({ id }) => id));
        const unclear = resultsOf(resources).filter(({ rule }) => rule.id === landingZoneUnclear.id);
        const [first] = unclear;
        if (first !== undefined) report(landingZoneText(unclear), first.resource.urn);
      },
    },
    ...rules.map((rule) => ({
      ...described(rule),
      ...(rule.over === "stack" ? {} : { validateResource: resourceValidation(rule, session) }),
      get validateStack() {
        return unlessSilent(rule.id, (args, report) => {
          reportFailures(failuresOf(rule, session.stack(args.resources)), report);
        });
      },
    })),
    {
      name: "exempted-by-tag",
      description: "What a rule refuses and a tag of the resource exempts it from.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        for (const result of resultsOf(session.stack(args.resources)))
          if (result.kind === "exempt") report(`${result.rule.id}: exempt, ${result.reason}`, result.resource.urn);
      },
    },
    {
      name: "undecided-summary",
      description: "What could not be judged yet, and what it waits for.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        const undecided = resultsOf(session.stack(args.resources)).filter(
          ({ kind, rule }) => kind === "undecided" && rule.id !== landingZoneUnclear.id,
        );
        if (undecided.length > 0) report(summary(undecided));
      },
    },
  ];
}

function resourceValidation(rule: Rule, session: Session<Configuration>) {
  return (args: ResourceValidationArgs, report: ReportViolation): void => {
    const resource = session.resource(rule.id, args);
    if (appliesTo(rule, resource) && isAsked(rule, ownBelonging(resource, session.configuration)))
      reportFailures(judgeResource(rule, resource), report);
  };
}

function described(rule: AnyRule) {
  return {
    name: rule.id,
    displayName: rule.title,
    description: `${rule.title}.\nwhy: ${rule.rationale}`,
    severity: rule.severity,
    url: rule.source,
    enforcementLevel: rule.severity === "low" ? ("advisory" as const) : ("mandatory" as const),
  };
}

function appliesTo(rule: AnyRule, { type }: Resource): boolean {
  return rule.appliesTo.includes(normaliseToken(type));
}

/** The resource alone does not say whether this rule is to be asked of it. */
function isForStack(rule: Rule, resource: Resource, configuration: Configuration): boolean {
  return unstated(rule, ownBelonging(resource, configuration)).length > 0;
}

function reportFailures(results: readonly Result[], report: ReportViolation): void {
  for (const result of results) if (result.kind === "fail") report(formatVerdict(result), result.resource.urn);
}

/** By the tag that would say it: the key of the configuration, and what both may be. */
const answers: Readonly<Record<string, readonly [key: string, values: string]>> = {
  "tags.landingZone": ["posture", "online or corp"],
  "tags.environment": ["environment", "dev, test or prod"],
};

function landingZoneText(unclear: readonly Result[]): string {
  const asked = unclear.flatMap(({ path, resource }) => {
    const [key, values] = answers[path] ?? [path, "a value"];
    return [
      `nothing says the ${key} of ${resource.name}: rules that depend on it were not asked`,
      `fix: tag it ${path.replace("tags.", "")} = ${values}, or configure { "${landingZoneUnclear.id}": { "${key}": ... } }`,
    ];
  });
  return [`why: ${landingZoneUnclear.rationale}`, ...asked].join("\n");
}

function summary(undecided: readonly Result[]): string {
  const lines = undecided.map(
    (result) => `${result.rule.id}: ${result.resource.name} ${result.path} waits for ${waitsFor(result)}`,
  );
  const count = `${lines.length} ${lines.length === 1 ? "answer is" : "answers are"} still open`;
  return [count, ...lines].join("\n");
}
