import { regions } from "../../catalog/regions";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";

/** An entry that no plan wrote, and where it stands. */
export interface BadEntry {
  readonly part: "names" | "frozen" | "deployments";
  readonly key: string;
  readonly finding: Finding;
}

/** A mistyped region would be a name that nobody finds, and another one made in its place. */
export function badRegion(part: BadEntry["part"], key: string, region: string): readonly BadEntry[] {
  const known = regions.entries.map(({ name }) => name);
  if (known.includes(region)) return [];
  const meant = nearest(region, known);
  return [bad(part, key, region, `an Azure region after the slash${meant === undefined ? "" : `, such as ${meant}`}`)];
}

export function bad(part: BadEntry["part"], key: string, got: unknown, allowed: string, below = ""): BadEntry {
  const fix = "restore the file from version control: it holds what must not move";
  return { part, key, finding: { path: `${part}.${key}${below}`, got, allowed, fix } };
}
