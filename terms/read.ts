import { isPlainObject, type PlainObject } from "./plain-object";
import type { Resource } from "./resource";
import { sameText } from "./same-text";
import { UNKNOWN } from "./unknown";

/**
 * The value at a path of a resource's inputs. `undefined` for what is absent or null (Azure treats both alike),
 * UNKNOWN when the value or anything above it is not known. Only own properties are seen, so no path reaches a prototype.
 *
 * @param path dots nest, `[2]` picks an item: `securityRules[2].access`. A key that holds a dot is written `['a.b']`.
 */
export function read(resource: Pick<Resource, "props">, path: string): unknown {
  return readValue(resource.props, path);
}

/** As {@link read}, from any plain value. */
export function readValue(value: unknown, path: string): unknown {
  let current = value;
  for (const key of segments(path)) {
    if (current === UNKNOWN) return UNKNOWN;
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current ?? undefined;
}

/** The items at a path: an empty list where there is none, UNKNOWN where the list itself is not known. */
export function readList(resource: Pick<Resource, "props">, path: string): readonly unknown[] | typeof UNKNOWN {
  const value = read(resource, path);
  if (value === UNKNOWN) return UNKNOWN;
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The objects of a list, each with its path; those that are not known are left out. */
export function objectsAt(resource: Pick<Resource, "props">, path: string): readonly Item[] {
  const list = readList(resource, path);
  if (list === UNKNOWN) return [];
  return list.flatMap((item, index) => (isPlainObject(item) ? [{ path: `${path}[${index}]`, props: item }] : []));
}

/** An object inside a resource, which is read as the resource itself. */
export interface Item {
  readonly path: string;
  readonly props: PlainObject;
}

/** Whether a value is the expected one as Azure compares: without regard to letter case, and "true" is true. */
export function isValue(value: unknown, expected: string | boolean | number): boolean {
  if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") return false;
  return sameText(String(value), String(expected));
}

function segments(path: string): string[] {
  return [...path.matchAll(/\['([^']*)'\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, key]) => quoted ?? index ?? key ?? "",
  );
}
