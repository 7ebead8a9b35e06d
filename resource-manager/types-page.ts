import type { ResourceType } from "../catalog/arm-types";
import type { AzureRule } from "./azure-rule";
import { type NameRule, type PathFacts, schemaOf, storedSchema, type TypeSchema } from "./schema";

/** The reference of all types, as Markdown: what one body may hold, what a change does, and which rules are asked. */
export function typesPage(types: readonly ResourceType[], rules: readonly AzureRule[]): string {
  const modules = [...new Set(types.map(moduleOf))].toSorted();
  const { sdk, source, asOf } = storedSchema();
  return [
    "# Types and their constraints",
    "",
    "What one body of a type may hold, beside the types and enums that the SDK declares. Rules over several resources are on [the page of the rules](resource-manager-rules.md). Written by `scripts/write-resource-manager-rules.js`.",
    "",
    `${types.length} types, of azure-native ${sdk}. Constraints were seen in ${source.map((one) => `<${one}>`).join(" and ")}, last compared on ${asOf}; where a rule gives its own source, that is in the rule's entry.`,
    "",
    "- _Replaced_: azure-native makes the resource anew when the input changes. _Frozen_: Azure refuses the change. _Advice_: only another provider says so; a replacement is planned and said.",
    "- The rules for every resource are asked of each type and not repeated.",
    ...modules.flatMap((module) => [
      "",
      `## ${module}`,
      ...types.filter((type) => moduleOf(type) === module).flatMap((type) => entryOf(type, rules)),
    ]),
    "",
  ].join("\n");
}

function entryOf(type: ResourceType, rules: readonly AzureRule[]): readonly string[] {
  const schema = schemaOf(type.token);
  if (schema === undefined) return [];
  const asked = rules
    .filter(({ types }) => types.includes(type.token))
    .map(({ id }) => `[${id}](resource-manager-rules.md#${id})`);
  return [
    "",
    `### ${type.token.split(":")[2] ?? type.token}`,
    "",
    `\`${type.armType}\`, API ${type.apiVersion}.`,
    "",
    ...lines([
      ["Name", nameOf(schema.name)],
      ["Identity", code(schema.identity)],
      ["Required", code(pathsWhere(schema, ({ required }) => required === true))],
      ["Required unless", pairs(schema, conditionOf)],
      ["Limits", pairs(schema, limitsOf)],
      ["Values beside the SDK's", pairs(schema, valuesOf)],
      ["Replaced", code(pathsWhere(schema, ({ replaces }) => replaces === true))],
      ["Frozen", code(pathsWhere(schema, (facts) => facts.createOnly === "firm" && facts.replaces !== true))],
      ["Some changes refused", code(pathsWhere(schema, ({ conditional }) => conditional === true))],
      ["Advice", code(pathsWhere(schema, (facts) => facts.createOnly === "advice" && facts.replaces !== true))],
      ["Secret", code(pathsWhere(schema, ({ secret }) => secret === true))],
      ["Rules", asked.join(", ")],
    ]),
  ];
}

function lines(facts: readonly (readonly [label: string, text: string])[]): readonly string[] {
  const known = facts.filter(([, text]) => text !== "").map(([label, text]) => `- ${label}: ${text}`);
  return known.length === 0 ? ["- Nothing beside what the SDK declares."] : known;
}

function pathsWhere({ paths }: TypeSchema, holds: (facts: PathFacts) => boolean): readonly string[] {
  return Object.entries(paths)
    .filter(([, facts]) => holds(facts))
    .map(([path]) => path);
}

function pairs({ paths }: TypeSchema, textOf: (facts: PathFacts) => string): string {
  return Object.entries(paths)
    .map(([path, facts]) => [path, textOf(facts)] as const)
    .filter(([, text]) => text !== "")
    .map(([path, text]) => `\`${path}\` ${text}`)
    .join("; ");
}

function limitsOf({ pattern, minLength, maxLength, minItems, maxItems, minimum, maximum, integer }: PathFacts): string {
  return [
    range(minLength, maxLength, "characters"),
    range(minItems, maxItems, "entries"),
    range(minimum, maximum, ""),
    integer === true && minimum === undefined && maximum === undefined ? "whole" : "",
    pattern === undefined ? "" : inCode(pattern),
  ]
    .filter((text) => text !== "")
    .join(", ");
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined && most === undefined) return "";
  const text =
    most === undefined ? `at least ${least ?? 0}` : least === undefined ? `at most ${most}` : `${least} to ${most}`;
  return unit === "" ? text : `${text} ${unit}`;
}

function valuesOf(facts: PathFacts): string {
  const listed = facts.enum === undefined || facts.enum === "sdk" ? [] : facts.enum;
  const parts = [
    listed.length === 0 ? "" : code(listed),
    facts.alsoAccepted === undefined ? "" : `also ${code(facts.alsoAccepted)}`,
    facts.doubtful === undefined ? "" : `doubtful ${code(facts.doubtful)}`,
  ];
  return parts.filter((text) => text !== "").join(", ");
}

function conditionOf({ requiredIf }: PathFacts): string {
  if (requiredIf === undefined) return "";
  const { unless, unlessValue, whenValue } = requiredIf;
  if (whenValue !== undefined) return `not needed unless \`${whenValue.path}\` is \`${whenValue.value}\``;
  if (unlessValue !== undefined) return `unless \`${unlessValue.path}\` is \`${unlessValue.value}\``;
  return `unless ${code(unless ?? [])}`;
}

function nameOf({
  pattern,
  docPattern,
  minLength,
  maxLength,
  maxLengthAtManagementGroup,
  enum: values,
}: NameRule): string {
  const chosen = pattern ?? docPattern;
  return [
    range(minLength, maxLength, "characters"),
    maxLengthAtManagementGroup === undefined ? "" : `${maxLengthAtManagementGroup} at a management group`,
    chosen === undefined ? "" : inCode(chosen),
    values === undefined ? "" : code(values),
  ]
    .filter((text) => text !== "")
    .join(", ");
}

function code(texts: readonly string[]): string {
  return texts.map(inCode).join(", ");
}

/** A pattern may hold a backtick of its own. */
function inCode(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function moduleOf({ token }: ResourceType): string {
  return token.split(":")[1] ?? token;
}
