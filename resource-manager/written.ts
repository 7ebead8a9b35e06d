import { readValue } from "../terms/read";
import { isPlainObject } from "./body-place";
import type { World } from "./world";

/** A resource that was just written, as the answer is made from it. */
export interface Written {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly tenantId: string;
  readonly world?: World;
}

export function text(inputs: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const value = readValue(inputs, path);
  return typeof value === "string" ? value : undefined;
}

export function lastName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The objects of a list that stands at a path. */
export function objectsAt(
  inputs: Readonly<Record<string, unknown>>,
  path: string,
): readonly Readonly<Record<string, unknown>>[] {
  const value = readValue(inputs, path);
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isPlainObject) : [];
}
