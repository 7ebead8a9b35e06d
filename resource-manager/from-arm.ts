import type { ArmTree } from "./arm-shapes";
import { deepest } from "./body-place";
import { itemOf, nodeFor, type TypedNode, typedNode } from "./typed-node";
import type { TypeShape } from "./type-text";
import { isPlainObject, type PlainObject } from "../terms/plain-object";
import { UNKNOWN } from "../terms/unknown";

/** Of a body as ARM takes it, members that are no input: the URL and the deployment say them. */
const notInputs = new Set(["id", "name", "type", "apiversion", "scope", "dependson", "resources", "systemdata"]);

/**
 * The inputs that azure-native would take for a body that ARM takes: without `properties` where the SDK has none, under
 * the SDK's names, in the SDK's letter case. What the SDK does not know keeps its name, and stands where a newer SDK
 * would have it. Names that are in the URL are not among them.
 *
 * @param token of azure-native, as the catalog writes it
 */
export function fromArm(token: string, body: PlainObject): Readonly<Record<string, unknown>> {
  const node = typedNode(token);
  const members = Object.entries(body).filter(([key, value]) => isInput(key, value, node));
  if (node === undefined) return Object.fromEntries(members);
  return objectFrom(node, Object.fromEntries(members), 0);
}

/** Some inputs are called as the URL's parts are: `type` of a network gateway's inner object, never of a body's own. */
function isInput(key: string, value: unknown, node: TypedNode | undefined): boolean {
  if (value === undefined) return false;
  return !notInputs.has(key.toLowerCase()) || (key === "resources" && node?.tree.below.has("resources") === true);
}

function objectFrom(node: TypedNode, value: PlainObject, depth: number): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  const taken = new Set<string>();
  const guests: [string, unknown][] = [];
  collect(node.tree, value);
  // What the SDK does not know must not hide what it knows.
  return Object.fromEntries([...guests.filter(([key]) => !taken.has(key)), ...entries]);

  function collect(tree: ArmTree, members: PlainObject): void {
    for (const [key, member] of Object.entries(members)) {
      const place = tree.below.get(key.toLowerCase());
      if (place?.input !== undefined)
        take(place.input, valueFrom(node.token, node.types[place.input], member, depth + 1));
      else if (place === undefined) {
        if (!isEmptyBag(key, member)) guests.push([key, member]);
      } else if (isPlainObject(member)) collect(place, member);
      else if (member === UNKNOWN) for (const input of inputsBelow(place)) take(input, UNKNOWN);
    }
  }

  function take(input: string, member: unknown): void {
    taken.add(input);
    entries.push([input, member]);
  }
}

/** ARM takes an empty `properties` of every type; the SDK merges it into the inputs, where nothing is left of it. */
function isEmptyBag(key: string, member: unknown): boolean {
  return key.toLowerCase() === "properties" && isPlainObject(member) && Object.keys(member).length === 0;
}

/** All inputs that stand below a place that is not known. */
function inputsBelow({ input, below }: ArmTree): readonly string[] {
  return [...(input === undefined ? [] : [input]), ...[...below.values()].flatMap(inputsBelow)];
}

function valueFrom(token: string, type: TypeShape | undefined, value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || type === undefined) return value;
  if (depth > deepest) return UNKNOWN;
  if (Array.isArray(value)) {
    const item = itemOf(type, "list");
    return value.map((one) => valueFrom(token, item, one, depth + 1));
  }
  if (!isPlainObject(value)) return value;
  const node = nodeFor(token, type, value);
  if (node !== undefined) return objectFrom(node, value, depth);
  const item = itemOf(type, "map");
  if (item !== undefined)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueFrom(token, item, one, depth + 1)]));
  // ARM lists the identities of a resource as the keys of a map.
  return itemOf(type, "list") === undefined ? value : Object.keys(value);
}
