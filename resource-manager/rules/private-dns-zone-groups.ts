import { objectsAt } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { known, knownText, siblings } from "./asking";
import { idOf, resource } from "./samples";

export const oneZoneGroup: AzureRule = {
  id: "network-private-endpoint-one-zone-group",
  what: "A private endpoint has one zone group, with each zone once.",
  types: ["azure-native:network:PrivateDnsZoneGroup"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration",
  examples: {
    refused: { phase: "create", resources: [zoneGroup("first"), zoneGroup("second")] },
    accepted: { phase: "create", resources: [zoneGroup("default")] },
  },

  *check({ resource: asked, id, world }) {
    const other = known(siblings(world, id))[0];
    if (other !== undefined)
      yield {
        kind: "fail",
        path: "privateDnsZoneGroupName",
        got: lastName(id),
        allowed: "one zone group an endpoint",
        message: `The private endpoint has the zone group ${lastName(other.id)} already.`,
        fix: "put all zones into one group",
      };
    const zones = objectsAt(asked, "privateDnsZoneConfigs");
    for (const [index, item] of zones.entries()) {
      const zone = knownText(item, "privateDnsZoneId");
      const before = zones
        .slice(0, index)
        .some((one) => sameResourceId(knownText(one, "privateDnsZoneId") ?? "", zone ?? "-"));
      if (before)
        yield {
          kind: "fail",
          path: `${item.path}.privateDnsZoneId`,
          got: zone,
          allowed: "each zone once",
          message: "The zone group names a zone twice.",
          fix: "take one of the two out",
        };
    }
  },
};

function zoneGroup(name: string): ReturnType<typeof resource> {
  return resource("network:PrivateDnsZoneGroup", {
    privateEndpointName: "pep",
    privateDnsZoneGroupName: name,
    privateDnsZoneConfigs: [
      { name: "a", privateDnsZoneId: idOf("Microsoft.Network/privateDnsZones", "privatelink.openai.azure.com") },
    ],
  });
}
