import { regionKey } from "../../../catalog/regions";
import { readValue } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { itemsAt } from "../asking";

/** The regions that a list names, each once, and where one stands that is not known. */
export interface ListedRegions {
  readonly regions: ReadonlySet<string>;
  readonly open?: string;
}

/** @param key what an item calls its region */
export function listedRegions(owner: unknown, list: string, key: string): ListedRegions {
  const items = [...itemsAt(owner, list)].map(([item, path]) => ({
    path,
    region: item === UNKNOWN ? UNKNOWN : readValue(item, key),
  }));
  const open = items.find(({ region }) => region === UNKNOWN)?.path;
  return {
    regions: new Set(items.flatMap(({ region }) => (typeof region === "string" ? [regionKey(region)] : []))),
    ...(open === undefined ? {} : { open }),
  };
}

/** Fails where a list names fewer than two regions. */
export function* twoRegionsIn(owner: unknown, list: string, key: string): Iterable<Verdict> {
  const { regions, open } = listedRegions(owner, list, key);
  if (regions.size >= 2) return;
  if (open !== undefined) yield { kind: "undecided", path: open };
  else yield { kind: "fail", path: list, fix: `add a second region to ${list}` };
}
