import { armTypeOf } from "../catalog/arm-types";
import type { AzureRule, AzureVerdict, Question } from "./azure-rule";
import type { Refusal } from "./refusal";
import { azureRules } from "./rules/azure-rules";
import { seeing } from "./seeing";
import { holdsUnknown, type Watch, watching } from "./watching";

/** Something that could not be judged because a value, or the world, is not known. */
export interface Open {
  readonly rule: string;
  readonly path: string;
  readonly waitsFor?: string;
}

export interface Judgement {
  readonly refusals: readonly Refusal[];
  readonly undecided: readonly Open[];
}

/** All that Azure would refuse beyond the body: front door, linked ids, and every rule of `rules/`. */
export function judge(question: Question): readonly Refusal[] {
  return weigh(question).refusals;
}

/** As {@link judge}, with what could not be decided. */
export function weigh(question: Question): Judgement {
  const token = armTypeOf(question.resource.type)?.token;
  if (token === undefined) return { refusals: [], undecided: [] };
  const asked = { ...question, resource: { ...question.resource, type: token }, world: seeing(question.world) };
  return weighRules(
    azureRules.filter(
      ({ types, phases }) => phases.includes(question.phase) && (types.includes("*") || types.includes(token)),
    ),
    asked,
  );
}

/** Asks some rules only; the tests ask one. */
export function weighRules(rules: readonly AzureRule[], question: Question): Judgement {
  const asked = { ...question, world: seeing(question.world) };
  const open = holdsUnknown(asked.resource.props);
  const judgements = rules.map((rule) => weighRule(rule, asked, open ? watching(asked.resource.props) : undefined));
  return {
    refusals: judgements.flatMap(({ refusals }) => refusals),
    undecided: judgements.flatMap(({ undecided }) => undecided),
  };
}

function weighRule(rule: AzureRule, question: Question, watch: Watch | undefined): Judgement {
  const { resource } = question;
  const verdicts = [
    ...rule.check(watch === undefined ? question : { ...question, resource: { ...resource, props: watch.props } }),
  ];
  const undecided = verdicts.flatMap((verdict) =>
    verdict.kind === "undecided"
      ? [{ rule: rule.id, path: verdict.path, ...(verdict.waitsFor && { waitsFor: verdict.waitsFor }) }]
      : [],
  );
  // Nothing wrong was found, but in something that is not known.
  const looked = verdicts.length === 0 ? [...(watch?.read ?? [])].map((path) => ({ rule: rule.id, path })) : [];
  return {
    refusals: verdicts.flatMap((verdict) => (verdict.kind === "fail" ? [refusalOf(rule, verdict)] : [])),
    undecided: [...undecided, ...looked],
  };
}

function refusalOf(rule: AzureRule, verdict: AzureVerdict & { readonly kind: "fail" }): Refusal {
  return {
    code: verdict.code ?? rule.code,
    status: verdict.status ?? rule.status,
    message: verdict.message ?? rule.what,
    path: verdict.path,
    ...(verdict.got === undefined ? {} : { got: verdict.got }),
    ...(verdict.allowed === undefined ? {} : { allowed: verdict.allowed }),
    fix: verdict.fix,
    certainty: verdict.certainty ?? rule.certainty,
    rule: rule.id,
  };
}
