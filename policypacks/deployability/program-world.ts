import { idOf, parentIdOf, type Standing, type World } from "../../resource-manager";
import type { Resource } from "../../terms/resource";
import { parseResourceId, resourceIdKey } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";

/**
 * What a program says of Azure: its own resources stand, and of all others nobody here can say whether they do, so that
 * its lists are partial. Each question is answered from an index, since every rule asks of every
 * resource.
 */
export function programWorld(resources: readonly Resource[]): World {
  const standing = resources.flatMap((resource): Standing[] => {
    const id = knownId(resource);
    return id === undefined ? [] : [{ ...resource, id }];
  });
  const byId = new Map<string, Standing>();
  for (const one of standing) if (!byId.has(resourceIdKey(one.id))) byId.set(resourceIdKey(one.id), one);
  const byParent = grouped(standing, ({ id }) => resourceIdKey(parentIdOf(id) ?? ""));
  const byType = grouped(standing, ({ id }) => (parseResourceId(id)?.type ?? "").toLowerCase());

  return {
    partial: true,
    find: (id) => byId.get(resourceIdKey(id)) ?? UNKNOWN,
    childrenOf: (id) => byParent.get(resourceIdKey(id)) ?? UNKNOWN,
    ofType: (armType) => byType.get(armType.toLowerCase()) ?? UNKNOWN,
    referrersOf: () => UNKNOWN,
    deleted: () => UNKNOWN,
  };
}

/**
 * The ARM id of a resource, as far as the program says it. A provider that names no subscription takes it from the
 * environment, which nobody here sees: an id that was guessed would make strangers of resources that refer to each other.
 */
export function knownId(resource: Resource): string | undefined {
  const subscriptionId = resource.provider?.subscriptionId;
  return typeof subscriptionId === "string" ? idOf(resource, subscriptionId) : undefined;
}

function grouped(standing: readonly Standing[], key: (one: Standing) => string): ReadonlyMap<string, Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const one of standing) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
