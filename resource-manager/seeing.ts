import { isPlainObject } from "../terms/plain-object";
import { readValue } from "../terms/read";
import { parseResourceId, resourceIdKey, sameResourceId } from "../terms/resource-id";
import { sameText } from "../terms/same-text";
import { UNKNOWN, type Unknown } from "../terms/unknown";
import { parentIdOf } from "./parent-id";
import type { Standing, World } from "./world";

/** Children that may be written inside their parent instead of as resources of their own. */
const inline: Readonly<Record<string, { parent: string; list: string; token: string; nameInput: string }>> = {
  "microsoft.network/virtualnetworks/subnets": {
    parent: "Microsoft.Network/virtualNetworks",
    list: "subnets",
    token: "azure-native:network:Subnet",
    nameInput: "subnetName",
  },
  "microsoft.network/virtualnetworks/virtualnetworkpeerings": {
    parent: "Microsoft.Network/virtualNetworks",
    list: "virtualNetworkPeerings",
    token: "azure-native:network:VirtualNetworkPeering",
    nameInput: "virtualNetworkPeeringName",
  },
  "microsoft.network/networksecuritygroups/securityrules": {
    parent: "Microsoft.Network/networkSecurityGroups",
    list: "securityRules",
    token: "azure-native:network:SecurityRule",
    nameInput: "securityRuleName",
  },
  "microsoft.network/routetables/routes": {
    parent: "Microsoft.Network/routeTables",
    list: "routes",
    token: "azure-native:network:Route",
    nameInput: "routeName",
  },
};

const wrapped = new WeakMap<World, World>();

/** The same world, in which children that stand inside their parent are found too. */
export function seeing(world: World): World {
  const before = wrapped.get(world);
  if (before !== undefined) return before;
  const seen: World = {
    ...(world.partial === undefined ? {} : { partial: world.partial }),
    ...(world.rootGroupId === undefined ? {} : { rootGroupId: world.rootGroupId }),
    ofType: (armType) => world.ofType(armType),
    referrersOf: (id) => world.referrersOf(id),
    deleted: (armType) => world.deleted(armType),
    find: (id) => {
      const found = world.find(id);
      return found === undefined || found === UNKNOWN ? (inside(world, id) ?? found) : found;
    },
    childrenOf: (id) => {
      const own = world.childrenOf(id);
      const parent = world.find(id);
      const inner = parent === undefined || parent === UNKNOWN ? [] : allInside(parent);
      if (inner === UNKNOWN || own === UNKNOWN) return inner === UNKNOWN || inner.length === 0 ? UNKNOWN : inner;
      const taken = new Set(own.map((child) => resourceIdKey(child.id)));
      return [...own, ...inner.filter((child) => !taken.has(resourceIdKey(child.id)))];
    },
  };
  wrapped.set(world, seen);
  wrapped.set(seen, seen);
  return seen;
}

/** Services of a storage account that are there as soon as the account is. */
const storageService = /\/(blob|file|queue|table)Services\/default\/?$/i;

function inside(world: World, id: string): Standing | Unknown | undefined {
  if (storageService.test(id)) {
    const account = world.find(id.replace(storageService, ""));
    if (account === undefined || account === UNKNOWN) return account;
    return { type: "azure-native:storage:BlobServiceProperties", name: account.name, id, props: {} };
  }
  const type = parseResourceId(id)?.type.toLowerCase();
  const parentId = parentIdOf(id);
  if (type === undefined || !Object.hasOwn(inline, type) || parentId === undefined) return undefined;
  const parent = world.find(parentId);
  if (parent === undefined || parent === UNKNOWN) return undefined;
  const children = allInside(parent);
  return children === UNKNOWN ? UNKNOWN : children.find((child) => sameResourceId(child.id, id));
}

function allInside(parent: Standing): readonly Standing[] | Unknown {
  const parentType = parseResourceId(parent.id)?.type;
  const found: Standing[] = [];
  for (const [armType, { parent: owner, list, token, nameInput }] of Object.entries(inline)) {
    if (!sameText(owner, parentType)) continue;
    const items = readValue(parent.props, list);
    if (items === UNKNOWN) return UNKNOWN;
    for (const item of Array.isArray(items) ? (items as readonly unknown[]) : []) {
      const name = isPlainObject(item) ? item["name"] : undefined;
      if (!isPlainObject(item) || typeof name !== "string") continue;
      const segment = armType.slice(armType.lastIndexOf("/") + 1);
      found.push({
        type: token,
        name: parent.name,
        id: `${parent.id}/${list === "subnets" ? "subnets" : segment}/${name}`,
        props: { ...item, [nameInput]: name },
      });
    }
  }
  return found;
}
