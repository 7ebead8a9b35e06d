import { regionKey, regions } from "../catalog/regions";
import { nearest } from "../terms/nearest";

/** Regions that Azure runs for early access; they are real and in no public table. */
const early = ["centraluseuap", "eastus2euap"];

const names: ReadonlySet<string> = new Set([...regions.entries.map(({ name }) => name), ...early]);

export function isRegion(location: string): boolean {
  return names.has(regionKey(location));
}

/** The region that was probably meant. */
export function nearestRegion(location: string): string | undefined {
  return nearest(location, [...names]);
}

/** Whether two locations are the same region. */
export function sameRegion(a: string, b: string): boolean {
  return regionKey(a) === regionKey(b);
}
