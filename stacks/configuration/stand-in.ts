import { parse } from "yaml";
import { z } from "zod";

import { unwrapped, wordsOf } from "./schema-at";
import { nearest } from "../../terms/nearest";
import { isPlainObject } from "../../terms/plain-object";

/**
 * A value that the schema takes in place of one that it does not: what was most likely meant, else another one each way.
 * @param way from 0; a schema of few values gives each of them in turn
 */
export function standIn(schema: z.ZodType, got: unknown, way: number): unknown {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodEnum) return oneOf(plain.options.map(String), got, way);
  // What it must hold is found missing in the next round.
  if (plain instanceof z.ZodObject && !isPlainObject(got)) return {};
  if (plain instanceof z.ZodArray && !Array.isArray(got))
    return [standIn(plain.element as z.ZodType, got === null ? undefined : got, way)];
  const example: unknown = parse(wordsOf(plain)?.example ?? "");
  return variants(example).filter((one) => plain.safeParse(one).success)[way] ?? example;
}

function oneOf(options: readonly string[], got: unknown, way: number): string | undefined {
  const meant = typeof got === "string" ? nearest(got.toLowerCase().replace(/\s/g, ""), options) : undefined;
  return meant ?? options[way % options.length];
}

/** Others of its kind, far from it: another id, another block, a day that is far ahead. */
function variants(example: unknown): readonly unknown[] {
  if (typeof example === "number") return [example, example + 1000, example + 2000, example];
  if (typeof example !== "string") return [example];
  const guid = (digit: string) => example.replace(/^[0-9a-f]{8}-/i, `${digit.repeat(8)}-`);
  const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^[0-9a-f]{8}-[0-9a-f-]{27}$/i, [example, guid("a"), guid("b")]],
    [/^\d+(\.\d+){3}\/\d+$/, [example, "172.20.0.0/16", "192.168.0.0/16"]],
    [/^\d{4}-\d{2}-\d{2}$/, [example, "2999-12-31", "1999-12-31"]],
  ];
  return kinds.find(([kind]) => kind.test(example))?.[1] ?? [example, `${example}x`, `${example}y`];
}
