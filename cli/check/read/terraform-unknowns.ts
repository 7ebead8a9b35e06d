import { isPlainObject } from "../../../terms/plain-object";
import { UNKNOWN } from "../../../terms/unknown";

/** Values with those that `after_unknown` marks with `true`. */
export function withUnknowns(value: unknown, unknown: unknown, depth = 0): unknown {
  if (unknown === true || depth > 100) return UNKNOWN;
  if (Array.isArray(unknown)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const length = Math.max(list.length, unknown.length);
    return Array.from({ length }, (_, index) => withUnknowns(list[index], unknown[index], depth + 1));
  }
  if (!isPlainObject(unknown)) return value;
  const members = isPlainObject(value) ? value : {};
  const keys = new Set([...Object.keys(members), ...Object.keys(unknown).filter((key) => hasTrue(unknown[key], 0))]);
  return keys.size === 0
    ? value
    : Object.fromEntries([...keys].map((key) => [key, withUnknowns(members[key], unknown[key], depth + 1)]));
}

function hasTrue(value: unknown, depth: number): boolean {
  if (value === true) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    depth < 100 &&
    Object.values(value).some((one) => hasTrue(one, depth + 1))
  );
}
