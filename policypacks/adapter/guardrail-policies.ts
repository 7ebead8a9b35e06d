import type {
  Policies,
  PolicyConfigSchema,
  ReportViolation,
  ResourceRemediation,
  ResourceValidation,
  ResourceValidationPolicy,
  StackValidation,
} from "@pulumi/policy";

import type { Configuration } from "../ai-guardrails/configuration";
import { type Enforcement, levelOf } from "../ai-guardrails/enforcement";
import { exemptionExpired, exemptionUnused } from "../ai-guardrails/exempted-by-configuration";
import { formatVerdict, waitsFor } from "../ai-guardrails/format-result";
import { landingZoneUnclear, type Result } from "../ai-guardrails/judge";
import type { AnyRule } from "../ai-guardrails/rule";
import { configurationPolicy } from "./configuration-policy";
import { GuardrailSession } from "./guardrail-session";
import { mended } from "./remediation";
import { Session } from "./session";

/** A policy that is asked of resources, of stacks or of both, or for a while of neither. */
type AskedPolicy = ResourceValidationPolicy & { readonly validateStack?: StackValidation };

const placementSchema: PolicyConfigSchema = {
  properties: {
    posture: { type: "string", enum: ["online", "corp"] },
    environment: { type: "string", enum: ["dev", "test", "prod"] },
  },
};

/**
 * One policy a rule, so that a violation carries the rule's id, between the pack's own: `guardrails` and `landing-zone`,
 * first, which take the configuration; and last what the configuration gives another level than the policies were
 * published with, `exemptions`, and `undecided-summary`, which says once what could not be judged yet.
 *
 * A rule over one resource is asked before that resource is made, where the resource itself says where it belongs; what
 * only the whole stack tells is judged at its end.
 *
 * @param configuration what the project's file says
 * @param session one that other policies of the same pack read from too
 */
export function guardrailPolicies(
  rules: readonly AnyRule[],
  configuration: Configuration = {},
  session: Session<Configuration> = new Session<Configuration>(configuration),
): Policies {
  const judged = new GuardrailSession(rules, session);

  return [
    configurationPolicy(rules, judged),
    {
      name: landingZoneUnclear.id,
      description: "Rules know where they apply.",
      enforcementLevel: "advisory",
      configSchema: placementSchema,
      validateResource: (args) => {
        judged.configure(args.getConfig<Configuration>());
        judged.see(landingZoneUnclear.id, args);
      },
      validateStack: (args, report) => {
        judged.configure(args.getConfig<Configuration>());
        judged.seeStack(args.resources);
        const unclear = judged.wanted().filter(({ rule }) => rule.id === landingZoneUnclear.id);
        const [first] = unclear;
        if (first !== undefined) report(landingZoneText(unclear), first.resource.urn);
      },
    },
    ...rules.map((rule) => rulePolicy(rule, levelOf(rule, configuration), judged)),
    ...(["mandatory", "advisory"] as const).map((level) => levelPolicy(level, rules, judged)),
    {
      name: "exemptions",
      description: "What a rule refuses and somebody answers for; exemptions that have ended or that nothing needs.",
      enforcementLevel: "advisory",
      validateStack: (_args, report) => {
        for (const result of judged.wanted()) {
          if (result.kind === "exempt") report(`${result.rule.id}: exempt, ${result.reason}`, result.resource.urn);
          if (result.kind === "fail" && isAboutExemption(result))
            report(`${result.rule.id}: ${result.resource.name}\n${formatVerdict(result)}`);
        }
      },
    },
    {
      name: "undecided-summary",
      description: "What could not be judged yet, and what it waits for.",
      enforcementLevel: "advisory",
      validateStack: (_args, report) => {
        const undecided = judged
          .wanted()
          .filter(({ kind, rule }) => kind === "undecided" && rule.id !== landingZoneUnclear.id);
        if (undecided.length > 0) report(summary(undecided));
      },
    },
  ];
}

/** A rule as a policy, which is there to be asked only where it has something to say. */
function rulePolicy(rule: AnyRule, level: Enforcement, judged: GuardrailSession): AskedPolicy {
  const validateResource: ResourceValidation = (args, report) => {
    if (rule.settings !== undefined) judged.setRule(rule.id, args.getConfig());
    reportAll(judged.ofResource(rule, args), report);
  };
  const validateStack: StackValidation = (_args, report) => {
    reportAll(judged.ofStack(rule), report);
  };
  const { remediateResource } = remediation(rule, judged);
  return {
    name: rule.id,
    displayName: rule.title,
    description: `${rule.title}.\nwhy: ${rule.rationale}`,
    severity: rule.severity,
    url: rule.source,
    tags: [rule.concern],
    enforcementLevel: level === "off" ? "disabled" : level,
    ...(rule.settings === undefined ? {} : { configSchema: { properties: configProperties(rule.settings) } }),
    get validateResource() {
      return judged.hasToSayOfResource(rule) ? validateResource : undefined;
    },
    get validateStack() {
      return judged.hasToSayOfStack(rule) ? validateStack : undefined;
    },
    get remediateResource() {
      return remediateResource;
    },
  };
}

/** For rules to which the pack's configuration gives a level: that of their own policy was published before. */
function levelPolicy(
  level: "mandatory" | "advisory",
  rules: readonly AnyRule[],
  judged: GuardrailSession,
): AskedPolicy {
  const given = (): readonly AnyRule[] => rules.filter((rule) => judged.givenLevel(rule) === level);
  const say = (results: readonly Result[], report: ReportViolation): void => {
    for (const result of results)
      if (result.kind === "fail")
        report(`${result.rule.id}: ${result.rule.title}\n${formatVerdict(result)}`, result.resource.urn);
  };
  return {
    name: `guardrails-${level}`,
    description: `What the configuration of the pack makes ${level}.`,
    enforcementLevel: level,
    get validateResource() {
      if (!judged.hasGivenLevels()) return undefined;
      const validate: ResourceValidation = (args, report) => {
        for (const rule of given()) say(judged.failuresOfResource(rule, args), report);
      };
      return validate;
    },
    get validateStack() {
      if (!judged.hasGivenLevels()) return undefined;
      const validate: StackValidation = (_args, report) => {
        for (const rule of given()) say(judged.failuresOfStack(rule), report);
      };
      return validate;
    },
  };
}

function remediation(rule: AnyRule, judged: GuardrailSession): { readonly remediateResource?: ResourceRemediation } {
  if (rule.over === "stack" || rule.mend === undefined) return {};
  return {
    remediateResource: (args) =>
      mended(
        args,
        (resource) => judged.fails(rule, resource),
        (props) => rule.mend?.(props) ?? props,
      ),
  };
}

function configProperties(settings: NonNullable<AnyRule["settings"]>): PolicyConfigSchema["properties"] {
  return Object.fromEntries(
    Object.entries(settings).map(([name, { enum: values, items, default: otherwise, ...schema }]) => [
      name,
      {
        ...schema,
        ...(otherwise === undefined
          ? {}
          : { default: Array.isArray(otherwise) ? [...(otherwise as string[])] : otherwise }),
        ...(values === undefined ? {} : { enum: [...values] }),
        ...(items === undefined ? {} : { items: { ...items } }),
      },
    ]),
  );
}

function isAboutExemption({ rule }: Result): boolean {
  return rule.id === exemptionExpired.id || rule.id === exemptionUnused.id;
}

function reportAll(results: readonly Result[], report: ReportViolation): void {
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
