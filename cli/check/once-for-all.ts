import { exemptionUnused } from "../../policypacks/ai-guardrails/exempted-by-configuration";
import type { Answer } from "./answer";

/**
 * What is said of the exemptions, once for all that was judged: one that any stack needs is not left over.
 *
 * @param said what each judging says of them
 */
export function onceForAll(said: readonly (readonly Answer[])[]): readonly Answer[] {
  const byPlace = new Map<string, { readonly answer: Answer; count: number }>();
  for (const answer of said.flat()) {
    const place = `${answer.rule.id}\n${answer.path}`;
    const before = byPlace.get(place);
    if (before === undefined) byPlace.set(place, { answer, count: 1 });
    else before.count += 1;
  }
  return [...byPlace.values()].flatMap(({ answer, count }) =>
    answer.rule.id === exemptionUnused.id && count < said.length ? [] : [answer],
  );
}
