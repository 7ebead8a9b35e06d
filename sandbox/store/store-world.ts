import { parseResourceId, resourceIdKey, sameResourceId } from "../../terms/resource-id";
import type { Standing, World } from "../../resource-manager";
import { mentions, parentIdOf } from "../../resource-manager";

import type { Document } from "./document";
import { stateOf } from "./operation-state";

/** The world as a store knows it: everything, so nothing is ever unknown. */
export function storeWorld(documents: ReadonlyMap<string, Document>, deleted: readonly Document[]): World {
  const standing = [...documents.values()].map(standingOf);
  return {
    find: (id) => {
      const document = documents.get(resourceIdKey(id));
      return document === undefined ? undefined : standingOf(document);
    },
    childrenOf: (id) => standing.filter((resource) => isParent(id, resource.id)),
    ofType: (armType) => standing.filter(({ id }) => isArmType(id, armType)),
    referrersOf: (id) =>
      standing.filter((resource) => !sameResourceId(resource.id, id) && mentions(resource.props, id)),
    deleted: (armType) => deleted.filter(({ id }) => isArmType(id, armType)).map(standingOf),
  };
}

/** A document as a judge sees it. */
export function standingOf(document: Document): Standing {
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

function isParent(parent: string, id: string): boolean {
  const above = parentIdOf(id);
  return above !== undefined && sameResourceId(above, parent);
}

function isArmType(id: string, armType: string): boolean {
  return parseResourceId(id)?.type.toLowerCase() === armType.toLowerCase();
}
