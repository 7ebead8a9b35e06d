import { UNKNOWN } from "../../terms/unknown";

/** Deeper than any body that Azure takes. */
const deepest = 40;

/** The path of the first value that is not known; absent where all are. */
export function firstUnknown(value: unknown, path = "", depth = 0): string | undefined {
  if (value === UNKNOWN) return path;
  if (depth > deepest || typeof value !== "object" || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    const below = isList ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const found = firstUnknown(member, below, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
