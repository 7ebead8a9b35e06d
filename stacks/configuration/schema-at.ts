import { z } from "zod";

import { words, type Words } from "./schema-key";

/** The words of the schema at a path of the configuration, or of the nearest one above it that has some. */
export function wordsAt(
  root: z.ZodType,
  path: readonly PropertyKey[],
): { readonly words: Words; readonly path: readonly PropertyKey[] } | undefined {
  let found: { words: Words; path: readonly PropertyKey[] } | undefined;
  let schema: z.ZodType | undefined = root;
  for (let depth = 0; schema !== undefined; depth++) {
    const known: Words | undefined = words.get(schema) ?? words.get(unwrapped(schema));
    if (known !== undefined) found = { words: known, path: path.slice(0, depth) };
    const key = path[depth];
    if (key === undefined) break;
    schema = inside(unwrapped(schema), key);
  }
  return found;
}

/** The keys that an object's schema names, for the nearest to a misspelt one. */
export function keysAt(root: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const object = schemaAt(root, path);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** The words for the keys of a map that the user names. */
export function keyWordsAt(root: z.ZodType, path: readonly PropertyKey[]): Words | undefined {
  const map = schemaAt(root, path);
  return map instanceof z.ZodRecord ? words.get(map.keyType as z.ZodType) : undefined;
}

function schemaAt(root: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const found = path.reduce<z.ZodType | undefined>(
    (outer, key) => (outer === undefined ? undefined : inside(unwrapped(outer), key)),
    root,
  );
  return found === undefined ? undefined : unwrapped(found);
}

/** The words of a schema itself. */
export function wordsOf(schema: z.ZodType): Words | undefined {
  return words.get(schema);
}

/**
 * The schema at a path, optional or not; where it has no words, which no value can be made from, that of the nearest key
 * above it that has.
 */
export function schemaOf(
  root: z.ZodType,
  path: readonly PropertyKey[],
): { readonly schema: z.ZodType; readonly path: readonly PropertyKey[] } {
  const holder = schemaAt(root, path.slice(0, -1));
  const key = path.at(-1);
  const schema = holder === undefined || key === undefined ? undefined : inside(holder, key);
  if (schema !== undefined && (path.length <= 1 || words.has(unwrapped(schema)))) return { schema, path };
  return path.length === 0 ? { schema: root, path } : schemaOf(root, path.slice(0, -1));
}

export function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function inside(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, key) ? (schema.shape as Record<PropertyKey, z.ZodType>)[key] : undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((one) => inside(unwrapped(one as z.ZodType), key)).find((found) => found !== undefined);
  return undefined;
}
