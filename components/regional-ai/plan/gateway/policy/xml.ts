/** An element of a policy document, before it is text: nothing in it is escaped yet. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, or the one text that the element holds. */
  readonly children: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] | string = [],
): Element {
  return { name, attributes, children };
}

/** The document as text, with whatever XML asks for escaped: an expression keeps its quotes and its `<`. */
export function toXml(root: Element): string {
  return lines(root).join("\n");
}

function lines({ name, attributes, children }: Element): readonly string[] {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`,
  );
  const open = `${name}${written.join("")}`;
  if (children.length === 0) return [`<${open} />`];
  if (typeof children === "string") return [`<${open}>${escaped(children)}</${name}>`];
  return [`<${open}>`, ...children.flatMap(lines).map((line) => `  ${line}`), `</${name}>`];
}

/** A line break inside an attribute would reach the reader as a space, so it is written as a character reference. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;");
}
