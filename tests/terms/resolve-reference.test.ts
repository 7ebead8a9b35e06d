import fc from "fast-check";

import { armTypes } from "../../catalog/arm-types";
import { references } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import { UNKNOWN } from "../../terms/unknown";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const inGroup = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers`;

function resource(type: string, name: string, props: Record<string, unknown>, more: Partial<Resource> = {}): Resource {
  return { type: `azure-native:${type}`, name, urn: `urn:${name}`, provider: { subscriptionId }, props, ...more };
}

const network = resource("network:VirtualNetwork", "hub", { resourceGroupName: "rg", virtualNetworkName: "vnet" });
const subnet = resource("network:Subnet", "snet", {
  resourceGroupName: "rg",
  virtualNetworkName: "vnet",
  subnetName: "snet",
});
const group = resource("resources:ResourceGroup", "group", { resourceGroupName: "rg" });
const all = [network, subnet, group];
const nic = (id: unknown, more: Partial<Resource> = {}) =>
  resource("network:NetworkInterface", "nic", { ipConfigurations: [{ subnet: { id } }] }, more);
const path = "ipConfigurations[0].subnet.id";
const subnetId = `${inGroup}/Microsoft.Network/virtualNetworks/vnet/subnets/snet`;

describe("a reference by id", () => {
  it.each([
    ["as the plan writes it", subnetId],
    ["in other letters", subnetId.toUpperCase()],
    ["with a slash at the end", `${subnetId}/`],
  ])("%s", (_case, id) => {
    expect(references(all, armTypes).at(nic(id), path)).toEqual({ kind: "resource", resource: subnet });
  });

  it("to a resource whose subscription is not known", () => {
    const open = { ...subnet, provider: { subscriptionId: UNKNOWN } };
    expect(references([open], armTypes).at(nic(subnetId), path)).toEqual({ kind: "resource", resource: open });
  });

  it("in another subscription is none of these", () => {
    const id = subnetId.replace(subscriptionId, "22222222-2222-2222-2222-222222222222");
    expect(references(all, armTypes).at(nic(id), path)).toEqual({ kind: "elsewhere", id });
  });

  it("to a type in a dated token", () => {
    const dated = { ...subnet, type: "azure-native:network/v20230201:Subnet" };
    expect(references([dated], armTypes).at(nic(subnetId), path)).toMatchObject({ kind: "resource" });
  });

  it("to a resource that another program makes", () => {
    expect(references([], armTypes).at(nic(subnetId), path)).toEqual({ kind: "elsewhere", id: subnetId });
  });
});

describe("a reference by dependency", () => {
  const follows = (urns: string[]) => nic(UNKNOWN, { propertyDependencies: { ipConfigurations: urns } });
  const token = ["azure-native:network:Subnet"];

  it("follows the only one", () => {
    expect(references(all, armTypes).at(follows(["urn:snet"]), path)).toEqual({ kind: "resource", resource: subnet });
  });

  it("picks by type among several", () => {
    expect(references(all, armTypes).at(follows(["urn:hub", "urn:snet"]), path, token)).toEqual({
      kind: "resource",
      resource: subnet,
    });
  });

  it("does not guess between two of a type", () => {
    const second = { ...subnet, urn: "urn:second", name: "second" };
    const reference = references([...all, second], armTypes).at(follows(["urn:snet", "urn:second"]), path, token);
    expect(reference).toEqual({ kind: "unknown", waitsFor: "snet" });
  });

  it("says nothing where nothing tells", () => {
    expect(references(all, armTypes).at(nic(UNKNOWN), path)).toEqual({ kind: "unknown" });
    expect(references(all, armTypes).at(follows(["urn:elsewhere"]), path)).toEqual({ kind: "unknown" });
  });

  it("follows where the whole property is hidden", () => {
    const hidden = resource(
      "network:NetworkInterface",
      "nic",
      { ipConfigurations: UNKNOWN },
      { propertyDependencies: { ipConfigurations: ["urn:snet"] } },
    );
    expect(references(all, armTypes).at(hidden, path, token)).toEqual({ kind: "resource", resource: subnet });
  });
});

it.each([undefined, null, "", 7, {}])("%p refers to nothing", (id) => {
  expect(references(all, armTypes).at(nic(id), path)).toEqual({ kind: "none" });
});

describe("what contains a resource", () => {
  it("is its parent by name", () => {
    expect(references(all, armTypes).parentOf(subnet)).toEqual({ kind: "resource", resource: network });
  });

  it("is its parent by what the name is made from", () => {
    const follows = {
      ...subnet,
      props: { ...subnet.props, virtualNetworkName: UNKNOWN },
      propertyDependencies: { virtualNetworkName: ["urn:hub"] },
    };
    expect(references(all, armTypes).parentOf(follows)).toEqual({ kind: "resource", resource: network });
  });

  it("is its group", () => {
    expect(references(all, armTypes).groupOf(subnet)).toEqual({ kind: "resource", resource: group });
    expect(references([subnet], armTypes).groupOf(subnet)).toMatchObject({ kind: "elsewhere" });
  });

  it("is nothing for what stands alone", () => {
    expect(references(all, armTypes).groupOf(resource("management:ManagementGroup", "mg", { groupId: "ai" }))).toEqual({
      kind: "none",
    });
  });
});

it("an id leaves out a subscription that is not known, and is none where a name is not", () => {
  const among = references(all, armTypes);
  expect(among.idOf(subnet)).toBe(subnetId);
  expect(among.idOf({ ...group, provider: {} })).toBe("/subscriptions/*/resourceGroups/rg");
  expect(among.idOf({ ...subnet, props: { ...subnet.props, subnetName: UNKNOWN } })).toBeUndefined();
  expect(among.idOf(resource("storage:Unheard", "x", { id: "/subscriptions/x/y" }))).toBe("/subscriptions/x/y");
});

it("a resource is found by its own id, whatever its names are", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  fc.assert(
    fc.property(name, name, name, (resourceGroupName, virtualNetworkName, subnetName) => {
      const one = resource("network:Subnet", "one", { resourceGroupName, virtualNetworkName, subnetName });
      const known = references([one, network], armTypes);
      expect(known.at(nic(known.idOf(one)), path)).toEqual({ kind: "resource", resource: one });
    }),
  );
});
