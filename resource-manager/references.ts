import type { ResourceType } from "../catalog/arm-types";
import { isPlainObject, own } from "../terms/plain-object";
import { UNKNOWN } from "../terms/unknown";
import { deepest } from "./body-place";
import { referenceTypes } from "./reference-types";
import { schemaOf } from "./schema";
import { unwatched } from "./watching";

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
  // Whom a firewall lets through: Azure does not ask whether they exist.
  "resourceAccessRules",
  // The server fills these in; a body that sends them back says nothing new.
  "privateEndpointConnections",
]);

/**
 * Every ARM id in the inputs that Azure follows, beside the resource's own address (`scope` and the like are in its
 * id). Ids that are not known yet are not listed.
 */
export function references(type: ResourceType, inputs: Readonly<Record<string, unknown>>): readonly Reference[] {
  return walked(type, inputs).known;
}

/** Paths at which an id, or what holds one, is not known yet. */
export function unknownReferences(
  type: ResourceType,
  inputs: Readonly<Record<string, unknown>>,
): readonly { readonly path: string; readonly generic: string }[] {
  return walked(type, inputs).unknown;
}

interface Found {
  readonly known: Reference[];
  readonly unknown: { readonly path: string; readonly generic: string }[];
}

function walked(type: ResourceType, inputs: Readonly<Record<string, unknown>>): Found {
  const identity = schemaOf(type.token)?.identity ?? [];
  const found: Found = { known: [], unknown: [] };
  for (const [name, value] of Object.entries(unwatched(inputs)))
    if (!identity.includes(name) && name !== "id" && isFollowed(type, name)) walk(type, value, name, name, 0, found);
  return found;
}

function walk(type: ResourceType, value: unknown, path: string, generic: string, depth: number, found: Found): void {
  if (depth > deepest) return;
  if (typeof value === "string") {
    if (isReference(type, generic, value)) found.known.push(referenceAt(type, path, generic, value));
  } else if (value === UNKNOWN) {
    const ref = own(schemaOf(type.token)?.paths ?? {}, generic)?.ref === true;
    if (ref || referenceTypes(type, generic) !== undefined) found.unknown.push({ path, generic });
  } else if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly unknown[]).entries())
      walk(type, item, `${path}[${index}]`, `${generic}[]`, depth + 1, found);
  } else if (isPlainObject(value)) {
    for (const [name, member] of Object.entries(value))
      if (isFollowed(type, name)) walk(type, member, `${path}.${name}`, `${generic}.${name}`, depth + 1, found);
  }
}

/** Parameters of a policy or a deployment may hold ids; whoever reads them is not Resource Manager. */
function isFollowed({ armType }: ResourceType, name: string): boolean {
  if (documents.has(name)) return false;
  return name !== "parameters" || !/^Microsoft\.(Authorization|Resources)\//.test(armType);
}

/** An id that stands where ids stand. */
function isReference(type: ResourceType, generic: string, value: string): boolean {
  if (!/^\/(subscriptions|providers)\/[^/]+/i.test(value)) return false;
  // Inline children repeat their own id.
  if (/\[\]\.id$/.test(generic) && own(schemaOf(type.token)?.paths ?? {}, generic.replace(/\.id$/, ""))?.ref !== true)
    return referenceTypes(type, generic) !== undefined;
  return true;
}

function referenceAt(type: ResourceType, path: string, generic: string, id: string): Reference {
  const armTypes = referenceTypes(type, generic);
  return { path, generic, id, ...(armTypes === undefined ? {} : { armTypes }) };
}
