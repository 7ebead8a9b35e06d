import { stringify } from "yaml";

import { armTypes } from "../../catalog/arm-types";
import { policyBuiltIns } from "../../catalog/policy-built-ins";
import type { Resource } from "../../terms/resource";
import { describe } from "./format-result";
import { levelOf } from "./enforcement";
import { anyType, judge } from "./judge";
import type { AnyRule } from "./rule";

/** The page of a rule: everything on it is the rule's own, examples and answers included, so that it cannot lie. */
export function referencePage(rule: AnyRule): string {
  return [
    `# ${rule.title}`,
    "",
    `\`${rule.id}\`, severity ${rule.severity}, ${reach(rule)}. Concern: ${rule.concern}.`,
    "",
    "## Why",
    "",
    rule.rationale,
    "",
    "## Fails",
    "",
    ...example(failing(rule)),
    "",
    ...answers(rule),
    "",
    "## Passes",
    "",
    ...example(passing(rule)),
    "",
    ...section(
      "What it does not see",
      (rule.limits ?? []).map((limit) => `- ${limit}`),
    ),
    ...section("Configuration", configuration(rule)),
    ...section("Facts", facts(rule)),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}

function configuration(rule: AnyRule): string[] {
  const levels = (["audit", "default", "strict"] as const).map((preset) => `${preset} ${levelOf(rule, { preset })}`);
  const settings = Object.entries(rule.settings ?? {}).map(
    ([name, { type, description, default: otherwise }]) =>
      `- \`${name}\` (${type}): ${description}${otherwise === undefined ? "" : `; without it ${JSON.stringify(otherwise)}`}.`,
  );
  const mends = rule.over === undefined && rule.mend !== undefined;
  return [
    `- Level by preset: ${levels.join(", ")}. In \`guardrails.yaml\`: \`rules: { ${rule.id}: mandatory }\`, \`advisory\` or \`off\`.`,
    ...settings,
    ...(mends
      ? [`- It can mend what it refuses: \`{ "${rule.id}": "remediate" }\` in the configuration of the policy pack.`]
      : []),
  ];
}

function facts(rule: AnyRule): string[] {
  const { waf, mcsb = [], euAiAct = [], nistAiRmf = [] } = rule.frameworks;
  return [
    ...rule.appliesTo.map((type) =>
      type === anyType
        ? "- Asked of every resource."
        : `- Asked of \`${type}\`, whatever the API version in its token.`,
    ),
    ...(rule.azurePolicy === undefined ? [] : [`- Azure Policy: ${twin(rule.azurePolicy)}.`]),
    `- Azure Well-Architected Framework: ${waf}.`,
    ...(mcsb.length === 0 ? [] : [`- Microsoft cloud security benchmark: ${mcsb.join(", ")}.`]),
    ...(euAiAct.length === 0 ? [] : [`- EU AI Act: ${euAiAct.join(", ")}.`]),
    ...(nistAiRmf.length === 0 ? [] : [`- NIST AI RMF: ${nistAiRmf.join(", ")}.`]),
    `- Source: <${rule.source}>`,
  ];
}

function reach({ posture, environment }: AnyRule): string {
  const where = posture === undefined ? "everywhere" : `in ${posture} landing zones`;
  return environment === undefined ? where : `${where}, in production`;
}

/** A rule over one resource gives the inputs of its first type. */
function failing(rule: AnyRule): readonly Resource[] {
  return rule.over === "stack" ? rule.examples.fail : [alone(rule, rule.examples.fail)];
}

function passing(rule: AnyRule): readonly Resource[] {
  return rule.over === "stack" ? rule.examples.pass : [alone(rule, rule.examples.pass)];
}

function alone(rule: AnyRule, props: Readonly<Record<string, unknown>>): Resource {
  return { type: rule.appliesTo[0] ?? "", name: "example", props };
}

function example(resources: readonly Resource[]): string[] {
  const shown = resources.map(({ type, name, props }) => ({ type, name, props }));
  return ["```yaml", stringify(shown, { lineWidth: 0 }).trimEnd(), "```"];
}

function answers(rule: AnyRule): string[] {
  const asked = {
    preset: "strict",
    environment: "prod",
    ...(rule.posture === undefined ? {} : { posture: rule.posture }),
    ...(rule.exampleSettings === undefined ? {} : { settings: { [rule.id]: rule.exampleSettings } }),
  } as const;
  return judge([rule], failing(rule), asked, armTypes).flatMap((result) =>
    result.kind === "fail"
      ? [`- \`${result.path}\` ${describe(result.path, result.got)}.`, `- Fix: ${result.fix}.`]
      : [`- \`${result.path}\` is undecided.`],
  );
}

function twin(id: string): string {
  const policy = policyBuiltIns.entries.find((entry) => entry.id.endsWith(`/${id}`));
  return policy === undefined ? `\`${id}\`` : `${policy.displayName} (\`${id}\`)`;
}
