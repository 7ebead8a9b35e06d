/** A property's type as the generated schema writes it, taken apart. */
export type TypeShape =
  | { readonly kind: "string" | "number" | "boolean" | "any" }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "enum"; readonly name: string; readonly open: boolean }
  | { readonly kind: "object"; readonly shape: string }
  | { readonly kind: "list" | "map"; readonly item: TypeShape }
  | { readonly kind: "either"; readonly options: readonly TypeShape[] };

/** Reads `[](#A | #B)`, `open Access`, `{}string` and the like. */
export function parseTypeText(text: string): TypeShape {
  const options = alternatives(text);
  if (options.length > 1) return { kind: "either", options: options.map(parseTypeText) };

  const [only = ""] = options;
  if (only.startsWith("[]")) return { kind: "list", item: parseTypeText(ungrouped(only.slice(2))) };
  if (only.startsWith("{}")) return { kind: "map", item: parseTypeText(ungrouped(only.slice(2))) };
  if (only.startsWith("#")) return { kind: "object", shape: only.slice(1) };
  if (only.startsWith("=")) return { kind: "literal", value: only.slice(1) };
  const list = /^(enum|open) (.+)$/.exec(only);
  if (list !== null) return { kind: "enum", name: list[2] ?? "", open: list[1] === "open" };
  return { kind: only === "string" || only === "number" || only === "boolean" ? only : "any" };
}

/** Splits at ` | ` outside of brackets. */
function alternatives(text: string): string[] {
  return text.split(/ \| (?![^(]*\))/);
}

function ungrouped(text: string): string {
  return text.startsWith("(") ? text.slice(1, -1) : text;
}
