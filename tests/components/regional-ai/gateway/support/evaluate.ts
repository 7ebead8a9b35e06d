import { runInNewContext } from "node:vm";

/** Json.NET's names of what JSON is made of. */
const tokenType = {
  Array: "Array",
  Boolean: "Boolean",
  Null: "Null",
  Number: "Number",
  Object: "Object",
  String: "String",
};

/** JSON as policies read it: by name below an object alone, and into a text or a truth only from one. */
export class JToken {
  readonly [name: string]: unknown;
  constructor(value: unknown) {
    const token = {
      value,
      Type: typeOf(value),
      HasValues: typeof value === "object" && value !== null && Object.keys(value).length > 0,
      SelectTokens: (path: string) => selected(value, path),
    };
    return new Proxy(this, {
      get: (_target, name) => {
        if (name in token) return Reflect.get(token, name) as unknown;
        if (token.Type !== tokenType.Object) throw new Error(`no ${String(name)} in a ${token.Type}`);
        const inner = (value as Record<string, unknown>)[String(name)];
        return inner === undefined ? null : new JToken(inner);
      },
    });
  }
}

function typeOf(value: unknown): string {
  if (value === null) return tokenType.Null;
  if (Array.isArray(value)) return tokenType.Array;
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The little of JSONPath that the policies use: names, `..` and `[*]`. */
function selected(root: unknown, path: string) {
  const steps = [...path.matchAll(/\.\.(\w+)|\.(\w+)|(\[\*\])/g)];
  if (`$${steps.map(([step]) => step).join("")}` !== path) throw new Error(`not understood: ${path}`);
  const found = steps.reduce<unknown[]>(
    (values, [, deep, name]) =>
      values.flatMap((value) => {
        if (deep !== undefined) return allBelow(value).flatMap((one) => named(one, deep));
        if (name !== undefined) return named(value, name);
        return Array.isArray(value) ? (value as unknown[]) : [];
      }),
    [root],
  );
  const tokens = found.map((value) => new JToken(value));
  return { Any: (holds: (token: JToken) => boolean) => tokens.some(holds) };
}

function named(value: unknown, name: string): unknown[] {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return [];
  return [(value as Record<string, unknown>)[name]];
}

function allBelow(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(allBelow)] : [value];
}

/** What a cast does: null stays null, another type fails. */
function castTo(type: string) {
  return (token: JToken | null): unknown => {
    if (token === null || token["Type"] === tokenType.Null) return null;
    if (token["Type"] !== type) throw new Error(`a ${String(token["Type"])} is no ${type}`);
    return token["value"];
  };
}

/** An object of JSON, as policies build it. */
class JObject {
  private readonly entries: readonly JProperty[];
  constructor(...entries: readonly JProperty[]) {
    this.entries = entries;
  }
  toJSON(): Record<string, unknown> {
    return Object.fromEntries(this.entries.map(({ name, value }) => [name, value]));
  }
  toString(): string {
    return JSON.stringify(this);
  }
}

class JProperty {
  constructor(
    readonly name: string,
    readonly value: unknown,
  ) {}
}

/** What policies keep, and what a token says: read by name, with a value for what is absent. */
export class Values {
  readonly [name: string]: unknown;
  constructor(values: Readonly<Record<string, unknown>> = {}) {
    Object.assign(this, values);
  }
  GetValueOrDefault(name: string, otherwise: unknown): unknown {
    return Object.hasOwn(this, name) ? this[name] : otherwise;
  }
  ContainsKey(name: string): boolean {
    return Object.hasOwn(this, name);
  }
}

/** A text of a policy: what its expression comes to, or the text itself. */
export function evaluate(written: string, context: Readonly<Record<string, unknown>>): unknown {
  const [, line] = /^@\((.*)\)$/s.exec(written) ?? [];
  const [, block] = /^@\{(.*)\}$/s.exec(written) ?? [];
  if (line === undefined && block === undefined) return written;
  const code = line === undefined ? `(() => {${inJavaScript(block ?? "")}})()` : `(${inJavaScript(line)})`;
  return runInNewContext(code, {
    context,
    JObject,
    JProperty,
    JTokenType: tokenType,
    toText: castTo(tokenType.String),
    toTruth: castTo(tokenType.Boolean),
  });
}

/** The little of C# that the policies are written in. Whatever it does not know fails when it runs. */
function inJavaScript(code: string): string {
  return code
    .replace(/\(Jwt\)/g, "")
    .replace(/\(string\)(\w+(?:\["\w+"\])?)/g, "toText($1)")
    .replace(/\(bool\)(\w+)/g, "toTruth($1)")
    .replaceAll(".As<string>(", ".AsText(")
    .replace(/<(?:int|string|bool|JObject)>/g, "")
    .replaceAll("preserveContent: true", "true")
    .replace(/\bint seconds;/g, "let seconds;")
    .replace(/!int\.TryParse\((.*), out seconds\)\)/g, "Number.isNaN(seconds = Number.parseInt($1, 10)))")
    .replaceAll("string.IsNullOrEmpty(", "!(")
    .replaceAll(".Substring(", ".substring(")
    .replaceAll(".IndexOf(", ".indexOf(")
    .replaceAll(".ToLowerInvariant()", ".toLowerCase()")
    .replaceAll('.Replace(" ", "")', '.replaceAll(" ", "")')
    .replaceAll(".ToString()", ".toString()")
    .replaceAll("Math.Max", "Math.max")
    .replaceAll("Math.Min", "Math.min");
}
