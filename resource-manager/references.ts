import type { ResourceType } from "../catalog/arm-types";
import { isPlainObject } from "./body-place";
import { referenceTypes } from "./reference-types";
import { own, schemaOf } from "./schema";

/** An ARM id that stands in a body. */
export interface Reference {
  /** SDK input path of the id. */
  readonly path: string;
  /** The path as the schema's facts know it: `ipConfigurations[].subnet.id`. */
  readonly generic: string;
  readonly id: string;
  /** The ARM types that Azure takes there; absent where any will do. */
  readonly armTypes?: readonly string[];
}

/** Members that hold documents of their own: an id in there is text, not a link. */
const documents: ReadonlySet<string> = new Set([
  "policyRule",
  "template",
  "metadata",
  "tags",
  "description",
  "displayName",
  "settings",
  "protectedSettings",
  "notScopes",
  "assignableScopes",
  // The server fills these in; a body that sends them back says nothing new.
  "privateEndpointConnections",
]);

const deepest = 40;

/**
 * Every ARM id in the inputs that Azure follows, beside the resource's own address (`scope` and the like are in its
 * id). Ids that are not known yet are not listed.
 */
export function references(type: ResourceType, inputs: Readonly<Record<string, unknown>>): readonly Reference[] {
  const identity = schemaOf(type.token)?.identity ?? [];
  const found: Reference[] = [];
  for (const [name, value] of Object.entries(inputs))
    if (!identity.includes(name) && name !== "id" && !documents.has(name)) walk(type, value, name, name, 0, found);
  return found;
}

function walk(
  type: ResourceType,
  value: unknown,
  path: string,
  generic: string,
  depth: number,
  found: Reference[],
): void {
  if (depth > deepest) return;
  if (typeof value === "string") {
    if (isReference(type, generic, value)) found.push(referenceAt(type, path, generic, value));
  } else if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly unknown[]).entries())
      walk(type, item, `${path}[${index}]`, `${generic}[]`, depth + 1, found);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value))
      if (!documents.has(name)) walk(type, member, `${path}.${name}`, `${generic}.${name}`, depth + 1, found);
  }
}

/** An id that stands where ids stand. A parameter of a policy may hold one too, but nothing follows it. */
function isReference(type: ResourceType, generic: string, value: string): boolean {
  if (!/^\/(subscriptions|providers)\/[^/]+/i.test(value)) return false;
  if (generic.startsWith("parameters.")) return false;
  // Inline children repeat their own id.
  if (/\[\]\.id$/.test(generic) && own(schemaOf(type.token)?.paths ?? {}, generic.replace(/\.id$/, ""))?.ref !== true)
    return referenceTypes(type, generic) !== undefined;
  return true;
}

function referenceAt(type: ResourceType, path: string, generic: string, id: string): Reference {
  const armTypes = referenceTypes(type, generic);
  return { path, generic, id, ...(armTypes === undefined ? {} : { armTypes }) };
}
