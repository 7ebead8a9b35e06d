import { distance } from "fastest-levenshtein";

/** Longer than any name; nobody mistypes one of these. */
const longest = 80;

/** The name that was probably meant, letter case and separators aside; `undefined` when none is close. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name);
  if (wanted.length > longest) return undefined;
  const scored = names.map((candidate) => ({ candidate, score: distance(wanted, plain(candidate)) }));
  const [best] = scored.sort((a, b) => a.score - b.score);
  return best !== undefined && best.score <= Math.max(2, Math.floor(wanted.length / 3)) ? best.candidate : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, "");
}
