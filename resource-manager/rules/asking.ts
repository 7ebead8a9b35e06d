import { readValue } from "../../terms/read";
import { parseResourceId, resourceIdKey } from "../../terms/resource-id";
import type { Resource } from "../../terms/resource";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import { isPlainObject } from "../body-place";
import { findType } from "../find-type";
import { parentIdOf } from "../parent-id";
import type { Standing, World } from "../world";

type Props = Pick<Resource, "props">;

/** The text at a path; `undefined` where there is none, UNKNOWN while nobody knows. */
export function textAt({ props }: Props, path: string): string | Unknown | undefined {
  const value = readValue(props, path);
  return value === UNKNOWN || typeof value === "string" ? value : undefined;
}

/** The text at a path when it is known; whoever must say `undecided` reads it with `textAt`. */
export function knownText({ props }: Props, path: string): string | undefined {
  const value = readValue(props, path);
  return typeof value === "string" ? value : undefined;
}

/** The objects of a list, each with its path; those that are not known are left out. */
export function objectsAt({ props }: Props, path: string): readonly Item[] {
  const value = readValue(props, path);
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((item, index) =>
    isPlainObject(item) ? [{ path: `${path}[${index}]`, props: item }] : [],
  );
}

export interface Item {
  readonly path: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** The texts of a list. */
export function textsAt({ props }: Props, path: string): readonly string[] {
  const value = readValue(props, path);
  return Array.isArray(value) ? (value as readonly unknown[]).filter((item) => typeof item === "string") : [];
}

/** The resource with this id when the world knows it. */
export function standing(world: World, id: string | Unknown | undefined): Standing | undefined {
  if (typeof id !== "string") return undefined;
  const found = world.find(id);
  return found === UNKNOWN ? undefined : found;
}

/** A list of the world as far as it is known. */
export function known(list: readonly Standing[] | Unknown): readonly Standing[] {
  return list === UNKNOWN ? [] : list;
}

/** The others of the same type under the same parent. */
export function siblings(world: World, id: string): readonly Standing[] | Unknown {
  const parentId = parentIdOf(id);
  const children = parentId === undefined ? [] : world.childrenOf(parentId);
  if (children === UNKNOWN) return UNKNOWN;
  const type = parseResourceId(id)?.type.toLowerCase();
  return children.filter((child) => !isSame(child.id, id) && parseResourceId(child.id)?.type.toLowerCase() === type);
}

export function isSame(a: string, b: string): boolean {
  return resourceIdKey(a) === resourceIdKey(b);
}

export function lastName(id: string): string {
  return id.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

export function armTypeOf(id: string): string {
  return parseResourceId(id)?.type ?? "";
}

/** Whether a standing resource is of this token, in whatever spelling it came. */
export function isOf(resource: Pick<Resource, "type">, token: string): boolean {
  return findType(resource.type)?.token === token;
}

/** The network that a subnet id names. */
export function networkOf(subnetId: string): string {
  return subnetId.replace(/\/subnets\/[^/]+\/?$/i, "");
}
