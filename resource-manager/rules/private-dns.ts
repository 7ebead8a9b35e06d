import { readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { known, knownText, standing } from "./asking";
import { idOf, type Props, resource } from "./samples";

const linkToken = "azure-native:privatedns:VirtualNetworkLink";

export const oneZonePerNamespace: AzureRule = {
  id: "privatedns-one-zone-per-namespace",
  what: "A network is linked to one private DNS zone of a name, and to each zone once.",
  types: [linkToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-aks-docs/issues/212",
  examples: {
    refused: {
      phase: "create",
      resources: [link("privatelink.openai.azure.com", "a", {}, "theirs"), link("privatelink.openai.azure.com", "a")],
    },
    accepted: {
      phase: "create",
      resources: [link("privatelink.search.windows.net", "a"), link("privatelink.openai.azure.com", "a")],
    },
  },

  *check({ resource: asked, id, world }) {
    const at = knownText(asked, "virtualNetwork.id");
    if (at === undefined) return;
    const zone = zoneOf(id);
    const twin = linksOf(world, at, id).find((one) => sameText(zoneOf(one.id), zone));
    if (twin !== undefined)
      yield {
        kind: "fail",
        path: "virtualNetwork.id",
        got: at,
        allowed: `a network without a link to ${zone}`,
        message: `A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried to link virtual network with '${zone}' and '${zoneOf(twin.id)}' zones.`,
        fix: `use the zone that ${lastName(at)} is linked to already: ${twin.id}`,
      };
  },
};

export const oneRegistrationZone: AzureRule = {
  id: "privatedns-one-registration-zone",
  what: "A network registers its machines in one private DNS zone.",
  types: [linkToken],
  phases: ["create", "update"],
  code: "Conflict",
  status: 409,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links",
  examples: {
    refused: {
      phase: "create",
      resources: [
        link("a.internal", "a", { registrationEnabled: true }),
        link("b.internal", "b", { registrationEnabled: true }),
      ],
    },
    accepted: {
      phase: "create",
      resources: [link("a.internal", "a", { registrationEnabled: true }), link("b.internal", "b")],
    },
  },

  *check({ resource: asked, id, world }) {
    const at = knownText(asked, "virtualNetwork.id");
    if (at === undefined || readValue(asked.props, "registrationEnabled") !== true) return;
    const twin = linksOf(world, at, id).find(({ props }) => readValue(props, "registrationEnabled") === true);
    if (twin !== undefined)
      yield {
        kind: "fail",
        path: "registrationEnabled",
        got: true,
        allowed: "true for one zone of a network",
        message: `A virtual network can only be linked to 1 Private DNS zone(s) with auto-registration enabled; conflicting Private DNS zone is ${zoneOf(twin.id)}.`,
        fix: "set registrationEnabled to false on one of the two links",
      };
  },
};

function linksOf(world: Parameters<typeof standing>[0], networkId: string, id: string): ReturnType<typeof known> {
  return known(world.ofType("Microsoft.Network/privateDnsZones/virtualNetworkLinks")).filter(
    (one) => !sameResourceId(one.id, id) && sameResourceId(knownText(one, "virtualNetwork.id") ?? "", networkId),
  );
}

function zoneOf(linkId: string): string {
  return /\/privateDnsZones\/([^/]+)/i.exec(linkId)?.[1] ?? "";
}

function link(zone: string, name: string, props: Props = {}, group = "rg"): ReturnType<typeof resource> {
  return resource(
    "privatedns:VirtualNetworkLink",
    {
      resourceGroupName: group,
      privateZoneName: zone,
      virtualNetworkLinkName: name,
      location: "global",
      virtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", "vnet") },
      registrationEnabled: false,
      ...props,
    },
    `${group}-${zone}-${name}`,
  );
}
