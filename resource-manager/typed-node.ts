import { type ArmTree, armPlaces, armTree } from "./arm-shapes";
import { schemaOf, type Shape } from "./schema";
import type { TypeShape } from "./type-text";

/** A shape of the SDK together with where its inputs stand in a body. */
export interface TypedNode {
  readonly token: string;
  readonly types: Readonly<Record<string, TypeShape>>;
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly tree: ArmTree;
}

const nodes = new Map<string, TypedNode | undefined>();

/** The arguments of a resource, or a shape below them; `undefined` for one that the schema does not know. */
export function typedNode(token: string, shape?: string): TypedNode | undefined {
  const key = shape === undefined ? token : `${token} ${shape}`;
  if (!nodes.has(key)) nodes.set(key, make(token, shape));
  return nodes.get(key);
}

function make(token: string, name: string | undefined): TypedNode | undefined {
  const schema = schemaOf(token);
  const shape: Shape | undefined = name === undefined ? schema?.inputs : schema?.shape(name);
  if (shape === undefined || schema === undefined) return undefined;
  // Inputs that are segments of the URL stand in no body.
  const url = new Set(name === undefined ? schema.identity : []);
  const props = Object.entries(shape.props).filter(([input]) => !url.has(input));
  const places = armPlaces(
    token,
    name,
    props.map(([input]) => input),
  );
  return {
    token,
    types: Object.fromEntries(props.map(([input, { type }]) => [input, type])),
    places,
    tree: armTree(places),
  };
}

/** The shape that a value of this type has: of several, the one whose fixed member the value names. */
export function nodeFor(token: string, type: TypeShape | undefined, value: object): TypedNode | undefined {
  const options = type?.kind === "either" ? type.options : type === undefined ? [] : [type];
  const found = options.flatMap((one) => (one.kind === "object" ? (typedNode(token, one.shape) ?? []) : []));
  return found.length <= 1 ? found[0] : (found.find((node) => fits(node, value)) ?? found[0]);
}

/** Whether every fixed member of the shape has its value. */
function fits({ types, places }: TypedNode, value: object): boolean {
  const fixed = Object.entries(types).filter(([, { kind }]) => kind === "literal");
  return (
    fixed.length > 0 &&
    fixed.every(([input, type]) => {
      const key = places.get(input)?.join(".") ?? input;
      const given: unknown = Object.entries(value).find(([name]) => name === key || name === input)?.[1];
      return type.kind === "literal" && typeof given === "string" && given.toLowerCase() === type.value.toLowerCase();
    })
  );
}

/** The type of a list's or a map's members. */
export function itemOf(type: TypeShape | undefined, kind: "list" | "map"): TypeShape | undefined {
  if (type?.kind === kind) return type.item;
  if (type?.kind !== "either") return undefined;
  const found = type.options.find((one) => one.kind === kind);
  return found?.kind === kind ? found.item : undefined;
}
