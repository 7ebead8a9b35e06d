import { isPlainObject } from "../../terms/plain-object";
import { readValue } from "../../terms/read";

/**
 * A path that stays the same when a list is sorted or grows: an item stands by its name where it has one, else for any
 * item. `securityRules[2].access` becomes `securityRules[allow-ssh].access`.
 */
export function stablePath(props: unknown, path: string): string {
  return path.replace(/\[\d+\]/g, (index, offset: number) => {
    const item = readValue(props, path.slice(0, offset) + index);
    const name = isPlainObject(item) ? item["name"] : undefined;
    return typeof name === "string" ? `[${name}]` : "[]";
  });
}
