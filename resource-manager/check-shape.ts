import { nearest } from "../terms/nearest";
import { isPlainObject, own } from "../terms/plain-object";
import { readValue } from "../terms/read";
import { UNKNOWN } from "../terms/unknown";
import { deepest, invalid, type Place, preview, type Subject } from "./body-place";
import { checkScalar } from "./check-scalar";
import type { Refusal } from "./refusal";
import type { RequiredIf, Shape } from "./schema";
import type { TypeShape } from "./type-text";

/** Deeper than any body that Azure takes; ends what a program nested without end. */

/** Checks the arguments of a resource against its schema. */
export function checkShape(subject: Subject, shape: Shape, value: Readonly<Record<string, unknown>>): Refusal[] {
  return [...membersOf(subject, [shape], value, { path: "", generic: "" }, 0)];
}

function* membersOf(
  subject: Subject,
  shapes: readonly Shape[],
  value: Readonly<Record<string, unknown>>,
  place: Place,
  depth: number,
): Iterable<Refusal> {
  if (depth > deepest) return;
  const shape = chosen(shapes, value);
  const at = depth === 0 ? place : { ...place, generic: variantPath(subject, shapes, shape, place) };
  yield* missing(subject, shape, value, at);
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined || member === null) continue;
    const property = own(shape.props, name);
    const below = child(at, name);
    if (property !== undefined) yield* valueAt(subject, property.type, member, below, depth);
    else if (!isAnswered(subject, name, below.generic, depth)) yield unknownMember(subject, shape, name, below, member);
  }
}

function* valueAt(subject: Subject, type: TypeShape, value: unknown, place: Place, depth: number): Iterable<Refusal> {
  if (value === UNKNOWN || value === undefined || value === null || type.kind === "any") return;
  const options = type.kind === "either" ? type.options : [type];
  const shapes = options.flatMap((option) =>
    option.kind === "object" ? [subject.schema.shape(option.shape)].filter((one) => one !== undefined) : [],
  );
  if (shapes.length > 0 && isPlainObject(value)) {
    yield* membersOf(subject, shapes, value, place, depth + 1);
    return;
  }

  const list = options.find(isList);
  if (list !== undefined && Array.isArray(value)) {
    yield* itemsOf(subject, list.item, value, place, depth);
    return;
  }

  const map = options.find(isMap);
  if (map !== undefined && isPlainObject(value)) {
    for (const [key, item] of Object.entries(value))
      yield* valueAt(subject, map.item, item, { path: child(place, key).path, generic: `${place.generic}.{*}` }, depth);
    return;
  }
  yield* checkScalar(subject, options, value, place);
}

function* itemsOf(
  subject: Subject,
  item: TypeShape,
  values: readonly unknown[],
  place: Place,
  depth: number,
): Iterable<Refusal> {
  const facts = own(subject.schema.paths, place.generic);
  const { length } = values;
  const { minItems = 0, maxItems = Infinity } = facts ?? {};
  if (length < minItems || length > maxItems) {
    const allowed = maxItems === Infinity ? `at least ${minItems} entries` : `${minItems} to ${maxItems} entries`;
    yield invalid(subject, place, length, `has ${length} entries`, allowed, `write ${allowed}`);
  }
  for (const [index, value] of values.entries())
    yield* valueAt(subject, item, value, { path: `${place.path}[${index}]`, generic: `${place.generic}[]` }, depth);
}

/** Of several shapes the one whose discriminator the value names; else the one that knows most of its members. */
function chosen(shapes: readonly Shape[], value: Readonly<Record<string, unknown>>): Shape {
  const [first = { props: {}, defaults: {} }] = shapes;
  if (shapes.length === 1) return first;
  const named = shapes.find((shape) =>
    Object.entries(shape.props).some(
      ([name, { type }]) => type.kind === "literal" && Object.hasOwn(value, name) && value[name] === type.value,
    ),
  );
  return named ?? shapes.toSorted((a, b) => known(b, value) - known(a, value))[0] ?? first;
}

function known(shape: Shape, value: Readonly<Record<string, unknown>>): number {
  return Object.keys(value).filter((name) => Object.hasOwn(shape.props, name)).length;
}

