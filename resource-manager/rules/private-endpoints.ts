import { privateDnsZones } from "../../catalog/private-dns-zones";
import { readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import {
  armTypeOf,
  isOf,
  isSame,
  known,
  knownText,
  lastName,
  objectsAt,
  siblings,
  standing,
  textAt,
  textsAt,
} from "./asking";
import { account, idOf, network, resource, subnet, subnetId, type Props } from "./samples";

const endpointToken = "azure-native:network:PrivateEndpoint";

function endpoint(groupId: string, props: Props = {}): ReturnType<typeof resource> {
  return resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    location: "swedencentral",
    subnet: { id: subnetId("vnet", "endpoints") },
    privateLinkServiceConnections: [
      { name: "a", privateLinkServiceId: idOf("Microsoft.CognitiveServices/accounts", "ai"), groupIds: [groupId] },
    ],
    ...props,
  });
}

/** The one connection of an endpoint, approved by itself or by hand. */
function connectionsOf(asked: Parameters<typeof objectsAt>[0]): ReturnType<typeof objectsAt> {
  return [
    ...objectsAt(asked, "privateLinkServiceConnections"),
    ...objectsAt(asked, "manualPrivateLinkServiceConnections"),
  ];
}

export const endpointHasOneConnection: AzureRule = {
  id: "network-private-endpoint-one-connection",
  what: "A private endpoint has exactly one connection.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/private-link/private-endpoint-overview",
  examples: {
    refused: {
      phase: "create",
      resources: [endpoint("account", { manualPrivateLinkServiceConnections: [{ name: "b" }] })],
    },
    accepted: { phase: "create", resources: [endpoint("account")] },
  },

  *check({ resource: asked }) {
    const lists = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"];
    if (lists.some((path) => readValue(asked.props, path) === UNKNOWN)) return;
    const count = connectionsOf(asked).length;
    if (count > 1)
      yield {
        kind: "fail",
        path: "privateLinkServiceConnections",
        got: count,
        allowed: "one connection",
        message: "A private endpoint connects to one resource.",
        fix: "make one endpoint for each connection",
      };
  },
};

export const endpointGroupKnown: AzureRule = {
  id: "network-private-endpoint-group",
  what: "A private endpoint asks for a sub-resource that its target has.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/11778",
  examples: {
    refused: { phase: "create", resources: [endpoint("openai")] },
    accepted: { phase: "create", resources: [endpoint("account")] },
  },

  *check({ resource: asked }) {
    for (const item of connectionsOf(asked)) {
      const target = knownText(item, "privateLinkServiceId");
      if (target === undefined) continue;
      const type = armTypeOf(target).toLowerCase();
      const groups = privateDnsZones.entries
        .filter(({ armType }) => armType.toLowerCase() === type)
        .map(({ groupId }) => groupId);
      if (groups.length === 0) continue;
      for (const [index, groupId] of textsAt(item, "groupIds").entries())
        if (!groups.some((one) => one.toLowerCase() === groupId.toLowerCase().replace(/_secondary$/, "")))
          yield {
            kind: "fail",
            path: `${item.path}.groupIds[${index}]`,
            got: groupId,
            allowed: groups.join(", "),
            // A service may have more sub-resources than the table of zones names.
            ...(type.startsWith("microsoft.cognitiveservices/") ||
            type.startsWith("microsoft.keyvault/") ||
            type.startsWith("microsoft.search/")
              ? {}
              : { code: STRICTER, certainty: "caution" as const }),
            message: `Call to ${armTypeOf(target)} failed. Error message: Invalid groupId ${groupId}`,
            fix: `write ${groups.join(" or ")}`,
          };
    }
  },
};

