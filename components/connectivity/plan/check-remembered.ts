import type { Finding } from "../../../terms/finding";
import type { LockedAddresses } from "../../planning/lock";

/**
 * Whether the lock's places can all be true. Two branches that each added a region or a spoke may have been merged into a lock
 * that gives one place twice; the networks would overlap.
 */
export function checkRemembered(previous: LockedAddresses | undefined, slots: number): readonly Finding[] {
  if (previous === undefined) return [];
  const { regions, spokes, maxRegions } = previous;
  return [
    ...checkPlaces("regions", Object.entries(regions), 0, maxRegions - 1),
    ...Object.keys(regions).flatMap((region) =>
      checkPlaces(
        "spokes",
        Object.entries(spokes).filter(([key]) => key.startsWith(`${region}/`)),
        1,
        slots - 1,
      ),
    ),
  ];
}

function checkPlaces(
  part: string,
  places: readonly (readonly [string, number])[],
  first: number,
  last: number,
): readonly Finding[] {
  return places.flatMap(([key, place], index) => {
    const twin = places.slice(0, index).find(([, other]) => other === place)?.[0];
    if (twin === undefined && Number.isInteger(place) && place >= first && place <= last) return [];
    return [
      {
        path: `the lock's addresses.${part}.${key}`,
        got: place,
        allowed: `a place of its own from ${first} to ${last}${twin === undefined ? "" : `: ${twin} has it too`}`,
        fix: "restore the lock from the branch that was deployed, and let the next plan append what the other one added",
      },
    ];
  });
}
