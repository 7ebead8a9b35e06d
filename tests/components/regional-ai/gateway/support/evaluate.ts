import { runInNewContext } from "node:vm";

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
  return runInNewContext(code, { context, JObject, JProperty, JTokenType: { Null: "Null" } });
}

/** The little of C# that the policies are written in. Whatever it does not know fails when it runs. */
function inJavaScript(code: string): string {
  return code
    .replace(/\((?:Jwt|string|bool\?)\)/g, "")
    .replace(/<(?:int|string|bool|JObject)>/g, "")
    .replaceAll("preserveContent: true", "true")
    .replace(/\bint seconds;/g, "let seconds;")
    .replace(/!int\.TryParse\((.*), out seconds\)\)/g, "Number.isNaN(seconds = Number.parseInt($1, 10)))")
    .replaceAll("string.IsNullOrEmpty(", "!(")
    .replaceAll(".ToLowerInvariant()", ".toLowerCase()")
    .replaceAll('.Replace(" ", "")', '.replaceAll(" ", "")')
    .replaceAll(".ToString()", ".toString()")
    .replaceAll("Math.Max", "Math.max")
    .replaceAll("Math.Min", "Math.min");
}
