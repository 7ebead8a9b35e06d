import { read } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameText } from "../../terms/same-text";

/** The value of a resource's own tag, whatever the letter case of its name. */
export function tag(resource: Resource, name: string): unknown {
  const tags = read(resource, "tags");
  if (typeof tags !== "object" || tags === null) return undefined;
  const key = Object.keys(tags).find((one) => sameText(one, name));
  return key === undefined ? undefined : (tags as Readonly<Record<string, unknown>>)[key];
}
