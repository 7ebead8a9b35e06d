/** A place in a text as editors count: from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset; a text with either kind of line end counts the same. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
