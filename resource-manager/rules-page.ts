import type { AzureRule } from "./azure-rule";

/** The reference of all rules, as Markdown: what Azure asks beyond one body, by the service that asks. */
export function rulesPage(rules: readonly AzureRule[]): string {
  const areas = [...new Set(rules.map(areaOf))].toSorted((a, b) => (a < b ? -1 : 1));
  const known = rules.filter(({ certainty }) => certainty === "known").length;
  return [
    "# What Azure Resource Manager refuses",
    "",
    "The rules of `resource-manager/rules` over several resources. What one body may hold is on [the page of the types](resource-manager-types.md). Written by `scripts/write-resource-manager-rules.js`.",
    "",
    `${rules.length} rules. ${known} are known: Azure answers with the code given. The others are cautions, ours and not Azure's: the pack says them as such, and the sandbox refuses those under \`SandboxStricterThanAzure\`. \`Advice\` stops nothing; the sandbox warns of it.`,
    ...areas.flatMap((area) => ["", `## ${area}`, ...rules.filter((rule) => areaOf(rule) === area).flatMap(entryOf)]),
    "",
  ].join("\n");
}

function entryOf({ id, what, types, phases, code, status, certainty, seen }: AzureRule): readonly string[] {
  const asked = types.map((type) => (type === "*" ? "every resource" : `\`${type.replace("azure-native:", "")}\``));
  return [
    "",
    `### ${id}`,
    "",
    what,
    "",
    `- Asked of ${asked.join(", ")}, on ${phases.join(", ")}.`,
    `- ${status} \`${code}\`, ${certainty}. Seen: <${seen}>`,
  ];
}

/** The module of a rule's first type; capitals, and so those for all types, come first. */
function areaOf({ types }: AzureRule): string {
  const [first = "*"] = types;
  return first === "*" ? "All resources" : (first.split(":")[1] ?? first);
}
