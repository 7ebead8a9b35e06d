import { privateDnsZones } from "../../catalog/private-dns-zones";
import { readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, textsAt, typeOfId } from "./asking";
import { endpointToken, endpoint, connectionsOf } from "./private-endpoint-samples";
import { idOf } from "./samples";

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
      const type = typeOfId(target).toLowerCase();
      const groups = privateDnsZones.entries
        .filter(({ armType }) => sameText(armType, type))
        .map(({ groupId }) => groupId);
      if (groups.length === 0) continue;
      for (const [index, groupId] of textsAt(item, "groupIds").entries())
        if (!groups.some((one) => sameText(one, groupId.replace(/_secondary$/i, ""))))
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
            message: `Call to ${typeOfId(target)} failed. Error message: Invalid groupId ${groupId}`,
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
      const isService = target !== undefined && !sameText(typeOfId(target), "microsoft.network/privatelinkservices");
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
