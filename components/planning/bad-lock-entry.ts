import { models } from "../../catalog/models";
import { regions } from "../../catalog/regions";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import type { Lock } from "./lock";

/** An entry that no plan wrote, and where it stands. */
export interface BadEntry {
  readonly part: "names" | "frozen" | "deployments";
  readonly key: string;
  readonly finding: Finding;
}

/** A mistyped region would be a name that nobody finds, and another one made in its place. */
export function badRegion(lock: Lock, part: BadEntry["part"], key: string, region: string): readonly BadEntry[] {
  const known = regions.entries.map(({ name }) => name);
  if (known.includes(region)) return [];
  const newer = newerTable(lock);
  if (newer !== undefined) return [tooNew(part, key, region, newer)];
  const meant = nearest(region, known);
  return [bad(part, key, region, `an Azure region after the slash${meant === undefined ? "" : `, such as ${meant}`}`)];
}

export function bad(part: BadEntry["part"], key: string, got: unknown, allowed: string, below = ""): BadEntry {
  const fix = "restore the file from version control: it holds what must not move";
  return { part, key, finding: { path: `${part}.${key}${below}`, got, allowed, fix } };
}

/** An entry that a newer package wrote, from a table that this one does not have. Nothing is wrong with the file. */
export function tooNew(part: BadEntry["part"], key: string, got: unknown, date: string, below = ""): BadEntry {
  return {
    part,
    key,
    finding: {
      path: `${part}.${key}${below}`,
      got,
      allowed: `what the tables of this package list, of ${models.asOf}; the lock was made from those of ${date}, which may have it`,
      fix: "the package is older than the lock: install azure-ai-foundation in the version that wrote it, or a later one",
    },
  };
}

/** The date of a table newer than this package's that the lock was made from. */
export function newerTable({ catalogs }: Pick<Lock, "catalogs">): string | undefined {
  const dates = [
    [catalogs["models"], models.asOf],
    [catalogs["regions"], regions.asOf],
  ];
  return dates.find(([written = "", own = ""]) => written > own)?.[0];
}
