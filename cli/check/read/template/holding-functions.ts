import { isPlainObject, type PlainObject } from "../../../../terms/plain-object";
import { isPending, joined, Pending, textOf, unknownCall } from "./pending";

type Holding = (args: readonly unknown[]) => unknown;

/** Functions that can answer although a part of their arguments is not known. By name in small letters. */
export const holdingFunctions: ReadonlyMap<string, Holding> = new Map<string, Holding>([
  [
    "concat",
    (args) =>
      args.some(Array.isArray)
        ? args.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))
        : joined(args),
  ],
  [
    "format",
    ([pattern, ...args]) =>
      typeof pattern === "string" ? format(pattern, args) : unknownCall("format", [pattern, ...args]),
  ],
  [
    "string",
    ([value]) => (value instanceof Pending ? value : isPending(value) ? unknownCall("string", [value]) : textOf(value)),
  ],
  ["tolower", ([value]) => mapText(value, (text) => text.toLowerCase())],
  ["toupper", ([value]) => mapText(value, (text) => text.toUpperCase())],
  ["createarray", (args) => args],
  ["createobject", createObject],
  ["array", ([value]) => (Array.isArray(value) ? (value as readonly unknown[]) : [value])],
  ["union", union],
  ["shallowmerge", ([value]) => shallowMerge(value)],
  ["flatten", ([value]) => (Array.isArray(value) ? flattened(value) : unknownCall("flatten", [value]))],
  ["first", ([value]) => ended(value, 0, "first")],
  ["last", ([value]) => ended(value, -1, "last")],
  ["length", ([value]) => size(value)],
  [
    "empty",
    ([value]) => (value instanceof Pending ? unknownCall("empty", [value]) : value === null || size(value) === 0),
  ],
  ["contains", contains],
  ["skip", ([value, count]) => cut("skip", value, count, (from) => [from, undefined])],
  ["take", ([value, count]) => cut("take", value, count, (to) => [0, to])],
  [
    "items",
    ([value]) =>
      isPlainObject(value) && !(value instanceof Pending)
        ? Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, member]) => ({ key: keyOf(key), value: member }))
        : unknownCall("items", [value]),
  ],
  [
    "objectkeys",
    ([value]) =>
      isPlainObject(value) && !(value instanceof Pending)
        ? Object.keys(value).map(keyOf)
        : unknownCall("objectKeys", [value]),
  ],
  ["tryget", ([value, ...keys]) => keys.reduce((found, key) => memberOf(found, key, true), value)],
]);

/** A key in which something is not known stands in guillemets, as a value does. */
function keyOf(key: string): string | Pending {
  return key.includes("«") ? new Pending(key) : key;
}

/** A member of a value, by name in any letter case or by index. */
export function memberOf(value: unknown, key: unknown, optional = false): unknown {
  if (value instanceof Pending || key instanceof Pending)
    return new Pending(`«${textOf(value)}[${textOf(key)}]»`, [...(value instanceof Pending ? value.ids : [])]);
  if (Array.isArray(value) && typeof key === "number") return (value as unknown[])[key] ?? null;
  if (isPlainObject(value)) {
    const name = textOf(key);
    if (Object.hasOwn(value, name)) return value[name];
    const other = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
    return other === undefined ? null : value[other];
  }
  return optional || value === null ? null : new Pending(`«${textOf(value)}[${textOf(key)}]»`);
}

function format(pattern: string, args: readonly unknown[]): unknown {
  const parts = pattern.split(/(\{\{|\}\}|\{\d+(?:[:,][^}]*)?\})/).map((part) => {
    const index = /^\{(\d+)/.exec(part)?.[1];
    if (index !== undefined) {
      const value = args[Number(index)];
      return typeof value === "number" && /:0+}$/.test(part)
        ? String(value).padStart(part.length - part.indexOf(":") - 2, "0")
        : typeof value === "boolean"
          ? value
            ? "True"
            : "False"
          : value;
    }
    return part === "{{" ? "{" : part === "}}" ? "}" : part;
  });
  return joined(parts);
}

function mapText(value: unknown, change: (text: string) => string): unknown {
  if (!(value instanceof Pending)) return change(textOf(value));
  return new Pending(change(value.text), value.ids, value.assumed);
}

function flattened(lists: readonly unknown[]): readonly unknown[] {
  return lists.flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]));
}

function createObject(args: readonly unknown[]): unknown {
  const pairs = args.flatMap((key, index) => (index % 2 === 0 ? [[textOf(key), args[index + 1]] as const] : []));
  return Object.fromEntries(pairs);
}

function union(args: readonly unknown[]): unknown {
  if (args.some((one) => one instanceof Pending)) return unknownCall("union", args);
  if (args.some(Array.isArray)) {
    const all = args.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : []));
    return [...new Map(all.map((one) => [textOf(one), one])).values()];
  }
  return args.reduce<PlainObject>((merged, one) => (isPlainObject(one) ? merge(merged, one) : merged), {});
}

function merge(a: PlainObject, b: PlainObject): PlainObject {
  const entries = Object.entries(b).map(([key, value]) => {
    const before = Object.hasOwn(a, key) ? a[key] : undefined;
    const both =
      isPlainObject(before) && isPlainObject(value) && !(before instanceof Pending) && !(value instanceof Pending);
    return [key, both ? merge(before, value) : value] as const;
  });
  return { ...a, ...Object.fromEntries(entries) };
}

function shallowMerge(objects: unknown): unknown {
  const all: readonly unknown[] = Array.isArray(objects) ? objects : [objects];
  if (!all.every((one): one is PlainObject => isPlainObject(one) && !(one instanceof Pending)))
    return unknownCall("shallowMerge", [objects]);
  return Object.fromEntries(all.flatMap((one) => Object.entries(one)));
}

function ended(value: unknown, at: number, name: string): unknown {
  if (Array.isArray(value)) return (value as unknown[]).at(at) ?? null;
  return typeof value === "string" ? (value.at(at) ?? "") : unknownCall(name, [value]);
}

function size(value: unknown): unknown {
  if (value instanceof Pending) return unknownCall("length", [value]);
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return isPlainObject(value) ? Object.keys(value).length : unknownCall("length", [value]);
}

function contains([value, one]: readonly unknown[]): unknown {
  if (isPlainObject(value) && !(value instanceof Pending) && !isPending(one)) {
    const keys = Object.keys(value);
    if (keys.some((key) => key.toLowerCase() === textOf(one).toLowerCase())) return true;
    return keys.some((key) => key.includes("«")) ? unknownCall("contains", [value, one]) : false;
  }
  if (isPending(value) || isPending(one)) return unknownCall("contains", [value, one]);
  if (typeof value === "string") return value.toLowerCase().includes(textOf(one).toLowerCase());
  if (Array.isArray(value)) return value.some((item) => textOf(item) === textOf(one));
  return false;
}

function cut(
  name: string,
  value: unknown,
  count: unknown,
  between: (count: number) => [number, number | undefined],
): unknown {
  if (typeof count === "number" && (Array.isArray(value) || typeof value === "string"))
    return value.slice(...between(count));
  return unknownCall(name, [value, count]);
}
