import { deepest } from "./body-place";
import { itemOf, nodeFor, type TypedNode, typedNode } from "./typed-node";
import type { TypeShape } from "./type-text";
import { schemaOf } from "./schema";
import { isPlainObject, type PlainObject } from "../terms/plain-object";

/**
 * The body that ARM takes for the inputs of azure-native: the reverse of `fromArm`. Inputs that are in the URL are left
 * out, as are those that the SDK sends as parameters of the query.
 *
 * @param token of azure-native, as the catalog writes it
 */
export function toArm(token: string, inputs: PlainObject): Readonly<Record<string, unknown>> {
  const node = typedNode(token);
  const url = new Set(schemaOf(token)?.identity);
  const own = Object.entries(inputs).filter(([key, value]) => value !== undefined && !url.has(key));
  return node === undefined ? Object.fromEntries(own) : bodyOf(node, Object.fromEntries(own), 0);
}

/** A body while it is made; a map, so that no key reaches a prototype. */
type Draft = Map<string, unknown>;

function bodyOf(node: TypedNode, value: PlainObject, depth: number): Readonly<Record<string, unknown>> {
  const draft: Draft = new Map();
  const outside = [...node.places.values()].some(([first]) => first === "properties") ? ["properties"] : [];
  for (const [input, member] of Object.entries(value)) {
    const known = node.places.get(input);
    const type = known === undefined ? undefined : node.types[input];
    put(
      draft,
      known ?? [...outside, input],
      isIdentities(input, type, member) ? mapOf(member) : valueOf(node.token, type, member, depth + 1),
    );
  }
  return plain(draft);
}

function put(draft: Draft, keys: readonly string[], value: unknown): void {
  const [key = "", ...rest] = keys;
  if (rest.length === 0) {
    draft.set(key, value);
    return;
  }
  const before = draft.get(key);
  const below: Draft = before instanceof Map ? (before as Draft) : new Map<string, unknown>();
  draft.set(key, below);
  put(below, rest, value);
}

function plain(draft: Draft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...draft].map(([key, value]) => [key, value instanceof Map ? plain(value as Draft) : value]),
  );
}

function valueOf(token: string, type: TypeShape | undefined, value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || type === undefined || depth > deepest) return value;
  if (Array.isArray(value)) {
    const item = itemOf(type, "list");
    return value.map((one) => valueOf(token, item, one, depth + 1));
  }
  if (!isPlainObject(value)) return value;
  const node = nodeFor(token, type, value);
  if (node !== undefined) return bodyOf(node, value, depth);
  const item = itemOf(type, "map");
  if (item === undefined) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueOf(token, item, one, depth + 1)]));
}

function isIdentities(input: string, type: TypeShape | undefined, value: unknown): value is readonly unknown[] {
  return input === "userAssignedIdentities" && type?.kind === "list" && Array.isArray(value);
}

function mapOf(ids: readonly unknown[]): PlainObject {
  return Object.fromEntries(ids.map((id) => [String(id), {}]));
}
