import { createRequire } from "node:module";

import { exemptionExpired, exemptionUnused } from "../../policypacks/ai-guardrails/exempted-by-configuration";
import { rules } from "../../policypacks/ai-guardrails/index";
import { landingZoneUnclear, type RuleInBrief } from "../../policypacks/ai-guardrails/judge";
import type { AnyRule } from "../../policypacks/ai-guardrails/rule";
import { type AzureRule, azureRules } from "../../resource-manager/index";
import { bodyRule } from "./azure-results";

/** A page is asked for by few: what writes it reads YAML and all Azure policies. */
const load = createRequire(__filename);

/** Everything that may stand as the rule of an answer. */
export type KnownRule =
  | { readonly kind: "guardrail"; readonly rule: AnyRule }
  | { readonly kind: "azure"; readonly rule: AzureRule }
  | { readonly kind: "other"; readonly rule: RuleInBrief };

const others: readonly RuleInBrief[] = [bodyRule, exemptionExpired, exemptionUnused, landingZoneUnclear];

export function knownRule(id: string): KnownRule | undefined {
  const guardrail = rules.find((rule) => rule.id === id);
  if (guardrail !== undefined) return { kind: "guardrail", rule: guardrail };
  const azure = azureRules.find((rule) => rule.id === id);
  if (azure !== undefined) return { kind: "azure", rule: azure };
  const other = others.find((rule) => rule.id === id);
  return other === undefined ? undefined : { kind: "other", rule: other };
}

export function ruleIds(): readonly string[] {
  return [...rules, ...azureRules, ...others].map(({ id }) => id);
}

/** A rule's page as Markdown; of a guardrail the one that the reference has too. */
export function pageInMarkdown(known: KnownRule): string {
  switch (known.kind) {
    case "guardrail": {
      const { referencePage } = load("../../policypacks/ai-guardrails/reference-page") as PageWriter;
      return referencePage(known.rule);
    }
    case "azure":
      return azurePage(known.rule);
    case "other": {
      const { id, title, rationale, severity } = known.rule;
      return [`# ${title}`, "", `\`${id}\`, severity ${severity}.`, "", rationale, ""].join("\n");
    }
  }
}

type PageWriter = typeof import("../../policypacks/ai-guardrails/reference-page");

function azurePage({ id, what, types, phases, code, status, certainty, seen }: AzureRule): string {
  const asked = types.map((type) => (type === "*" ? "every resource" : `\`${type}\``));
  const known =
    certainty === "known" ? `Azure answers ${status} \`${code}\`.` : "A caution of ours: Azure may take it.";
  return [
    `# ${what.replace(/\.$/, "")}`,
    "",
    `\`${id}\`, what Azure Resource Manager asks. ${known}`,
    "",
    "## Facts",
    "",
    `- Asked of ${asked.join(", ")}.`,
    `- Asked when a resource is to be ${phases.map((phase) => `${phase}d`).join(", ")}.`,
    `- Source: <${seen}>`,
    "",
  ].join("\n");
}
