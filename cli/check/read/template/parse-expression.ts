/** An expression of a template's language. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "member"; readonly of: Expression; readonly key: Expression };

const tokens = /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w]*)|(\?\.|[()[\],.?:]))/y;

interface Token {
  readonly text?: string;
  readonly number?: number;
  readonly word?: string;
  readonly sign?: string;
}

/** The expression in a text without its brackets; `undefined` for one that is not well-formed. */
export function parseExpression(source: string): Expression | undefined {
  const list = tokenise(source);
  if (list === undefined) return undefined;
  const reader = new Reader(list);
  const found = reader.expression(0);
  return found !== undefined && reader.atEnd() ? found : undefined;
}

function tokenise(source: string): readonly Token[] | undefined {
  const list: Token[] = [];
  tokens.lastIndex = 0;
  const end = source.trimEnd().length;
  while (tokens.lastIndex < end) {
    const match = tokens.exec(source);
    if (match === null) return undefined;
    const [, text, number, word, sign] = match;
    if (text !== undefined) list.push({ text: text.replaceAll("''", "'") });
    else if (number !== undefined) list.push({ number: Number(number) });
    else if (word !== undefined) list.push({ word });
    else if (sign !== undefined) list.push({ sign });
  }
  return list;
}

class Reader {
  #at = 0;

  constructor(readonly list: readonly Token[]) {}

  atEnd(): boolean {
    return this.#at === this.list.length;
  }

  expression(depth: number): Expression | undefined {
    let found = depth > 200 ? undefined : this.#primary(depth);
    while (found !== undefined) {
      if (this.#take(".") || this.#take("?.")) {
        const word = this.list[this.#at++]?.word;
        if (word === undefined) return undefined;
        found = { kind: "member", of: found, key: { kind: "literal", value: word } };
      } else if (this.#take("[")) {
        const key = this.expression(depth + 1);
        if (key === undefined || !this.#take("]")) return undefined;
        found = { kind: "member", of: found, key };
      } else break;
    }
    return found;
  }

  #primary(depth: number): Expression | undefined {
    const token = this.list[this.#at++];
    if (token?.text !== undefined) return { kind: "literal", value: token.text };
    if (token?.number !== undefined) return { kind: "literal", value: token.number };
    if (token?.word === undefined) return undefined;
    let name = token.word;
    // Functions of the template's own: namespace.name(...).
    while (this.list[this.#at]?.sign === "." && this.list[this.#at + 2]?.sign === "(") {
      name = `${name}.${this.list[this.#at + 1]?.word ?? ""}`;
      this.#at += 2;
    }
    if (!this.#take("(")) return word(name);
    const args: Expression[] = [];
    while (!this.#take(")")) {
      if (args.length > 0 && !this.#take(",")) return undefined;
      const arg = this.expression(depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
    }
    return { kind: "call", name, args };
  }

  #take(sign: string): boolean {
    if (this.list[this.#at]?.sign !== sign) return false;
    this.#at += 1;
    return true;
  }
}

function word(name: string): Expression | undefined {
  if (/^(true|false)$/i.test(name)) return { kind: "literal", value: name.toLowerCase() === "true" };
  return name.toLowerCase() === "null" ? { kind: "literal", value: null } : undefined;
}
