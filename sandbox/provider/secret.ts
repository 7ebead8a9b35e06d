import { UNKNOWN } from "../../terms/unknown";

/** A value that must never be shown. What is inside may be an object, a list, or unknown. */
export class Secret {
  constructor(readonly value: unknown) {}
}

/** The value with every secret in it laid open, for those who must look at it. */
export function revealed(value: unknown): unknown {
  if (value instanceof Secret) return revealed(value.value);
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealed(item)]));
}

/** {@link revealed} for the properties of a resource. */
export function revealedProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, item]) => [key, revealed(item)]));
}

/** The answer with a secret wherever the question had one: what went in hidden never comes out in clear. */
export function hiddenLike(answer: unknown, question: unknown): unknown {
  if (answer instanceof Secret || answer === undefined) return answer;
  if (question instanceof Secret) return new Secret(answer);
  if (Array.isArray(answer)) {
    const items = Array.isArray(question) ? (question as readonly unknown[]) : [];
    // Azure may sort or extend a list: then its places tell nothing, and all of it is hidden if any of it was.
    if (items.length !== answer.length) return items.some(holdsSecret) ? new Secret(answer) : answer;
    return answer.map((item, index) => hiddenLike(item, items[index]));
  }
  if (typeof answer !== "object" || answer === null || typeof question !== "object" || question === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, item]) => [key, hiddenLike(item, (question as Record<string, unknown>)[key])]),
  );
}

/** {@link hiddenLike} for the properties of a resource. */
export function hiddenLikeProperties(
  answer: Readonly<Record<string, unknown>>,
  question: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).map(([key, item]) => [key, hiddenLike(item, question[key])]));
}

/** Whether any part of the value is not known yet. */
export function holdsUnknown(value: unknown): boolean {
  return holds(value, (item) => item === UNKNOWN);
}

function holdsSecret(value: unknown): boolean {
  return holds(value, (item) => item instanceof Secret);
}

function holds(value: unknown, wanted: (item: unknown) => boolean): boolean {
  if (wanted(value)) return true;
  if (value instanceof Secret) return holds(value.value, wanted);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((item) => holds(item, wanted));
}
