import { type JSONPath, visit } from "jsonc-parser";

import type { JsonPath } from "./judged-input";
import type { Place } from "./place-of";

/** A path as a key of a map. */
export function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}

/**
 * Where the values at these paths begin, by {@link pathKey}, in one pass over the text. A path that the text has not is
 * absent from the answer.
 */
export function positionsOf(text: string, paths: Iterable<JsonPath>): Map<string, Place> {
  const wanted = new Map<string, string>();
  const asked = [...paths];
  for (const path of asked) wanted.set(path.join("\u0000"), pathKey(path));
  const depths = new Set(asked.map((path) => path.length));
  const found = new Map<string, Place>();
  const look = (line: number, column: number, path: () => JSONPath): void => {
    const here = path();
    if (!depths.has(here.length)) return;
    const key = wanted.get(here.join("\u0000"));
    if (key !== undefined && !found.has(key)) found.set(key, { line: line + 1, column: column + 1 });
  };
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, line, column, path) => {
        look(line, column, path);
      },
      onArrayBegin: (_offset, _length, line, column, path) => {
        look(line, column, path);
      },
      onLiteralValue: (_value, _offset, _length, line, column, path) => {
        look(line, column, path);
      },
    },
    { allowTrailingComma: true },
  );
  return found;
}
