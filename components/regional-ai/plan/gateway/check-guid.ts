import type { Finding } from "../../../../terms/finding";
import { isGuid } from "../../../../terms/guid";

/** @param what whose id it is, in words */
export function checkGuid(path: string, got: string, what: string): readonly Finding[] {
  if (isGuid(got)) return [];
  return [{ path, got, allowed: `${what}, a GUID`, fix: "look it up in Entra; a name is not an id" }];
}
