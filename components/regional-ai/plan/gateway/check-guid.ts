import type { Finding } from "../../../../terms/finding";

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** @param what whose id it is, in words */
export function checkGuid(path: string, got: string, what: string): readonly Finding[] {
  if (guid.test(got)) return [];
  return [{ path, got, allowed: `${what}, a GUID`, fix: "look it up in Entra; a name is not an id" }];
}
