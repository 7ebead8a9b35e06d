import type { Resource } from "../../terms/resource";

/** No subscription has this id. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * The resources of a file in which no provider names its subscription, so that what they say of each other can be judged.
 * Without any id in their inputs no subscription contradicts them; where all ids are of one, it is theirs. Of several
 * nobody can say which, and they stay as they are.
 */
export function withSubscription(resources: readonly Resource[]): readonly Resource[] {
  if (resources.some(({ provider }) => typeof provider?.subscriptionId === "string")) return resources;
  const named = new Set<string>();
  for (const { props } of resources) collect(props, named, 0);
  if (named.size > 1) return resources;
  const [subscriptionId = nobody] = named;
  return resources.map((resource) => ({ ...resource, provider: { subscriptionId } }));
}

function collect(value: unknown, named: Set<string>, depth: number): void {
  if (depth > 40) return;
  if (typeof value === "string") {
    const id = /^\/subscriptions\/([^/]+)/i.exec(value)?.[1];
    if (id !== undefined) named.add(id.toLowerCase());
  } else if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) collect(member, named, depth + 1);
}
