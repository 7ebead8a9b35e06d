import { nearest } from "../terms/nearest";
import { isPlainObject, own } from "../terms/plain-object";
import { sameText } from "../terms/same-text";
import { invalid, type Place, preview, type Subject } from "./body-place";
import { ADVICE, type Refusal, STRICTER } from "./refusal";
import type { PathFacts } from "./schema";
import type { TypeShape } from "./type-text";

/** Texts longer than this are not matched: no name or key of Azure's is, and a pattern may take long over one. */
const longestMatched = 2000;

/** Checks a text, a number or a boolean; whatever else stands there has the wrong kind. */
export function* checkScalar(
  subject: Subject,
  options: readonly TypeShape[],
  value: unknown,
  place: Place,
): Iterable<Refusal> {
  const facts = own(subject.schema.paths, place.generic) ?? {};
  const wrong = wrongKind(subject, options, value, place);
  if (wrong !== undefined) {
    yield wrong;
    return;
  }
  if (typeof value === "string") yield* checkText(subject, options, value, place, facts);
  if (typeof value === "number") yield* checkNumber(subject, value, place, facts);
}

function wrongKind(subject: Subject, options: readonly TypeShape[], value: unknown, place: Place): Refusal | undefined {
  const kinds = new Set(options.map(kindOf));
  const got = kindOfValue(value);
  if (kinds.has(got)) return undefined;

  const allowed = [...kinds].join(" or ");
  const refusal = invalid(subject, place, preview(value), `is ${got}`, allowed, `write ${allowed}`);
  const scalar = ["a text", "a number", "true or false"];
  if (value === "" && [...kinds].some((kind) => scalar.includes(kind))) return empty(place, [allowed]);
  // Some services read "5" as 5, and none says which: passing would be luck.
  if (scalar.includes(got) && [...kinds].some((kind) => scalar.includes(kind)))
    return { ...refusal, code: STRICTER, certainty: "caution" };
  return refusal;
}

function kindOf(type: TypeShape): string {
  switch (type.kind) {
    case "string":
    case "enum":
    case "literal":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "list":
      return "a list";
    default:
      return "an object";
  }
}

function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isPlainObject(value)) return "an object";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "true or false" : "a text";
}

function* checkText(
  subject: Subject,
  options: readonly TypeShape[],
  value: string,
  place: Place,
  facts: PathFacts,
): Iterable<Refusal> {
  yield* checkList(subject, options, value, place, facts);

  const { minLength = 0, maxLength = Infinity, pattern } = facts;
  if (value.length < minLength || value.length > maxLength) {
    const allowed =
      maxLength === Infinity ? `at least ${minLength} characters` : `${minLength} to ${maxLength} characters`;
    yield invalid(subject, place, shown(value, facts), `has ${value.length} characters`, allowed, `write ${allowed}`);
  } else if (pattern !== undefined && value.length <= longestMatched && !matches(pattern, value)) {
    yield invalid(
      subject,
      place,
      shown(value, facts),
      "does not match its pattern",
      `a text that matches ${pattern}`,
      "mend the text",
    );
  }
}

function* checkList(
  subject: Subject,
  options: readonly TypeShape[],
  value: string,
  place: Place,
  facts: PathFacts,
): Iterable<Refusal> {
  const listed = listOf(subject, options, facts);
  if (listed === undefined) return;
  const allowed = [...listed, ...(facts.alsoAccepted ?? [])];
  const parts =
    facts.combinable === undefined ? [value] : value.split(facts.combinable.trim()).map((part) => part.trim());
  for (const part of parts) {
    if (allowed.includes(part)) continue;
    if (part === "") {
      yield empty(place, allowed);
      continue;
    }
    const sameButCase = allowed.find((one) => sameText(one, part));
    const doubtful = (facts.doubtful ?? []).some((one) => sameText(one, part));
    if (sameButCase !== undefined || doubtful) {
      yield advice(place, part, allowed, sameButCase);
      continue;
    }
    const near = nearest(part, allowed);
    yield {
      ...invalid(subject, place, shown(part, facts), `does not take '${shown(part, facts)}'`, allowed.join(", "), ""),
      fix: near === undefined ? `choose one of ${allowed.join(", ")}` : `write ${near}`,
    };
  }
}

/** Templates pass an empty text on for what is not wanted, and many services read it as none. */
function empty({ path }: Place, allowed: readonly string[]): Refusal {
  return {
    code: ADVICE,
    status: 400,
    message: "The text is empty, which some services read as none.",
    path,
    got: "",
    allowed: allowed.join(", "),
    fix: "leave it out",
    certainty: "caution",
  };
}

function advice({ path }: Place, got: string, allowed: readonly string[], sameButCase: string | undefined): Refusal {
  return {
    code: ADVICE,
    status: 400,
    message:
      sameButCase === undefined
        ? `'${got}' exists in Azure, but this API version may not take it.`
        : `'${got}' differs from '${sameButCase}' in letter case only.`,
    path,
    got,
    allowed: allowed.join(", "),
    fix: sameButCase === undefined ? "ask Azure before relying on it" : `write ${sameButCase}`,
    certainty: "caution",
  };
}

/** Azure's list where it is known; of the SDK's lists only the closed ones decide. */
function listOf({ schema }: Subject, options: readonly TypeShape[], facts: PathFacts): readonly string[] | undefined {
  const literals = options.flatMap((option) => (option.kind === "literal" ? [option.value] : []));
  if (literals.length > 0 && literals.length === options.length) return literals;
  const type = options.find((option) => option.kind === "enum");
  if (facts.enum !== undefined && facts.enum !== "sdk") return facts.enum;
  if (type === undefined) return undefined;
  const closed = !type.open && options.every((option) => option.kind === "enum");
  return closed || facts.enum === "sdk" ? schema.values(type.name) : undefined;
}

function* checkNumber(subject: Subject, value: number, place: Place, facts: PathFacts): Iterable<Refusal> {
  const { minimum = -Infinity, maximum = Infinity, integer = false } = facts;
  if (integer && !Number.isInteger(value))
    yield invalid(subject, place, value, "is no whole number", "a whole number", "write a whole number");
  if (value >= minimum && value <= maximum) return;
  const allowed =
    maximum === Infinity
      ? `${minimum} or more`
      : minimum === -Infinity
        ? `${maximum} or less`
        : `${minimum} to ${maximum}`;
  yield invalid(subject, place, value, `is out of range`, allowed, `write a number of ${allowed}`);
}

function shown(value: string, { secret, writeOnly }: PathFacts): string {
  if (secret === true || writeOnly === true) return "a secret";
  return value.length > 120 ? `${value.slice(0, 120)}...` : value;
}

const patterns = new Map<string, RegExp>();

/** Patterns come from the schemas and are compiled once. */
export function matches(pattern: string, value: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(pattern);
    patterns.set(pattern, compiled);
  }
  return compiled.test(value);
}
