import { isPlainObject } from "../../terms/plain-object";
import { UNKNOWN } from "../../terms/unknown";

/**
 * The inputs of a resource as plain data. Reading an unknown throws in a policy pack, and an unknown that nobody catches
 * turns the policy into advice: so each key is read apart, and what is not known becomes UNKNOWN where it stands. Assets
 * and other objects with behaviour come through as their own properties.
 */
export function plainProps(props: unknown): Readonly<Record<string, unknown>> {
  const copied = copy(props, 0);
  return isPlainObject(copied) ? copied : {};
}

/** Deeper than any ARM body; a value that refers to itself ends here. */
const deepest = 64;

function copy(value: unknown, depth: number): unknown {
  if (Array.isArray(value))
    return depth > deepest ? [] : Array.from(value.keys(), (index) => readKey(value, index, depth));
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return {};
  const plain: Record<string, unknown> = {};
  for (const key of Object.keys(value))
    // A key named __proto__ would set the prototype instead.
    Object.defineProperty(plain, key, { value: readKey(value, key, depth), enumerable: true });
  return plain;
}

function readKey(owner: object, key: string | number, depth: number): unknown {
  try {
    return copy((owner as Readonly<Record<string | number, unknown>>)[key], depth + 1);
  } catch (error) {
    if (isUnknownValue(error)) return UNKNOWN;
    throw error;
  }
}

/** The SDK keeps the class of its error to itself; what it carries tells it. */
function isUnknownValue(error: unknown): boolean {
  return error instanceof Error && "unknownTypeSentinel" in error;
}
