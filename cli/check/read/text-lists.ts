import { isPlainObject } from "../../../terms/plain-object";

/** The texts of a list; nothing of anything else. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** By property, the URNs from whose outputs it was made. */
export function textsByKey(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isPlainObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, list]) => [key, texts(list)]));
}
