import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { addressSpaceOf } from "../network-ranges";
import { ADVICE } from "../refusal";
import { isOf, known } from "./asking";
import { idOf, network, resource } from "./samples";

const hub = network("hub", { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } });
const spoke = network("spoke", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } });
const peering: Resource = resource("network:VirtualNetworkPeering", {
  virtualNetworkName: "hub",
  virtualNetworkPeeringName: "to-spoke",
  remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", "spoke") },
});
const wider = network("hub", { addressSpace: { addressPrefixes: ["10.0.0.0/16", "10.2.0.0/16"] } });

export const peeredSpaceChanges: AzureRule = {
  id: "network-peered-space-changes",
  what: "When the address space of a peered network changes, its peers learn of it once each peering is synchronised.",
  types: ["azure-native:network:VirtualNetwork"],
  phases: ["update"],
  code: ADVICE,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space",
  examples: {
    refused: { phase: "update", resources: [hub, spoke, peering, wider], old: hub },
    accepted: { phase: "update", resources: [spoke, wider], old: hub },
  },

  *check({ resource: asked, old, id, world }) {
    const before = old === undefined ? UNKNOWN : addressSpaceOf(old.props);
    const after = addressSpaceOf(asked.props);
    if (before === UNKNOWN || after === UNKNOWN || same(before, after)) return;
    const peerings = known(world.childrenOf(id)).filter((one) =>
      isOf(one, "azure-native:network:VirtualNetworkPeering"),
    );
    if (peerings.length === 0) return;
    yield {
      kind: "fail",
      path: "addressSpace.addressPrefixes",
      got: [...after],
      allowed: [...before].join(", "),
      message: `The peerings ${peerings.map((one) => lastName(one.id)).join(", ")} are out of sync until they are synchronised: peers do not route to the new space.`,
      fix: "synchronise each peering of the network after the change: az network vnet peering sync",
    };
  },
};

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}
