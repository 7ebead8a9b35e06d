import type { AnyRule, Severity } from "./rule";

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** The lists of all pages, by file name: all rules by id, and grouped by what a reader may look for. */
export function referenceIndexes(rules: readonly AnyRule[]): ReadonlyMap<string, string> {
  return new Map([
    ["index.md", index(rules)],
    ["by-service.md", grouped("service", rules, servicesOf)],
    ["by-concern.md", grouped("concern", rules, ({ concern }) => [concern])],
    ["by-severity.md", grouped("severity", rules, ({ severity }) => [severity], severities)],
    ["by-framework.md", grouped("framework", rules, frameworksOf)],
  ]);
}

function index(rules: readonly AnyRule[]): string {
  return [
    "# Guardrails",
    "",
    `The ${rules.length} rules of \`policypacks/ai-guardrails\` and of \`azure-ai-foundation check\`. By [service](by-service.md), [concern](by-concern.md), [severity](by-severity.md), [framework](by-framework.md). Written by \`scripts/write-guardrail-pages.js\` from the rules.`,
    "",
    ...rules.map(row),
    "",
  ].join("\n");
}

function grouped(
  by: string,
  rules: readonly AnyRule[],
  groupsOf: (rule: AnyRule) => readonly string[],
  order?: readonly string[],
): string {
  const groups = new Map<string, AnyRule[]>();
  for (const rule of rules)
    for (const group of new Set(groupsOf(rule))) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [rule]);
      else members.push(rule);
    }
  const names = order ?? [...groups.keys()].sort();
  return [
    `# Guardrails by ${by}`,
    "",
    ...names.flatMap((name) => {
      const members = groups.get(name) ?? [];
      return members.length === 0 ? [] : [`## ${name}`, "", ...members.map(row), ""];
    }),
  ].join("\n");
}

function row({ id, title, severity, posture, environment }: AnyRule): string {
  const where = [...(posture === undefined ? [] : [posture]), ...(environment === undefined ? [] : ["production"])];
  return `- [${id}](${id}.md): ${title} (${[severity, ...where].join(", ")}).`;
}

/** By the modules of the types that it asks for. */
function servicesOf({ appliesTo }: AnyRule): string[] {
  return appliesTo.map((type) => type.split(":")[1] ?? "every service");
}

function frameworksOf({ frameworks: { waf, mcsb = [], euAiAct = [], nistAiRmf = [] } }: AnyRule): string[] {
  return [
    `Azure Well-Architected Framework: ${waf}`,
    ...mcsb.map((control) => `Microsoft cloud security benchmark: ${control}`),
    ...euAiAct.map((article) => `EU AI Act: ${article}`),
    ...nistAiRmf.map((part) => `NIST AI RMF: ${part}`),
  ];
}
