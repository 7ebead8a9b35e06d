const pairs: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** Parts of C# in which brackets mean nothing: strings, characters, comments. */
const opaque = /^(?:[$@]*@[$@]*"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/;

/** Where the policy expression that starts at `@(` or `@{` ends; `undefined` when it does not. */
export function skipExpression(text: string, start: number): number | undefined {
  const expected: string[] = [];
  let at = start + 1;
  while (at < text.length) {
    const here = text.charAt(at);
    if (/["'$@/]/.test(here)) {
      const skipped = opaque.exec(text.slice(at))?.[0].length ?? 1;
      at += skipped;
      continue;
    }
    const close = pairs[here];
    if (close !== undefined) expected.push(close);
    else if (Object.values(pairs).includes(here) && expected.pop() !== here) return undefined;
    at += 1;
    if (expected.length === 0) return at;
  }
  return undefined;
}
