import { armTypeOf } from "../../catalog/arm-types";
import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { parseResourceId, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
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
  const type = parseResourceId(id)?.type;
  return children.filter((child) => !sameResourceId(child.id, id) && sameText(parseResourceId(child.id)?.type, type));
}

/** The ARM type that an id names. */
export function typeOfId(id: string): string {
  return parseResourceId(id)?.type ?? "";
}

/** Whether a standing resource is of this token, in whatever spelling it came. */
export function isOf(resource: Pick<Resource, "type">, token: string): boolean {
  return armTypeOf(resource.type)?.token === token;
}

/** The network that a subnet id names. */
export function networkOf(subnetId: string): string {
  return subnetId.replace(/\/subnets\/[^/]+\/?$/i, "");
}

/** The subscription that an id names. */
export function subscriptionOf(id: string): string | undefined {
  return parseResourceId(id)?.subscriptionId;
}
