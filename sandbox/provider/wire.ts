import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

import { UNKNOWN } from "../../terms/unknown";

import { Secret } from "./secret";

type Properties = Readonly<Record<string, unknown>>;

/** The engine writes an unknown value as one of these strings, by the type that it expects. */
const unknowns: ReadonlySet<string> = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
const unknownOnTheWire = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** An object with this key stands for something that JSON has no word for; its value says for what. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const resourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

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
