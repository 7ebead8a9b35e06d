import type { Document } from "../../../sandbox/store/document";
import { Documents } from "../../../sandbox/store/documents";
import { storeWorld } from "../../../sandbox/store/store-world";
import { resourceIdKey } from "../../../terms/resource-id";

import { document, groupId, subscriptionId } from "./documents";

const network = `${groupId}/providers/Microsoft.Network/virtualNetworks/v`;
const subnet = `${network}/subnets/s`;
const role = `${network}/providers/Microsoft.Authorization/roleAssignments/r`;
const ids = [`/subscriptions/${subscriptionId}`, groupId, network, subnet, role];

function world(...extra: readonly Document[]) {
  const documents = [...ids.map((id) => document(id)), ...extra];
  return storeWorld(new Map(documents.map((one) => [resourceIdKey(one.id), one])), [document(`${network}2`)]);
}

const idsOf = (resources: unknown): string[] => (resources as readonly { id: string }[]).map(({ id }) => id);

it("finds in any spelling, and knows what does not exist", () => {
  expect(world().find(network.toUpperCase())).toMatchObject({ id: network, provisioningState: "Succeeded" });
  expect(world().find(`${network}3`)).toBeUndefined();
});

it.each([
  ["a subscription's groups", `/subscriptions/${subscriptionId}`, [groupId]],
  ["a group's resources", groupId, [network]],
  ["a network's subnets and extensions", network, [subnet, role]],
  ["a subnet's", subnet, []],
])("has the children of %s and not theirs", (_case, id, expected) => {
  expect(idsOf(world().childrenOf(id))).toEqual(expected);
});

it("tells types apart, extensions too", () => {
  expect(idsOf(world().ofType("microsoft.network/virtualnetworks"))).toEqual([network]);
  expect(idsOf(world().ofType("Microsoft.Authorization/roleAssignments"))).toEqual([role]);
  expect(idsOf(world().deleted("Microsoft.Network/virtualNetworks"))).toEqual([`${network}2`]);
});

it("knows who names an id, at any depth, and not the resource itself", () => {
  const endpoint = document(`${groupId}/providers/Microsoft.Network/privateEndpoints/p`, {
    inputs: { subnet: { id: subnet.toUpperCase() }, note: `uses ${network}` },
  });
  const self = document(`${groupId}/providers/Microsoft.Network/networkInterfaces/n`, { inputs: {} });
  expect(idsOf(world(endpoint, self).referrersOf(subnet))).toEqual([endpoint.id]);
  expect(idsOf(world(endpoint).referrersOf(`${groupId}2`))).toEqual([]);
  expect(idsOf(world(endpoint).referrersOf(endpoint.id))).toEqual([]);
});

it("knows what is added to an index that was asked before, and what took a place", () => {
  const index = new Documents([[resourceIdKey(network), document(network)]]);
  const types = (): string[] => idsOf(storeWorld(index, []).ofType("Microsoft.Network/virtualNetworks"));
  expect(types()).toEqual([network]);
  index.put(resourceIdKey(subnet), document(subnet));
  index.put(resourceIdKey(network), document(network.toUpperCase()));
  expect(types()).toEqual([network.toUpperCase()]);
  expect(idsOf(storeWorld(index, []).childrenOf(network))).toEqual([subnet]);
});
