import { regions } from "../catalog/regions";
import { nearestName } from "./nearest-name";

/** Regions that Azure runs for early access; they are real and in no public table. */
const early = ["centraluseuap", "eastus2euap"];

const names: ReadonlySet<string> = new Set([...regions.entries.map(({ name }) => name), ...early]);

/** A location as Azure compares it: `West Europe` is `westeurope`. */
export function regionKey(location: string): string {
  return location.replace(/\s+/g, "").toLowerCase();
}

export function isRegion(location: string): boolean {
  return names.has(regionKey(location));
}

/** The region that was probably meant. */
export function nearestRegion(location: string): string | undefined {
  return nearestName(location, [...names]);
}

/** Whether two locations are the same region. */
export function sameRegion(a: string, b: string): boolean {
  return regionKey(a) === regionKey(b);
}
