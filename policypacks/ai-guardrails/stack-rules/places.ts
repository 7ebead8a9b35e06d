import { regionKey } from "../../../catalog/regions";
import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Stack } from "../rule";
import { ofType } from "./links";

/** Azure takes a region by name or display name; one that is left out is its group's. */
export function locationOf(resource: Resource, { references }: Pick<Stack, "references">): string | Unknown {
  const own = read(resource, "location");
  if (typeof own === "string") return regionKey(own);
  if (own === UNKNOWN) return UNKNOWN;
  const group = references.groupOf(resource);
  const inherited = group.kind === "resource" ? read(group.resource, "location") : UNKNOWN;
  return typeof inherited === "string" ? regionKey(inherited) : UNKNOWN;
}

/**
 * In how many regions the stack's accounts serve models; UNKNOWN where fewer than two are known and there may be more.
 *
 * @param counts whether a deployment is one of those that are asked for
 */
export function servingRegions(
  stack: Stack,
  counts: (deployment: Resource) => boolean | Unknown = () => true,
): number | Unknown {
  const places = ofType(stack, "azure-native:cognitiveservices:Deployment")
    .filter((one) => counts(one) !== false)
    .map((one) => {
      const parent = stack.references.parentOf(one);
      return parent.kind === "resource" && counts(one) === true ? locationOf(parent.resource, stack) : UNKNOWN;
    });
  const known = new Set(places.filter((one) => one !== UNKNOWN));
  return known.size < 2 && places.includes(UNKNOWN) ? UNKNOWN : known.size;
}
