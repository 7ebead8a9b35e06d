import { armTypeOf } from "../catalog/arm-types";
import { own } from "../terms/plain-object";
import type { Resource } from "../terms/resource";
import { parseResourceId, resourceIdKey } from "../terms/resource-id";
import { sameText } from "../terms/same-text";
import { UNKNOWN, type Unknown } from "../terms/unknown";
import { mentions } from "./mentions";
import { parentIdOf } from "./parent-id";
import { resourceIdOf } from "./resource-id-of";
import type { Standing, World } from "./world";

export interface WorldOptions {
  /** The subscription that ids are formed with where the resource's own provider names none. */
  readonly subscriptionId: string;
  /** Further subscriptions that exist. The one above always does. */
  readonly subscriptions?: readonly string[];
  /** Its root management group is the tenant's. */
  readonly tenantId?: string;
  /** Soft-deleted resources that keep their names. */
  readonly deleted?: readonly Resource[];
  /** Provisioning states other than `Succeeded`, by the name that the program gave the resource. */
  readonly states?: Readonly<Record<string, string>>;
  /** What is answered for a resource that the list lacks: it does not exist (the default), or nobody here can say. */
  readonly others?: "absent" | "unknown";
}

/** A world that holds exactly these resources. One whose id is not known yet is not in it. */
export function worldOf(resources: readonly Resource[], options: WorldOptions): World {
  const { subscriptionId, subscriptions = [], tenantId, deleted = [], states = {}, others = "absent" } = options;
  const standing = standings(resources, subscriptionId).map((one) => {
    const state = own(states, one.name);
    return state === undefined ? one : { ...one, provisioningState: state };
  });
  const roots = [
    ...[subscriptionId, ...subscriptions].map(subscription),
    ...(tenantId === undefined ? [] : [rootGroup(tenantId)]),
  ];
  const byId = new Map<string, Standing>();
  // Of two that claim one id the first has it: the second is the mistake.
  for (const one of [...roots, ...standing]) if (!byId.has(resourceIdKey(one.id))) byId.set(resourceIdKey(one.id), one);
  const all = [...byId.values()];
  const gone = standings(deleted, subscriptionId);
  // A list that may lack some is no list: whoever counts or compares must know that.
  const list = (found: readonly Standing[]): readonly Standing[] | Unknown =>
    others === "unknown" && found.length === 0 ? UNKNOWN : found;

  return {
    partial: others === "unknown",
    ...(tenantId === undefined ? {} : { rootGroupId: rootGroup(tenantId).id }),
    find: (id) => byId.get(resourceIdKey(id)) ?? (others === "unknown" ? UNKNOWN : undefined),
    childrenOf: (id) => list(all.filter((one) => resourceIdKey(parentIdOf(one.id) ?? "") === resourceIdKey(id))),
    ofType: (armType) => list(all.filter((one) => isOfType(one.id, armType))),
    referrersOf: (id) => list(all.filter((one) => mentions(one.props, id))),
    deleted: (armType) => gone.filter((one) => isOfType(one.id, armType)),
  };
}

function standings(resources: readonly Resource[], subscriptionId: string): Standing[] {
  return resources.flatMap((resource) => {
    const id = idOf(resource, subscriptionId);
    return id === undefined ? [] : [{ ...resource, id }];
  });
}

/** The ARM id of a resource of a list; `undefined` while it is not known, or for a type that has none. */
export function idOf(resource: Resource, subscriptionId: string): string | undefined {
  const type = armTypeOf(resource.type);
  if (type === undefined) return undefined;
  const configured = resource.provider?.subscriptionId;
  const id = resourceIdOf(type, resource.props, {
    subscriptionId: typeof configured === "string" ? configured : subscriptionId,
  });
  return id === UNKNOWN ? undefined : id;
}

function isOfType(id: string, armType: string): boolean {
  return sameText(parseResourceId(id)?.type, armType);
}

function subscription(id: string): Standing {
  return { type: "azure-native:subscription:Subscription", name: id, id: `/subscriptions/${id}`, props: {} };
}

function rootGroup(tenantId: string): Standing {
  return {
    type: "azure-native:management:ManagementGroup",
    name: tenantId,
    id: `/providers/Microsoft.Management/managementGroups/${tenantId}`,
    props: { groupId: tenantId, displayName: "Tenant Root Group" },
  };
}
