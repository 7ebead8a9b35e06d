/** A path as a person writes it: `models.chat.model`, `regions[1]`. */
export function joinPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    const written = /[^\w-]/.test(name) ? `['${name}']` : name;
    return text === "" || written.startsWith("[") ? `${text}${written}` : `${text}.${written}`;
  }, "");
}