function variantPath({ schema }: Subject, shapes: readonly Shape[], shape: Shape, { generic }: Place): string {
  if (shapes.length === 1 && generic === "") return generic;
  for (const { type } of Object.values(shape.props))
    if (type.kind === "literal") {
      const variant = `${generic}<${type.value}>`;
      if (Object.keys(schema.paths).some((path) => path.startsWith(variant))) return variant;
    }
  return generic;
}

function* missing(
  subject: Subject,
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  place: Place,
): Iterable<Refusal> {
  const expected = new Set(Object.keys(shape.props));
  for (const name of expected) {
    if (Object.hasOwn(shape.defaults, name)) continue;
    if (Object.hasOwn(value, name) && value[name] !== undefined && value[name] !== null) continue;
    const below = child(place, name);
    const facts = own(subject.schema.paths, below.generic);
    const condition = facts?.requiredIf;
    const required =
      own(shape.props, name)?.required === true ||
      (facts?.required === true && condition === undefined) ||
      (condition !== undefined && holds(condition, value));
    if (!required || isFilledIn(subject, below.generic)) continue;
    yield {
      code: below.generic === "location" ? "LocationRequired" : "InvalidRequestContent",
      status: 400,
      message:
        below.generic === "location"
          ? "The location property is required for this definition."
          : `The request content was invalid and could not be deserialized: 'Required property '${name}' not found in JSON. Path '${place.path}'.'`,
      path: below.path,
      fix: `write ${below.path}${condition === undefined ? "" : conditionText(condition)}`,
      certainty: "known",
    };
  }
}

/** azure-native makes up a name and takes the location from the resource group. */
function isFilledIn({ schema, owner }: Subject, generic: string): boolean {
  if (generic === "location") return owner !== "Microsoft.Resources/resourceGroups";
  return schema.identity.includes(generic) && !own(schema.inputs.props, generic)?.required;
}

function holds({ unless = [], unlessValue, whenValue }: RequiredIf, siblings: unknown): boolean {
  if (unless.some((path) => readValue(siblings, path) !== undefined)) return false;
  for (const condition of [unlessValue, whenValue]) {
    if (condition === undefined) continue;
    const value = readValue(siblings, condition.path);
    if (value === UNKNOWN || (value === condition.value) !== (condition === whenValue)) return false;
  }
  return true;
}

function conditionText({ unless, unlessValue, whenValue }: RequiredIf): string {
  if (whenValue !== undefined) return `, since ${whenValue.path} is ${whenValue.value}`;
  if (unlessValue !== undefined) return `, or set ${unlessValue.path} to ${unlessValue.value}`;
  return `, or ${(unless ?? []).join(" or ")}`;
}

/** What Azure answered once may be sent back; it is not read. */
function isAnswered({ schema }: Subject, name: string, generic: string, depth: number): boolean {
  if (depth === 0 && Object.hasOwn(schema.outputs, name)) return true;
  return [...schema.readOnly].some((path) => generic === path || generic.startsWith(`${path}.`));
}

function unknownMember({ schema, owner }: Subject, shape: Shape, name: string, place: Place, got: unknown): Refusal {
  const near = nearest(name, Object.keys(shape.props));
  const misplaced = name === "properties" && schema.inputs === shape;
  const fix = misplaced
    ? "write its members directly: the SDK merges properties into the arguments"
    : near === undefined
      ? "take it out"
      : `write ${near}`;
  return {
    code: "InvalidRequestContent",
    status: 400,
    message: `The request content was invalid and could not be deserialized: 'Could not find member '${name}' on object of type '${owner}'. Path '${place.path}'.'`,
    path: place.path,
    got: preview(got),
    allowed: allowedNames(shape),
    fix,
    certainty: "known",
  };
}

function allowedNames({ props }: Shape): string {
  const names = Object.keys(props);
  return names.length > 30 ? `${names.slice(0, 30).join(", ")} and ${names.length - 30} more` : names.join(", ");
}

function child({ path, generic }: Place, name: string): Place {
  const key = /^[^.[\]']+$/.test(name) ? name : `['${name}']`;
  const join = key.startsWith("[") || path === "" ? "" : ".";
  return { path: `${path}${join}${key}`, generic: generic === "" ? name : `${generic}.${name}` };
}

type Container = Extract<TypeShape, { readonly item: TypeShape }>;

function isList(type: TypeShape): type is Container {
  return type.kind === "list";
}

function isMap(type: TypeShape): type is Container {
  return type.kind === "map";
}
