import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, typeOfId } from "./asking";
import { idOf, resource } from "./samples";

function flowLog(targetResourceId: string): ReturnType<typeof resource> {
  return resource("network:FlowLog", { networkWatcherName: "nw", flowLogName: "fl", targetResourceId });
}

export const flowLogOfNetwork: AzureRule = {
  id: "network-flow-log-of-network",
  what: "A new flow log watches a virtual network, a subnet or an interface; those of security groups are retired.",
  types: ["azure-native:network:FlowLog"],
  phases: ["create"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview",
  examples: {
    refused: { phase: "create", resources: [flowLog(idOf("Microsoft.Network/networkSecurityGroups", "nsg"))] },
    accepted: { phase: "create", resources: [flowLog(idOf("Microsoft.Network/virtualNetworks", "vnet"))] },
  },

  *check({ resource: asked }) {
    const target = knownText(asked, "targetResourceId");
    if (target === undefined || !sameText(typeOfId(target), "microsoft.network/networksecuritygroups")) return;
    yield {
      kind: "fail",
      path: "targetResourceId",
      got: target,
      allowed: "the id of a virtual network, a subnet or an interface",
      message: "Flow logs of network security groups can no longer be created.",
      fix: "watch the virtual network instead",
    };
  },
};
