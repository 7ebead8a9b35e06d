import { parseResourceId, resourceIdKey, sameResourceId } from "../../terms/resource-id";
import type { Standing, World } from "../../resource-manager";
import { mentions } from "../../resource-manager";

import type { Document } from "./document";
import { Documents } from "./documents";
import { stateOf } from "./operation-state";

const indexes = new WeakMap<ReadonlyMap<string, Document>, Documents>();

/**
 * The world as a store knows it: everything, so nothing is ever unknown.
 * @param documents a map that nobody changes any more, or an index of what stands.
 */
export function storeWorld(documents: ReadonlyMap<string, Document> | Documents, deleted: readonly Document[]): World {
  const standing = documents instanceof Documents ? documents : indexOf(documents);
  // The one management group that no program made.
  const root = standing.ofType("Microsoft.Management/managementGroups").find(({ origin }) => origin === "tenant");
  return {
    ...(root === undefined ? {} : { rootGroupId: root.id }),
    find: (id) => {
      const document = standing.get(resourceIdKey(id));
      return document === undefined ? undefined : standingOf(document);
    },
    childrenOf: (id) => standing.childrenOf(id).map(standingOf),
    ofType: (armType) => standing.ofType(armType).map(standingOf),
    referrersOf: (id) =>
      [...standing.values()]
        .filter((document) => mentions(document.inputs, id) && !sameResourceId(document.id, id))
        .map(standingOf),
    deleted: (armType) => deleted.filter(({ id }) => isArmType(id, armType)).map(standingOf),
  };
}

function indexOf(documents: ReadonlyMap<string, Document>): Documents {
  const before = indexes.get(documents);
  if (before !== undefined) return before;
  const index = new Documents(documents);
  indexes.set(documents, index);
  return index;
}

const seen = new WeakMap<Document, Standing>();

/** A document as a judge sees it. */
export function standingOf(document: Document): Standing {
  const before = seen.get(document);
  if (before !== undefined) return before;
  const standing = toStanding(document);
  // The state of what is on its way changes when its process dies.
  if (document.operatedBy === undefined) seen.set(document, standing);
  return standing;
}

function toStanding(document: Document): Standing {
  const { id, type, name, urn, inputs, subscriptionId } = document;
  return {
    id,
    type,
    name,
    props: inputs,
    provisioningState: stateOf(document),
    ...(urn === undefined ? {} : { urn }),
    ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }),
  };
}

function isArmType(id: string, armType: string): boolean {
  return parseResourceId(id)?.type.toLowerCase() === armType.toLowerCase();
}
