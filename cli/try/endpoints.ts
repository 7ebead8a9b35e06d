/** The addresses among a stack's outputs, each with the way to it, as lines. */
export function endpointsOf(outputs: unknown): readonly string[] {
  const found = addresses(outputs, []).map(([path, address]) => [path.join("."), address] as const);
  const width = Math.max(0, ...found.map(([path]) => path.length));
  return found.map(([path, address]) => `  ${path.padEnd(width)}  ${address}`);
}

function addresses(value: unknown, path: readonly string[]): readonly (readonly [readonly string[], string])[] {
  if (typeof value === "string") return /^[a-z]+:\/\//.test(value) ? [[path, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => addresses(inside, [...path, key]));
}
