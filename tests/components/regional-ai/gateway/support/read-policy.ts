/** An element of a policy document, read back from the text. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Read[];
  readonly text: string;
}

interface Open extends Read {
  readonly children: Read[];
  text: string;
}

/** Reads well-formed XML without comments and refuses everything else: stricter than Azure, and another hand than the writer's. */
export function readPolicy(xml: string): Read {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  const token = /<(\/?)([a-z][a-z-]*)((?: [a-z-]+="[^"<]*")*)( ?\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    at = token.lastIndex;
    const [, closing, name = "", attributes = "", empty = "", text] = match;
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.text += plain(text);
    else if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed and was not open`);
    } else {
      const read: Open = { name, attributes: attributesOf(attributes), children: [], text: "" };
      top.children.push(read);
      if (empty.trim() !== "/") open.push(read);
    }
  }
  const [only] = root.children;
  if (at !== xml.length || open.length !== 1 || only === undefined)
    throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
  return only;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, plain(value)]),
  );
}

function plain(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#10|#13);)/.test(text)) throw new Error(`an ampersand that is not escaped: ${text}`);
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#10;", "\n")
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
}
