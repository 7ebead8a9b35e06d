import { blockAround, overlaps, parseRange, sizeOf, type Range } from "./ranges";

/** The private ranges of RFC 1918: the only ones that agents accept. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] as const;

/** Beyond this many blocks that are taken the search stops; no plan has nearly as many neighbours. */
const longestSearch = 100_000;

/**
 * The free block of the same size that is nearest to a wanted one, inside the private ranges. `undefined` where there
 * is none.
 */
export function nearestFreeRange(wanted: Range, taken: readonly Range[]): Range | undefined {
  const size = sizeOf(wanted);
  const start = blockAround(wanted.start, wanted.prefix).start;
  const spaces = privateRanges
    .flatMap((text) => parseRange(text) ?? [])
    .filter(({ prefix }) => prefix <= wanted.prefix);
  const candidates = spaces.flatMap((space) => [
    ...freeIn(space, size, start, 1, taken),
    ...freeIn(space, size, start, -1, taken),
  ]);
  const [nearest] = candidates.sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || b - a);
  return nearest === undefined ? undefined : { start: nearest, prefix: wanted.prefix };
}

/** The first free start in one direction from a place, inside one space. */
function freeIn(space: Range, size: number, from: number, step: 1 | -1, taken: readonly Range[]): number[] {
  const last = space.start + sizeOf(space) - size;
  let start = Math.min(Math.max(from, space.start), last);
  for (
    let tried = 0;
    tried < longestSearch && start >= space.start && start <= last;
    tried += 1, start += step * size
  ) {
    const candidate = { start, prefix: 32 - Math.log2(size) };
    if (!taken.some((one) => overlaps(one, candidate))) return [start];
  }
  return [];
}
