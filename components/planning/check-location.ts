import { regions } from "../../catalog/regions";
import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";

/** Whether a text is the ARM name of an Azure region that the catalog knows. */
export function checkLocation(path: string, location: string): readonly Finding[] {
  const names = regions.entries.map(({ name }) => name);
  if (names.includes(location)) return [];
  const meant = nearest(location, names);
  return [
    {
      path,
      got: location,
      allowed: "an Azure region by its ARM name, such as swedencentral",
      fix: meant === undefined ? "look it up with: az account list-locations" : `write ${meant}`,
    },
  ];
}
