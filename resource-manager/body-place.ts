import type { Refusal } from "./refusal";
import type { TypeSchema } from "./schema";

export interface Subject {
  readonly schema: TypeSchema;
  /** The ARM type that messages name. */
  readonly owner: string;
}

/** Where a value stands: as the user wrote it, and as the facts know it (`securityRules[].access`). */
export interface Place {
  readonly path: string;
  readonly generic: string;
}

/** Deeper than any body that Azure takes: what is nested without end ends here. */
export const deepest = 40;

/** What a mistake shows of a value: scalars whole, the rest by its kind. Strings are not shown: one may be a secret. */
export function preview(value: unknown): unknown {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? "a text" : value;
}

/** A value that the schema does not take. */
export function invalid(
  { owner }: Subject,
  { path }: Place,
  got: unknown,
  what: string,
  allowed: string,
  fix: string,
): Refusal {
  return {
    code: "InvalidRequestContent",
    status: 400,
    message: `The request content was invalid and could not be deserialized: 'The property '${path}' of ${owner} ${what}'. Path '${path}'.`,
    path,
    got,
    allowed,
    fix,
    certainty: "known",
  };
}
