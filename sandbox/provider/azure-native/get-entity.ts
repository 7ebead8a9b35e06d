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
  const placed = placedSubscription(document.id);
  const { type, names = [] } = parseResourceId(document.id) ?? {};
  const isGroup = type?.toLowerCase() === "microsoft.management/managementgroups";
  if (placed === undefined && !isGroup) return [];

  const parents = parentsOf(placed === undefined ? groupParent(document, tenantId) : names[0], documents, tenantId);
  const parent = parents.at(-1);
  return [
    {
      id: placed === undefined ? document.id : `/subscriptions/${placed}`,
      name: placed ?? names[0] ?? "",
      type: placed === undefined ? "Microsoft.Management/managementGroups" : "/subscriptions",
      displayName: document.inputs["displayName"] ?? document.name,
      tenantId,
      parent: parent === undefined ? undefined : { id: `${groupScope}${parent}` },
      parentNameChain: parents,
    },
  ];
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
