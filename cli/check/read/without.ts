import type { PlainObject } from "../../../terms/plain-object";

/** An object's members but for some. */
export function without(members: PlainObject, keys: ReadonlySet<string>): PlainObject {
  return Object.fromEntries(Object.entries(members).filter(([key]) => !keys.has(key)));
}
