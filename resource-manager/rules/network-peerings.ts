import { readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import { type AddressRange, overlap, parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { addressSpaceOf } from "../network-ranges";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { isOf, known, knownText, siblings, standing } from "./asking";
import { idOf, network, resource } from "./samples";

const peeringToken = "azure-native:network:VirtualNetworkPeering";

function peering(from: string, to: string, props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("network:VirtualNetworkPeering", {
    virtualNetworkName: from,
    virtualNetworkPeeringName: `to-${to}`,
    remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", to) },
    ...props,
  });
}

function spaced(name: string, ...addressPrefixes: readonly string[]): ReturnType<typeof resource> {
  return network(name, { addressSpace: { addressPrefixes } });
}

export const peeringSpacesApart: AzureRule = {
  id: "network-peering-spaces-apart",
  what: "Peered networks have address spaces that do not overlap.",
  types: [peeringToken],
  phases: ["create", "update"],
  code: "VnetAddressSpacesOverlap",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/ResourceModules/issues/731",
  examples: {
    refused: {
      phase: "create",
      resources: [spaced("hub", "10.0.0.0/16"), spaced("spoke", "10.0.128.0/24"), peering("hub", "spoke")],
    },
    accepted: {
      phase: "create",
      resources: [spaced("hub", "10.0.0.0/16"), spaced("spoke", "10.1.0.0/24"), peering("hub", "spoke")],
    },
  },

  *check({ resource: asked, id, world }) {
    const { local, remote, localId, remoteId } = sides(asked, id, world);
    if (local === undefined || remote === undefined) return;
    if (local === UNKNOWN || remote === UNKNOWN) {
      yield { kind: "undecided", path: "remoteVirtualNetwork.id", waitsFor: lastName(remoteId) };
      return;
    }
    const common = overlapping(local, remote);
    if (common.length > 0)
      yield {
        kind: "fail",
        path: "remoteVirtualNetwork.id",
        got: remoteId,
        allowed: "a network whose address space does not overlap",
        message: `Cannot create or update peering ${id}. Virtual networks ${localId} and ${remoteId} cannot be peered because their address spaces overlap. Overlapping address prefixes: ${common.join(", ")}.`,
        fix: "give one of the two networks another address space",
      };
  },
};

export const peeredSpokesApart: AzureRule = {
  id: "network-peered-spokes-apart",
  what: "Networks peered with one hub do not overlap each other.",
  types: [peeringToken],
  phases: ["create", "update"],
  code: "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/ResourceModules/issues/731",
  examples: {
    refused: {
      phase: "create",
      resources: [
        spaced("hub", "10.0.0.0/16"),
        spaced("one", "10.1.0.0/16"),
        spaced("two", "10.1.1.0/24"),
        peering("hub", "one"),
        peering("hub", "two"),
      ],
    },
    accepted: {
      phase: "create",
      resources: [
        spaced("hub", "10.0.0.0/16"),
        spaced("one", "10.1.0.0/16"),
        spaced("two", "10.2.1.0/24"),
        peering("hub", "one"),
        peering("hub", "two"),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const { remote, remoteId, localId } = sides(asked, id, world);
    if (remote === undefined || remote === UNKNOWN) return;
    for (const other of known(siblings(world, id))) {
      const otherId = knownText(other, "remoteVirtualNetwork.id");
      if (otherId === undefined || sameResourceId(otherId, remoteId)) continue;
      const space = spaceOf(world, otherId);
      if (space === undefined || space === UNKNOWN) continue;
      const common = overlapping(remote, space);
      if (common.length > 0)
        yield {
          kind: "fail",
          path: "remoteVirtualNetwork.id",
          got: remoteId,
          allowed: `a network apart from ${lastName(otherId)}, which is peered already`,
          message: `Cannot create or update peering ${id}. Virtual networks ${remoteId} and ${localId} cannot be peered because address space of the first virtual network overlaps with address space of virtual network ${otherId} already peered with the second virtual network. Overlapping address prefixes: ${common.join(", ")}.`,
          fix: `give ${lastName(remoteId)} or ${lastName(otherId)} another address space`,
        };
    }
  },
};

export const onePeeringPerNetwork: AzureRule = {
  id: "network-one-peering-per-network",
  what: "A network is peered with another one once, and not with itself.",
  types: [peeringToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("hub"),
        spaced("one", "10.1.0.0/16"),
        { ...peering("hub", "one"), props: { ...peering("hub", "one").props, virtualNetworkPeeringName: "first" } },
        peering("hub", "one"),
      ],
    },
    accepted: {
      phase: "create",
      resources: [network("hub"), spaced("one", "10.1.0.0/16"), peering("one", "hub"), peering("hub", "one")],
    },
  },

  *check({ resource: asked, id, world }) {
    const { remoteId, localId } = sides(asked, id, world);
    if (remoteId === "") return;
    const twin = known(siblings(world, id)).find((other) =>
      sameResourceId(knownText(other, "remoteVirtualNetwork.id") ?? "", remoteId),
    );
    if (twin === undefined && !sameResourceId(remoteId, localId)) return;
    yield {
      kind: "fail",
      path: "remoteVirtualNetwork.id",
      got: remoteId,
      allowed: "another network, one that has no peering yet",
      message:
        twin === undefined
          ? "A virtual network cannot be peered with itself."
          : `The network is peered with ${lastName(remoteId)} already, by ${lastName(twin.id)}.`,
      fix: twin === undefined ? "name the other network" : "keep one of the two peerings",
    };
  },
};

export const remoteGatewayOffered: AzureRule = {
  id: "network-peering-remote-gateway",
  what: "A network uses a remote gateway through one peering, and has none of its own.",
  types: [peeringToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("spoke"),
        spaced("hub", "10.1.0.0/16"),
        spaced("other", "10.2.0.0/16"),
        peering("spoke", "other", { useRemoteGateways: true }),
        peering("spoke", "hub", { useRemoteGateways: true }),
      ],
    },
    accepted: {
      phase: "create",
      resources: [
        network("spoke"),
        spaced("hub", "10.1.0.0/16"),
        spaced("other", "10.2.0.0/16"),
        peering("spoke", "other"),
        peering("spoke", "hub", { useRemoteGateways: true }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    if (readValue(asked.props, "useRemoteGateways") !== true) return;
    if (readValue(asked.props, "allowGatewayTransit") === true)
      yield {
        kind: "fail",
        path: "allowGatewayTransit",
        got: true,
        allowed: "false where useRemoteGateways is true",
        message: "A peering cannot both use a remote gateway and offer its own.",
        fix: "set one of the two to false",
      };
    const other = known(siblings(world, id)).find((one) => readValue(one.props, "useRemoteGateways") === true);
    if (other !== undefined)
      yield {
        kind: "fail",
        path: "useRemoteGateways",
        got: true,
        allowed: "true on one peering of a network",
        message: `The network uses the remote gateway of another peering already: ${lastName(other.id)}.`,
        fix: "use remote gateways on one of the two peerings",
      };
  },
};

interface Sides {
  readonly localId: string;
  readonly remoteId: string;
  readonly local: readonly AddressRange[] | Unknown | undefined;
  readonly remote: readonly AddressRange[] | Unknown | undefined;
}

function sides(asked: Parameters<typeof knownText>[0], id: string, world: World): Sides {
  const localId = parentIdOf(id) ?? "";
  const remoteId = knownText(asked, "remoteVirtualNetwork.id") ?? "";
  return {
    localId,
    remoteId,
    local: spaceOf(world, localId),
    remote: remoteId === "" ? undefined : spaceOf(world, remoteId),
  };
}

function spaceOf(world: World, id: string): readonly AddressRange[] | Unknown | undefined {
  const found = standing(world, id);
  if (found === undefined) return world.find(id) === UNKNOWN ? UNKNOWN : undefined;
  if (!isOf(found, "azure-native:network:VirtualNetwork")) return undefined;
  const space = addressSpaceOf(found.props);
  return space === UNKNOWN ? UNKNOWN : space.map(parseRange).filter((range) => range !== undefined);
}

function overlapping(a: readonly AddressRange[], b: readonly AddressRange[]): readonly string[] {
  return a.filter((one) => b.some((other) => overlap(one, other))).map(({ text }) => text);
}

export const peeringRules: readonly AzureRule[] = [
  peeringSpacesApart,
  peeredSpokesApart,
  onePeeringPerNetwork,
  remoteGatewayOffered,
];