export const endpointNamesGroup: AzureRule = {
  id: "network-private-endpoint-names-group",
  what: "A private endpoint to a service names a sub-resource; only one to a private link service has none.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: "MissingParameterOnPrivateLinkServiceConnection",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/azure-cli/issues/15136",
  examples: {
    refused: {
      phase: "create",
      resources: [
        endpoint("account", {
          privateLinkServiceConnections: [
            { name: "a", privateLinkServiceId: idOf("Microsoft.CognitiveServices/accounts", "ai") },
          ],
        }),
      ],
    },
    accepted: { phase: "create", resources: [endpoint("account")] },
  },

  *check({ resource: asked, id }) {
    for (const item of connectionsOf(asked)) {
      const target = knownText(item, "privateLinkServiceId");
      const groups = readValue(item.props, "groupIds");
      const isService =
        target !== undefined && armTypeOf(target).toLowerCase() !== "microsoft.network/privatelinkservices";
      if (!isService || (groups !== undefined && (!Array.isArray(groups) || groups.length > 0))) continue;
      yield {
        kind: "fail",
        path: `${item.path}.groupIds`,
        allowed: "one sub-resource of the target",
        message: `Private link service connection ${id}/privateLinkServiceConnections/${knownText(item, "name") ?? ""} is missing required parameter 'group Id'.`,
        fix: "name the sub-resource, such as account, vault or blob",
      };
    }
  },
};

export const endpointTargetReady: AzureRule = {
  id: "cognitiveservices-private-endpoint-subdomain",
  what: "An AI account has a custom subdomain before it gets a private endpoint.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  examples: {
    refused: { phase: "create", resources: [account("ai", { customSubDomainName: undefined }), endpoint("account")] },
    accepted: { phase: "create", resources: [account("ai"), endpoint("account")] },
  },

  *check({ resource: asked, world }) {
    for (const item of connectionsOf(asked)) {
      const target = standing(world, knownText(item, "privateLinkServiceId"));
      if (target === undefined || !isOf(target, "azure-native:cognitiveservices:Account")) continue;
      const subdomain = textAt(target, "properties.customSubDomainName");
      const path = `${item.path}.privateLinkServiceId`;
      if (readValue(target.props, "properties") === UNKNOWN || subdomain === UNKNOWN)
        yield { kind: "undecided", path, waitsFor: target.name };
      else if (subdomain === undefined)
        yield {
          kind: "fail",
          path,
          got: target.id,
          allowed: "an account with properties.customSubDomainName",
          message: `Call to Microsoft.CognitiveServices/accounts failed. Error message: the account ${target.id} has no custom subdomain, which a private endpoint needs.`,
          fix: `give ${lastName(target.id)} a customSubDomainName`,
        };
    }
  },
};

export const endpointSubnetPlain: AzureRule = {
  id: "network-private-endpoint-subnet",
  what: "A private endpoint stands in a subnet that no service has to itself.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/private-link/private-endpoint-overview",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("vnet"),
        subnet("vnet", "endpoints", "10.0.0.0/24", {
          delegations: [{ name: "a", serviceName: "Microsoft.App/environments" }],
        }),
        endpoint("account"),
      ],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "endpoints", "10.0.0.0/24"), endpoint("account")],
    },
  },

  *check({ resource: asked, world }) {
    const at = textAt(asked, "subnet.id");
    const found = standing(world, at);
    if (typeof at !== "string") return;
    const reserved = /^(AzureBastionSubnet|GatewaySubnet|AzureFirewall(Management)?Subnet|RouteServerSubnet)$/i.test(
      lastName(at),
    );
    const services = found === undefined ? [] : objectsAt(found, "delegations");
    if (services.length === 0 && !reserved) return;
    yield {
      kind: "fail",
      path: "subnet.id",
      got: at,
      allowed: "a subnet without delegation, and not one of Azure's own",
      message: `The subnet ${lastName(at)} is kept for another service.`,
      fix: "put the endpoint into a subnet of its own kind",
    };
  },
};

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
      const before = zones.slice(0, index).some((one) => isSame(knownText(one, "privateDnsZoneId") ?? "", zone ?? "-"));
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
