import { describe as words, isHidden } from "../../policypacks/ai-guardrails/format-result";
import type { Pass, Result, RuleInBrief } from "../../policypacks/ai-guardrails/judge";
import type { Preset } from "../../policypacks/ai-guardrails/enforcement";
import type { Severity } from "../../policypacks/ai-guardrails/rule";
import { weighProgram } from "../../policypacks/deployability/judge-program";
import { azureRules, type Refusal, refuses } from "../../resource-manager";
import { ADVICE } from "../../resource-manager/refusal";
import { read } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameText } from "../../terms/same-text";
import { normaliseToken } from "../../terms/type-token";
import type { Beside } from "./answer-of";
import { firstUnknown } from "./first-unknown";

/** An answer of Azure's, and how much weight it has. */
export interface AzureResult {
  readonly result: Result | Pass;
  readonly beside: Beside;
}

/** Stands for all that one body may hold, as the schema says it. */
export const bodyRule: RuleInBrief = {
  id: "azure-body",
  concern: "deployability",
  title: "Azure's API takes the body",
  rationale: "Azure checks names, required properties, types and values before it does anything, one body at a time.",
  severity: "high",
};

const rulesById = new Map(azureRules.map((rule) => [rule.id, rule]));

/**
 * What Azure would answer to a stack. What it is known to refuse of a resource, new or not, stops; what it refuses only
 * of a new one may be of one that stands already, so that it advises, as every caution does.
 *
 * @param ownVersion whether each body is written for the API version that its schema describes. Where it may be another
 * one, a member that the schema lacks is passed over unless its name is nearly one that exists: then it advises.
 */
export function azureResults(resources: readonly Resource[], ownVersion: boolean, preset?: Preset): AzureResult[] {
  const { refused, open: questions, judged } = weighProgram(resources);
  // What the file does not declare may well stand in Azure: that is no question that an update answers.
  const open = questions.filter(({ resource, open: { path } }) => firstUnknown(read(resource, path)) !== undefined);
  const told = refused.filter(({ refusal }) => ownVersion || !isOfItsVersion(refusal));
  const spokenOf = new Set([...told, ...open].map(({ resource }) => resource));
  const fails = told.map(({ resource, refusal }): AzureResult => {
    const { path, got, fix } = refusal;
    const mandatory =
      preset !== "audit" && isCertain(refusal, ownVersion && normaliseToken(resource.type) === resource.type);
    return {
      result: { kind: "fail", rule: ruleOf(refusal), resource, path, got, fix },
      beside: { enforcement: mandatory ? "mandatory" : "advisory", ...azureWords(refusal) },
    };
  });
  const undecided = open.map(({ resource, open: { rule, path, waitsFor } }): AzureResult => ({
    result: {
      kind: "undecided",
      rule: briefOf(rule, "high"),
      resource,
      path,
      ...(waitsFor === undefined ? {} : { waitsFor }),
    },
    beside: { enforcement: isForEveryChange(rule) ? "mandatory" : "advisory" },
  }));
  const rest = judged
    .filter((resource) => !spokenOf.has(resource))
    .map((resource): AzureResult => {
      const unknown = firstUnknown(resource.props);
      const about = { rule: bodyRule, resource };
      return {
        result: unknown === undefined ? { ...about, kind: "pass" } : { ...about, kind: "undecided", path: unknown },
        beside: { enforcement: "mandatory" },
      };
    });
  return [...fails, ...undecided, ...rest];
}

/** What another API version may well take: members of its own, and values as it spells them. */
function isOfItsVersion({ rule, message, code, got, allowed, fix }: Refusal): boolean {
  if (rule !== undefined) return false;
  if (code === ADVICE)
    return got === "" || (typeof got === "string" && (allowed ?? "").split(", ").some((one) => sameText(one, got)));
  return message.includes("Could not find member") && fix === "take it out";
}

function ruleOf(refusal: Refusal): RuleInBrief {
  const severity = refusal.certainty === "known" ? "high" : refuses(refusal) ? "medium" : "low";
  return refusal.rule === undefined ? { ...bodyRule, severity } : briefOf(refusal.rule, severity);
}

function briefOf(id: string, severity: Severity): RuleInBrief {
  const rule = rulesById.get(id);
  if (rule === undefined) return { ...bodyRule, id, severity };
  const { what, certainty, seen } = rule;
  return {
    id,
    concern: bodyRule.concern,
    title: what.replace(/\.$/, ""),
    rationale:
      certainty === "known" ? `Azure refuses it during the deployment (${seen})` : `Azure may take it (${seen})`,
    severity,
  };
}

function isCertain({ certainty, rule, message }: Refusal, ownVersion: boolean): boolean {
  if (certainty !== "known") return false;
  if (rule !== undefined) return isForEveryChange(rule);
  return ownVersion || !message.includes("Could not find member");
}

function isForEveryChange(ruleId: string): boolean {
  const phases = rulesById.get(ruleId)?.phases ?? [];
  return phases.includes("create") && phases.includes("update");
}

/** A message may quote what was asked for, so it stays out where that may be a secret. */
function azureWords({ code, status, message, path, got, allowed, certainty }: Refusal): Omit<Beside, "enforcement"> {
  const hidden = isHidden(path, got) ? words(path, got) : message;
  return {
    ...(certainty === "known" ? { said: `${status} ${code}: ${hidden}` } : {}),
    ...(allowed === undefined ? {} : { allowed }),
  };
}
