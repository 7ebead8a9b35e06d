import { distance } from "fastest-levenshtein";

/** The name that was probably meant; `undefined` when none is close. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const lowered = name.toLowerCase();
  const scored = names.map((candidate) => ({ candidate, score: distance(lowered, candidate.toLowerCase()) }));
  const [best] = scored.sort((a, b) => a.score - b.score);
  return best !== undefined && best.score <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
