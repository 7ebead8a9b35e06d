import { parseResourceId } from "../../../terms/resource-id";
import type { Document } from "../../store/document";
import { placedSubscription } from "../../store/tenant";
import type { Properties } from "../calls";
import { Refused } from "../calls";

import type { AzureContext } from "./context";

const groupScope = "/providers/Microsoft.Management/managementGroups/";

/**
 * Management groups and subscriptions with the place where they sit: what `getEntity` lists. Only the filter
 * `name eq '<id>'` is answered, which is how one asks where a subscription is; an absent name gives an empty list.
 */
export function getEntity({ store, configuration: { tenantId } }: AzureContext, args: Properties): Properties {
  const { filter } = args;
  const name = typeof filter === "string" ? /^\s*name\s+eq\s+'([^']*)'\s*$/i.exec(filter)?.[1] : undefined;
  if (filter !== undefined && name === undefined)
    throw new Refused("azure-native:management:getEntity: the sandbox answers the filter name eq '<id>' only");
  const documents = [...store.all().values()];
  const entities = documents.flatMap((document) => entityOf(document, documents, tenantId));
  const value = entities.filter((entity) => name === undefined || same(entity.name, name));
  return { count: value.length, value };
}

interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly displayName: unknown;
  readonly tenantId: string;
  readonly parent: { readonly id: string } | undefined;
  readonly parentNameChain: readonly string[];
}

function entityOf(document: Document, documents: readonly Document[], tenantId: string): Entity[] {
  const { type, names = [] } = parseResourceId(document.id) ?? {};
  const name = names[0] ?? "";
  const kind = type?.toLowerCase();
  if (kind === "microsoft.resources/subscriptions")
    return [
      entity(document, name, "/subscriptions", parentsOf(placeOf(name, documents) ?? tenantId, documents, tenantId)),
    ];
  if (kind !== "microsoft.management/managementgroups") return [];
  const parents = parentsOf(groupParent(document, tenantId), documents, tenantId);
  return [entity(document, name, "Microsoft.Management/managementGroups", parents)];
}

function entity(
  { id, inputs, outputs }: Document,
  name: string,
  type: string,
  parentNameChain: readonly string[],
): Entity {
  const parent = parentNameChain.at(-1);
  return {
    id,
    name,
    type,
    displayName: inputs["displayName"] ?? outputs["displayName"] ?? name,
    tenantId: parentNameChain[0] ?? name,
    parent: parent === undefined ? undefined : { id: `${groupScope}${parent}` },
    parentNameChain,
  };
}

/** The management group that a subscription was put into. */
function placeOf(subscriptionId: string, documents: readonly Document[]): string | undefined {
  const placed = documents.find(({ id }) => same(placedSubscription(id) ?? "", subscriptionId));
  return placed === undefined ? undefined : parseResourceId(placed.id)?.names[0];
}

/** From the tenant's root down to the nearest. */
function parentsOf(nearest: string | undefined, documents: readonly Document[], tenantId: string): string[] {
  const chain: string[] = [];
  let name = nearest;
  while (name !== undefined && !chain.some((seen) => same(seen, name ?? ""))) {
    chain.unshift(name);
    const current = `${groupScope}${name}`;
    const group = documents.find(({ id }) => same(id, current));
    name = group === undefined ? undefined : groupParent(group, tenantId);
  }
  return chain;
}

/** The parent that a management group names; the tenant's root where it names none. */
function groupParent({ id, inputs }: Document, tenantId: string): string | undefined {
  if (same(id, `${groupScope}${tenantId}`)) return undefined;
  const details = inputs["details"] as { parent?: { id?: unknown } } | undefined;
  const parent = details?.parent?.id;
  return typeof parent === "string" ? parent.split("/").at(-1) : tenantId;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
