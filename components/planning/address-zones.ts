import { regions } from "../../catalog/regions";
import type { Finding } from "../../terms/finding";
import type { Lock } from "./lock";

const known = ["1", "2", "3"];
const allowed = `none, or zones out of ${known.join(", ")} in rising order, with a comma between them`;

/** What the lock says of zones. */
export const lockedZones = { allowed, takes: (value: string) => value === "none" || rises(value.split(",")) };

/** Zones that a new public address in a region stands in: all that the catalog knows of, or none. */
export function zonesOfRegion(location: string): readonly string[] {
  return regions.entries.find(({ name }) => name === location)?.availabilityZones === true ? known : [];
}

/**
 * Zones of a public address that may stand already: Azure chooses them with the address and never changes them, so what the
 * lock says stays, whatever a newer catalog knows of the region.
 * @param key its place in the lock, such as `hubAddressZones/swedencentral`
 */
export function rememberedZones({ frozen = {} }: Pick<Lock, "frozen">, key: string, location: string): string[] {
  const value = frozen[key];
  if (value === undefined || !lockedZones.takes(value)) return [...zonesOfRegion(location)];
  return value === "none" ? [] : value.split(",");
}

/** How the lock writes zones. */
export function zonesEntry(zones: readonly string[]): string {
  return zones.length === 0 ? "none" : zones.join(",");
}

/** Programs may give any zones; an empty list is an address without. */
export function checkZones(path: string, zones: readonly string[] | undefined): readonly Finding[] {
  if (zones === undefined || zones.length === 0 || rises(zones)) return [];
  return [{ path, got: zones, allowed: `zones out of ${known.join(", ")} in rising order`, fix: "leave it out" }];
}

function rises(zones: readonly string[]): boolean {
  const places = zones.map((zone) => known.indexOf(zone));
  return places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
}
