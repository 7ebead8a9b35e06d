import { isPlainObject, own } from "../terms/plain-object";
import { sameText } from "../terms/same-text";
import { UNKNOWN } from "../terms/unknown";
import { deepest } from "./body-place";
import { sameRegion } from "./regions";
import type { Shape, TypeSchema } from "./schema";
import type { TypeShape } from "./type-text";

/** One place where two bodies differ. */
export interface Difference {
  readonly path: string;
  /** The path as the schema's facts know it. */
  readonly generic: string;
  readonly old: unknown;
  readonly new: unknown;
  /** Generic paths of everything that came, went or changed with it. */
  readonly touched: readonly string[];
}

interface Pair {
  readonly path: string;
  readonly generic: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * Compares two bodies as Azure does: absent and null are alike, a default written out is no change, locations and ARM
 * ids are read without regard to spelling.
 */
export function differences(
  schema: TypeSchema,
  old: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Difference[] {
  return [...members(schema, schema.inputs, { path: "", generic: "", old, new: next }, 0)];
}

function* members(schema: TypeSchema, shape: Shape | undefined, pair: Pair, depth: number): Iterable<Difference> {
  const before = isPlainObject(pair.old) ? pair.old : {};
  const after = isPlainObject(pair.new) ? pair.new : {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const key = /^[^.[\]']+$/.test(name) ? name : `['${name}']`;
    const generic = pair.generic === "" ? name : `${pair.generic}.${shape === undefined ? "{*}" : name}`;
    const fallback = shape === undefined ? undefined : own(shape.defaults, name);
    yield* values(
      schema,
      shape === undefined ? undefined : own(shape.props, name)?.type,
      {
        path: pair.path === "" || key.startsWith("[") ? `${pair.path}${key}` : `${pair.path}.${key}`,
        generic,
        old: own(before, name) ?? fallback,
        new: own(after, name) ?? fallback,
      },
      depth + 1,
    );
  }
}

function* values(schema: TypeSchema, type: TypeShape | undefined, pair: Pair, depth: number): Iterable<Difference> {
  const { path, generic } = pair;
  const old = pair.old ?? undefined;
  const next = pair.new ?? undefined;
  if (isSame(schema, generic, old, next)) return;
  if (depth < deepest && isPlainObject(old) && isPlainObject(next)) {
    yield* members(schema, shapeOf(schema, type), { path, generic, old, new: next }, depth);
    return;
  }
  if (depth < deepest && Array.isArray(old) && Array.isArray(next)) {
    const item = type?.kind === "list" ? type.item : undefined;
    for (let index = 0; index < Math.max(old.length, next.length); index += 1)
      yield* values(
        schema,
        item,
        {
          path: `${path}[${index}]`,
          generic: `${generic}[]`,
          old: old[index] as unknown,
          new: next[index] as unknown,
        },
        depth + 1,
      );
    return;
  }
  yield { path, generic, old, new: next, touched: [generic, ...pathsIn(generic, old ?? next, depth)] };
}

function shapeOf(schema: TypeSchema, type: TypeShape | undefined): Shape | undefined {
  const options = type?.kind === "either" ? type.options : type === undefined ? [] : [type];
  for (const option of options) if (option.kind === "object") return schema.shape(option.shape);
  return undefined;
}

/** Generic paths of every member of a value that came or went as a whole. */
function* pathsIn(generic: string, value: unknown, depth: number): Iterable<string> {
  if (depth >= deepest) return;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) yield* pathsIn(`${generic}[]`, item, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined || member === null) continue;
      yield `${generic}.${name}`;
      yield* pathsIn(`${generic}.${name}`, member, depth + 1);
    }
  }
}

function isSame(schema: TypeSchema, generic: string, old: unknown, next: unknown): boolean {
  if (old === next || Object.is(old, next)) return true;
  if (old === UNKNOWN || next === UNKNOWN) return false;
  const fallback = own(schema.paths, generic)?.default;
  if ((old === undefined && isLeaf(next, fallback)) || (next === undefined && isLeaf(old, fallback))) return true;
  if (isEmpty(old) && isEmpty(next)) return true;
  if (typeof old !== "string" || typeof next !== "string") return false;
  if (/(^|\.)location$/.test(generic)) return sameRegion(old, next);
  return isResourceId(old) && isResourceId(next) && sameText(old, next);
}

function isLeaf(value: unknown, fallback: unknown): boolean {
  return fallback !== undefined && typeof value !== "object" && value === fallback;
}

/** Absent, an empty list and an empty object say the same. */
function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isPlainObject(value) && Object.keys(value).length === 0;
}

function isResourceId(value: string): boolean {
  return /^\/(subscriptions|providers)\//i.test(value);
}
