import { isPlainObject } from "../../terms/plain-object";
import type { Resource } from "../../terms/resource";

/**
 * Inputs with one value set, objects on the way made where they are missing. What stands in the way and is no object,
 * such as a part that is not known, is left alone.
 *
 * @param path names joined by dots, without lists: `properties.disableLocalAuth`
 */
export function mendAt(props: Resource["props"], path: string, value: unknown): Resource["props"] {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...props, [key]: value };
  const below = Object.hasOwn(props, key) ? props[key] : undefined;
  const inner = below ?? {};
  return isPlainObject(inner) ? { ...props, [key]: mendAt(inner, rest.join("."), value) } : props;
}
