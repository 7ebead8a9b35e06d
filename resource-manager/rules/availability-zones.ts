import { regionKey, regions } from "../../catalog/regions";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, textsAt } from "./asking";
import { resource } from "./samples";

function address(location: string): ReturnType<typeof resource> {
  return resource("network:PublicIPAddress", { publicIpAddressName: "pip", location, zones: ["1", "2", "3"] });
}

export const zonesOffered: AzureRule = {
  id: "zones-offered",
  what: "Zones are named where the region has availability zones, and are 1, 2 or 3.",
  types: [
    "azure-native:compute:Disk",
    "azure-native:compute:VirtualMachine",
    "azure-native:network:AzureFirewall",
    "azure-native:network:ApplicationGateway",
    "azure-native:network:BastionHost",
    "azure-native:network:NatGateway",
    "azure-native:network:PublicIPAddress",
    "azure-native:network:PublicIPPrefix",
  ],
  phases: ["create"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/reliability/regions-list",
  examples: {
    refused: { phase: "create", resources: [address("westus")] },
    accepted: { phase: "create", resources: [address("swedencentral")] },
  },

  *check({ resource: asked }) {
    const zones = textsAt(asked, "zones");
    const region = regions.entries.find(({ name }) => name === regionKey(knownText(asked, "location") ?? ""));
    if (zones.length === 0) return;
    const strange = zones.find((zone) => !["1", "2", "3"].includes(zone));
    if (region?.availabilityZones !== false && strange === undefined) return;
    yield {
      kind: "fail",
      path: "zones",
      got: zones.join(", "),
      allowed: strange === undefined ? "none in this region" : "1, 2, 3",
      message:
        strange === undefined
          ? `The region ${region?.displayName ?? ""} has no availability zones.`
          : `The zone '${strange}' does not exist.`,
      fix: strange === undefined ? "take zones out, or choose another region" : "name zones 1, 2 and 3",
    };
  },
};
