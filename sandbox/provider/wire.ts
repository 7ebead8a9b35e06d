import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

import {
  outputSignature,
  resourceSignature,
  secretSignature,
  signatureKey,
  unknownTexts,
} from "../../terms/pulumi-signatures";
import { UNKNOWN } from "../../terms/unknown";

import { Secret } from "./secret";

type Properties = Readonly<Record<string, unknown>>;

const unknowns: ReadonlySet<string> = new Set(unknownTexts);
const [unknownOnTheWire] = unknownTexts;

/**
 * What the engine sent, as plain values, {@link Secret} and UNKNOWN. A property that is null counts as absent, as it
 * does for azure-native; assets and archives stay the objects that they are on the wire.
 */
export function fromWire(struct: Struct | undefined): Record<string, unknown> {
  return struct === undefined ? {} : properties(struct.toJavaScript());
}

/** The reverse of {@link fromWire}; what is undefined is left out, for the codec would throw on it. */
export function toWire(values: Properties): Struct {
  return Struct.fromJavaScript(encodedProperties(values));
}

function properties(values: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, decoded(value)]),
  );
}

function decoded(value: unknown): unknown {
  if (typeof value === "string") return unknowns.has(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "object" || value === null) return value;
  const object = value as Properties;
  switch (object[signatureKey]) {
    case secretSignature:
      return new Secret(decoded(object["value"]));
    case outputSignature: {
      const inner = Object.hasOwn(object, "value") ? decoded(object["value"]) : UNKNOWN;
      return object["secret"] === true ? new Secret(inner) : inner;
    }
    case resourceSignature:
      return typeof object["id"] === "string" && object["id"] !== "" ? decoded(object["id"]) : UNKNOWN;
    default:
      return properties(object);
  }
}

function encoded(value: unknown): JavaScriptValue {
  if (value === UNKNOWN) return unknownOnTheWire;
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value;
  if (value instanceof Secret) return { [signatureKey]: secretSignature, value: encoded(value.value) };
  if (Array.isArray(value)) return value.map((item) => encoded(item ?? null));
  if (typeof value === "object") return encodedProperties(value as Properties);
  throw new Error(`a ${typeof value} cannot be sent to the engine`);
}

function encodedProperties(values: Properties): Record<string, JavaScriptValue> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, encoded(value)]),
  );
}
