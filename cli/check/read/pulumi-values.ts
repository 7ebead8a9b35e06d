import { isPlainObject, own, type PlainObject } from "../../../terms/plain-object";
import {
  outputSignature,
  resourceSignature,
  secretSignature,
  signatureKey,
  unknownTexts,
} from "../../../terms/pulumi-signatures";
import { UNKNOWN } from "../../../terms/unknown";

const unknowns: ReadonlySet<unknown> = new Set(unknownTexts);

/** What a preview prints in place of a secret. */
const hidden = "[secret]";

/** Deeper than any body that Azure takes. */
const deepest = 100;

/**
 * A value as Pulumi saves it, as a judge takes it: what is not known, or is a secret that only a passphrase opens, is
 * UNKNOWN. What holds neither comes back as it is, for a large file holds little else.
 */
export function fromPulumi(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return unknowns.has(value) || value === hidden ? UNKNOWN : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return UNKNOWN;
  if (Array.isArray(value)) return changedList(value, depth);
  return isPlainObject(value) && Object.hasOwn(value, signatureKey) ? signed(value, depth) : changed(value, depth);
}

/** The inputs of a resource. */
export function propsFromPulumi(value: unknown): PlainObject {
  const props = fromPulumi(value);
  return isPlainObject(props) ? props : {};
}

function changedList(list: readonly unknown[], depth: number): readonly unknown[] {
  const read = list.map((item) => fromPulumi(item, depth + 1));
  return read.some((item, index) => item !== list[index]) ? read : list;
}

function changed(value: object, depth: number): object {
  const entries = Object.entries(value);
  const read = entries.map(([key, member]) => [key, fromPulumi(member, depth + 1)] as const);
  // Never by assignment: a key named __proto__ would set the prototype.
  return read.some(([, member], index) => member !== entries[index]?.[1]) ? Object.fromEntries(read) : value;
}

function signed(value: PlainObject, depth: number): unknown {
  switch (value[signatureKey]) {
    case secretSignature:
      return secret(value, depth);
    case outputSignature:
      return Object.hasOwn(value, "value") ? fromPulumi(value["value"], depth + 1) : UNKNOWN;
    case resourceSignature:
      return typeof value["id"] === "string" && value["id"] !== "" ? fromPulumi(value["id"]) : UNKNOWN;
    default:
      return changed(value, depth);
  }
}

/** With `--show-secrets` the value stands in the clear, as JSON inside a text. */
function secret(value: PlainObject, depth: number): unknown {
  if (Object.hasOwn(value, "value")) return fromPulumi(own(value, "value"), depth + 1);
  const text = own(value, "plaintext");
  if (typeof text !== "string") return UNKNOWN;
  try {
    return fromPulumi(JSON.parse(text) as unknown, depth + 1);
  } catch {
    return UNKNOWN;
  }
}
