/**
 * A text in lines of a width at most, broken between words; what has no break, such as an id, stays whole.
 *
 * @param indent stands in front of every line
 * @param hang stands in front of every line but the first, beside the indent
 */
export function wrapped(text: string, width: number, indent = "", hang = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const start = lines.length === 0 ? indent : indent + hang;
    if (line === "") line = start + word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + hang + word;
    }
  }
  return line === "" ? lines : [...lines, line];
}
