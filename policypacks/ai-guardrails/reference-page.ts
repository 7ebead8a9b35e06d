import { stringify } from "yaml";

import { armTypes } from "../../catalog/arm-types";
import { policyBuiltIns } from "../../catalog/policy-built-ins";
import type { Resource } from "../../terms/resource";
import { describe } from "./format-result";
import { judge } from "./judge";
import type { AnyRule } from "./rule";

/** The page of a rule: everything on it is the rule's own, examples and answers included, so that it cannot lie. */
export function referencePage(rule: AnyRule): string {
  return [
    `# ${rule.title}`,
    "",
    `\`${rule.id}\`, severity ${rule.severity}, ${reach(rule)}.`,
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
    ...(rule.limits === undefined
      ? []
      : ["## What it does not see", "", ...rule.limits.map((limit) => `- ${limit}`), ""]),
    "## Facts",
    "",
    ...rule.appliesTo.map((type) => `- Asked of \`${type}\`, whatever the API version in its token.`),
    ...(rule.azurePolicy === undefined ? [] : [`- Azure Policy: ${twin(rule.azurePolicy)}.`]),
    `- Source: <${rule.source}>`,
    "",
  ].join("\n");
}

/** The list of all pages. */
export function referenceIndex(rules: readonly AnyRule[]): string {
  return [
    "# Guardrails",
    "",
    "What the pack `policypacks/ai-guardrails` asks of a stack at preview. Written by `scripts/write-guardrail-pages.js` from the rules.",
    "",
    ...rules.map((rule) => `- [${rule.id}](${rule.id}.md): ${rule.title} (${rule.severity}, ${reach(rule)}).`),
    "",
  ].join("\n");
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
  const configuration = {
    ...(rule.posture === undefined ? {} : { posture: rule.posture }),
    environment: "prod",
  } as const;
  return judge([rule], failing(rule), configuration, armTypes).flatMap((result) =>
    result.kind === "fail"
      ? [`- \`${result.path}\` ${describe(result.path, result.got)}.`, `- Fix: ${result.fix}.`]
      : [`- \`${result.path}\` is undecided.`],
  );
}

function twin(id: string): string {
  const policy = policyBuiltIns.entries.find((entry) => entry.id.endsWith(`/${id}`));
  return policy === undefined ? `\`${id}\`` : `${policy.displayName} (\`${id}\`)`;
}
