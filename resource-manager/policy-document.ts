import { skipExpression } from "./policy-expression";

/** An element of an API Management policy. */
export interface PolicyElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PolicyElement[];
  /** It holds text beside its children. */
  readonly hasText: boolean;
  /** Where its tag starts, in characters; {@link placeIn} says on which line. */
  readonly at: number;
  /** Behind its last character. */
  readonly end: number;
}

export type PolicyDocument =
  | { readonly ok: true; readonly root: PolicyElement }
  | { readonly ok: false; readonly message: string; readonly at: number };

interface OpenElement extends PolicyElement {
  readonly attributes: Record<string, string>;
  readonly children: PolicyElement[];
  hasText: boolean;
  end: number;
}

/** Ends the reading of a text that is no XML. */
class Malformed extends Error {
  public constructor(
    message: string,
    public readonly at: number,
  ) {
    super(message);
  }
}

/**
 * Reads a policy as API Management does. As `rawxml` an expression, `@(...)` or `@{...}`, may hold quotes and angle
 * brackets as they are; as `xml` they must be escaped.
 */
export function readPolicy(text: string, format: "xml" | "rawxml"): PolicyDocument {
  try {
    return { ok: true, root: readRoot(text, format === "rawxml") };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { ok: false, message: error.message, at: error.at };
  }
}

function readRoot(text: string, raw: boolean): PolicyElement {
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== "<") {
      const end = endOfText(text, at, raw && open.length > 0);
      const written = text.slice(at, end).trim() !== "";
      const owner = open.at(-1);
      if (written && owner === undefined) throw new Malformed("Data at the root level is invalid.", at);
      if (written && owner !== undefined) owner.hasText = true;
      at = end;
    } else if (/^<(?:!--|!\[CDATA\[|\?)/.test(text.slice(at, at + 9))) {
      const owner = open.at(-1);
      if (text.startsWith("<![CDATA[", at) && owner !== undefined) owner.hasText = true;
      at = endOfAside(text, at);
    } else if (text[at + 1] === "/") {
      at = closeElement(text, at, open);
    } else {
      const { element, end, closed } = readTag(text, at, raw);
      const owner = open.at(-1);
      if (owner === undefined && root !== undefined) throw new Malformed("There are multiple root elements.", at);
      if (owner === undefined) root = element;
      else owner.children.push(element);
      if (!closed) open.push(element);
      at = end;
    }
  }
  const last = open.at(-1);
  if (last !== undefined) throw new Malformed(`The element '${last.name}' is not closed.`, text.length);
  if (root === undefined) throw new Malformed("Root element is missing.", text.length);
  return root;
}

function endOfText(text: string, at: number, raw: boolean): number {
  if (raw) expectClosed(text, afterSpace(text, at));
  return endOfPieces(text, at, "<", raw, checkEntities);
}

/**
 * Where a value ends. What stands between its expressions is checked alone: API Management is not known to refuse an
 * expression that stands behind other text, though it does not compute it there.
 */
function endOfPieces(
  text: string,
  start: number,
  stop: string,
  raw: boolean,
  check: (piece: string, at: number) => void,
): number {
  let [piece, at] = [start, start];
  while (at < text.length && text[at] !== stop) {
    const end = raw && startsExpression(text, at) ? skipExpression(text, at) : undefined;
    if (end === undefined) {
      at += 1;
      continue;
    }
    check(text.slice(piece, at), piece);
    [piece, at] = [end, end];
  }
  check(text.slice(piece, at), piece);
  return at;
}

function startsExpression(text: string, at: number): boolean {
  return text[at] === "@" && (text[at + 1] === "(" || text[at + 1] === "{");
}

/** A value that starts with an expression is nothing else. */
function expectClosed(text: string, at: number): void {
  if (startsExpression(text, at) && skipExpression(text, at) === undefined)
    throw new Malformed("The expression is not closed.", at);
}

function afterSpace(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end += 1;
  return end;
}

function checkEntities(text: string, at: number): void {
  const bad = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(text);
  if (bad !== null) throw new Malformed("An error occurred while parsing EntityName.", at + bad.index);
}

function endOfAside(text: string, at: number): number {
  const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "]]>";
  const end = text.indexOf(close, at + 2);
  if (end === -1) throw new Malformed(`Unexpected end of file: '${close}' is missing.`, at);
  return end + close.length;
}

function closeElement(text: string, at: number, open: OpenElement[]): number {
  const tag = /^<\/([^\s>]+)\s*>/.exec(text.slice(at, at + 300));
  const element = open.pop();
  if (tag === null || element === undefined || element.name !== tag[1])
    throw new Malformed(
      `The '${element?.name ?? ""}' start tag does not match the end tag of '${tag?.[1] ?? ""}'.`,
      at,
    );
  element.end = at + tag[0].length;
  return element.end;
}

interface Tag {
  readonly element: OpenElement;
  readonly end: number;
  readonly closed: boolean;
}

function readTag(text: string, tagAt: number, raw: boolean): Tag {
  const name = /^[A-Za-z_][\w.:-]*/.exec(text.slice(tagAt + 1, tagAt + 200))?.[0];
  if (name === undefined) throw new Malformed("Name cannot begin with this character.", tagAt + 1);
  const attributes: Record<string, string> = {};
  const element = { name, attributes, children: [], hasText: false, at: tagAt, end: text.length };
  let at = tagAt + 1 + name.length;
  for (;;) {
    const start = afterSpace(text, at);
    const spaced = start > at;
    at = start;
    if (text.startsWith("/>", at)) {
      element.end = at + 2;
      return { element, end: element.end, closed: true };
    }
    if (text[at] === ">") return { element, end: at + 1, closed: false };
    const attribute = /^([A-Za-z_][\w.:-]*)\s*=\s*(["'])/.exec(text.slice(at, at + 300));
    if (attribute === null || !spaced)
      throw new Malformed(`'${text[at] ?? ""}' is an unexpected token. Expecting white space.`, at);
    const [whole, key = "", quote = ""] = attribute;
    const { value, end } = readValue(text, at + whole.length, quote, raw);
    if (Object.hasOwn(attributes, key)) throw new Malformed(`'${key}' is a duplicate attribute name.`, at);
    attributes[key] = value;
    at = end;
  }
}

function readValue(text: string, at: number, quote: string, raw: boolean): { value: string; end: number } {
  if (raw) expectClosed(text, at);
  const end = endOfPieces(text, at, quote, raw, (piece, from) => {
    const bracket = piece.indexOf("<");
    if (bracket !== -1) throw new Malformed("'<' is an invalid attribute character.", from + bracket);
    checkEntities(piece, from);
  });
  if (end === text.length) throw new Malformed("The attribute's value is not closed.", at);
  return { value: text.slice(at, end), end: end + 1 };
}

/** Line and column of a place in a policy, as API Management counts them. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
