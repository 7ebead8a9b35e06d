import type { AzureRule } from "./azure-rule";

/** The reference of all rules, as Markdown: what Azure asks beyond one body, by the service that asks. */
export function rulesPage(rules: readonly AzureRule[]): string {
  const areas = Map.groupBy(rules, areaOf);
  const known = rules.filter(({ certainty }) => certainty === "known").length;
  return [
    "# What Azure Resource Manager refuses",
    "",
    "The rules of `resource-manager/rules` over several resources. What one body may hold is in the generated schema beside them. Written by `scripts/write-resource-manager-rules.js`.",
    "",
    `${rules.length} rules. ${known} are known: Azure answers with the code given. The others are cautions: on Azure they only advise; the sandbox refuses them under \`SandboxStricterThanAzure\`.`,
    ...[...areas].flatMap(([area, own]) => ["", `## ${area}`, "", ...tableOf(own)]),
    "",
  ].join("\n");
}

function tableOf(rules: readonly AzureRule[]): readonly string[] {
  return [
    "| rule | what | asked of | when | code | certainty | seen |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rules.map(({ id, what, types, phases, code, status, certainty, seen }) =>
      [
        "",
        `\`${id}\``,
        what,
        types.map((type) => (type === "*" ? "all" : type.replace("azure-native:", ""))).join(", "),
        phases.join(", "),
        `${status} ${code}`,
        certainty,
        `[source](${seen})`,
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ];
}

/** The module that most of a rule's types are of; those for all types come first. */
function areaOf({ types }: AzureRule): string {
  const [first = "*"] = types;
  return first === "*" ? "All resources" : (first.split(":")[1] ?? first);
}
