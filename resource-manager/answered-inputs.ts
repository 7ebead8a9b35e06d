import type { ResourceType } from "../catalog/arm-types";
import { isPlainObject } from "../terms/plain-object";
import { schemaOf } from "./schema";

/**
 * The inputs that a read of the resource gives back: those of its id, and of its body all but secrets and what Azure
 * takes without ever answering it. What is empty is dropped, as azure-native does when it imports.
 */
export function answeredInputs(
  type: ResourceType,
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const schema = schemaOf(type.token);
  if (schema === undefined) return inputs;
  // The kind of a variant stands in angle brackets in the path, and is no key.
  const kept = new Set(
    Object.entries(schema.paths).flatMap(([path, { secret, writeOnly }]) =>
      secret === true || writeOnly === true ? [path.replace(/<[^>]*>/g, "")] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => {
      const answered = without(value, name, kept);
      return answered === undefined ? [] : [[name, answered]];
    }),
  );
}

function without(value: unknown, path: string, kept: ReadonlySet<string>): unknown {
  if (value === null || kept.has(path)) return undefined;
  if (Array.isArray(value)) return value.map((item) => without(item, `${path}[]`, kept));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const answered = without(item, `${path}.${key}`, kept);
      return answered === undefined ? [] : [[key, answered]];
    }),
  );
}
