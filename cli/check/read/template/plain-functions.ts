import { isPlainObject } from "../../../../terms/plain-object";

type Plain = (...args: readonly unknown[]) => unknown;

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const number = (value: unknown): number => Number(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isTrue = (value: unknown): boolean =>
  value === true || (typeof value === "string" && value.toLowerCase() === "true");

/** Functions whose answer follows from arguments that are all known. By name in small letters. */
export const plainFunctions: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ["tolower", (value) => text(value).toLowerCase()],
  ["toupper", (value) => text(value).toUpperCase()],
  ["trim", (value) => text(value).trim()],
  ["string", (value) => text(value)],
  ["int", (value) => Math.trunc(number(value))],
  ["bool", (value) => isTrue(value) || value === 1],
  ["json", (value) => JSON.parse(text(value)) as unknown],
  ["not", (value) => !isTrue(value)],
  ["equals", (a, b) => same(a, b)],
  ["less", (a, b) => (typeof a === "string" ? a < text(b) : number(a) < number(b))],
  ["lessorequals", (a, b) => (typeof a === "string" ? a <= text(b) : number(a) <= number(b))],
  ["greater", (a, b) => (typeof a === "string" ? a > text(b) : number(a) > number(b))],
  ["greaterorequals", (a, b) => (typeof a === "string" ? a >= text(b) : number(a) >= number(b))],
  ["add", (a, b) => number(a) + number(b)],
  ["sub", (a, b) => number(a) - number(b)],
  ["mul", (a, b) => number(a) * number(b)],
  ["div", (a, b) => Math.trunc(number(a) / number(b))],
  ["mod", (a, b) => number(a) % number(b)],
  ["min", (...all) => Math.min(...numbers(all))],
  ["max", (...all) => Math.max(...numbers(all))],
  [
    "range",
    (from, count) => Array.from({ length: Math.min(number(count), 10_000) }, (_, index) => number(from) + index),
  ],
  ["replace", (value, from, to) => text(value).replaceAll(text(from), text(to))],
  ["split", (value, by) => split(text(value), Array.isArray(by) ? by.map(text) : [text(by)])],
  ["join", (values, by) => list(values).map(text).join(text(by))],
  [
    "substring",
    (value, from, length) =>
      text(value).slice(number(from), length === undefined ? undefined : number(from) + number(length)),
  ],
  [
    "padleft",
    (value, length, filler) =>
      text(value).padStart(Math.min(number(length), 10_000), filler === undefined ? " " : text(filler)),
  ],
  ["startswith", (value, start) => text(value).toLowerCase().startsWith(text(start).toLowerCase())],
  ["endswith", (value, end) => text(value).toLowerCase().endsWith(text(end).toLowerCase())],
  [
    "indexof",
    (value, one) =>
      Array.isArray(value)
        ? value.findIndex((item) => same(item, one))
        : text(value).toLowerCase().indexOf(text(one).toLowerCase()),
  ],
  ["lastindexof", (value, one) => text(value).toLowerCase().lastIndexOf(text(one).toLowerCase())],
  ["base64", (value) => Buffer.from(text(value)).toString("base64")],
  ["base64tostring", (value) => Buffer.from(text(value), "base64").toString()],
  ["uricomponent", (value) => encodeURIComponent(text(value))],
  ["intersection", (first, ...others) => intersection(first, others)],
  ["null", () => null],
  ["true", () => true],
  ["false", () => false],
]);

function numbers(args: readonly unknown[]): readonly number[] {
  return (Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args).map(number);
}

function split(value: string, separators: readonly string[]): readonly string[] {
  return separators.reduce<readonly string[]>(
    (parts, by) => (by === "" ? parts : parts.flatMap((part) => part.split(by))),
    [value],
  );
}

function intersection(first: unknown, others: readonly unknown[]): unknown {
  if (!isPlainObject(first))
    return list(first).filter((one) => others.every((other) => list(other).some((item) => same(item, one))));
  return Object.fromEntries(
    Object.entries(first).filter(([key, value]) =>
      others.every((other) => isPlainObject(other) && same(other[key], value)),
    ),
  );
}
