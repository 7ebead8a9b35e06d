import { isPlainObject } from "../terms/plain-object";
import { resourceIdKey } from "../terms/resource-id";
import { deepest } from "./body-place";

/** Whether an ARM id, or one beneath it, stands anywhere in a value. */
export function mentions(value: unknown, id: string): boolean {
  return holds(value, resourceIdKey(id), 0);
}

function holds(value: unknown, key: string, depth: number): boolean {
  if (typeof value === "string") return isWithin(value, key);
  if (depth > deepest) return false;
  if (Array.isArray(value)) return (value as readonly unknown[]).some((item) => holds(item, key, depth + 1));
  return (
    isPlainObject(value) &&
    Object.entries(value).some(([name, member]) => isWithin(name, key) || holds(member, key, depth + 1))
  );
}

function isWithin(text: string, key: string): boolean {
  if (text.length < key.length || !text.startsWith("/")) return false;
  const own = resourceIdKey(text);
  return own === key || own.startsWith(`${key}/`);
}
