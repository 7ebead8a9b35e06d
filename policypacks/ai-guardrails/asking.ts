import { isValue, read, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { Verdict } from "../../terms/verdict";

// The questions that most rules ask of one value. What is missing and what is null are one; letter case and "true" for
// true do not count; what is not known is undecided.

export type Expected = string | boolean | number;

/** Fails unless the value is one of those accepted; a missing one fails. */
export function* mustBe(
  resource: Resource,
  path: string,
  accepted: Expected | readonly Expected[],
  fix: string,
): Iterable<Verdict> {
  const got = read(resource, path);
  if (got === UNKNOWN) yield { kind: "undecided", path };
  else if (!isOneOf(got, accepted)) yield { kind: "fail", path, got, fix };
}

/** Fails where the value is one of those refused; a missing one passes. */
export function* mustNotBe(
  resource: Resource,
  path: string,
  refused: Expected | readonly Expected[],
  fix: string,
): Iterable<Verdict> {
  const got = read(resource, path);
  if (got === UNKNOWN) yield { kind: "undecided", path };
  else if (isOneOf(got, refused)) yield { kind: "fail", path, got, fix };
}

/** Fails where nothing stands: missing, null, an empty text, list or object. */
export function* mustHave(resource: Resource, path: string, fix: string): Iterable<Verdict> {
  const got = read(resource, path);
  if (got === UNKNOWN) yield { kind: "undecided", path };
  else if (isEmpty(got)) yield { kind: "fail", path, got, fix };
}

/** Whether a value is one of those expected, as Azure compares. Say what an unknown means before you ask. */
export function isOneOf(value: unknown, expected: Expected | readonly Expected[]): boolean {
  const all: readonly Expected[] = Array.isArray(expected) ? (expected as readonly Expected[]) : [expected as Expected];
  return all.some((one) => isValue(value, one));
}

/** Whether the value at a path is one of those expected; UNKNOWN where it is not known. */
export function is(owner: unknown, path: string, expected: Expected | readonly Expected[]): boolean | Unknown {
  const got = readValue(owner, path);
  return got === UNKNOWN ? UNKNOWN : isOneOf(got, expected);
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/**
 * The items of a list with their paths; one UNKNOWN at the list's own path where the list itself is not known. What is
 * not a list has no items.
 */
export function* itemsAt(owner: unknown, path: string): Iterable<readonly [item: unknown, path: string]> {
  const list = readValue(owner, path);
  if (list === UNKNOWN) yield [UNKNOWN, path];
  else if (Array.isArray(list))
    for (const [index, item] of (list as readonly unknown[]).entries()) yield [item, `${path}[${index}]`];
}

/** A number, or a text that is one; anything else is none. */
export function numberOf(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
}

/**
 * What a rule says where a condition holds. Where nobody knows whether it does, failures are one open question: that of
 * the condition.
 *
 * @param path where the condition stands
 */
export function* where(holds: boolean | Unknown, path: string, verdicts: Iterable<Verdict>): Iterable<Verdict> {
  if (holds === false) return;
  let asked = false;
  for (const verdict of verdicts) {
    if (holds === true || verdict.kind === "undecided") yield verdict;
    else if (!asked) {
      asked = true;
      yield { kind: "undecided", path };
    }
  }
}

/** The opposite of what is known. */
export function not(fact: boolean | Unknown): boolean | Unknown {
  return fact === UNKNOWN ? UNKNOWN : !fact;
}
