import { nearest } from "../../terms/nearest";
import { isPlainObject } from "../../terms/plain-object";
import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { ADVICE, STRICTER } from "../refusal";
import { serviceToken, tierOf } from "./api-management-regions";
import { injected, service, surroundings } from "./api-management-samples";
import { isOf, knownText, standing, textAt } from "./asking";
import { idOf, network, resource, subnet, subnetId } from "./samples";

const endpointToken = "azure-native:network:PrivateEndpoint";

function endpoint(): Resource {
  return resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    location: "swedencentral",
    subnet: { id: subnetId("vnet", "pep") },
    privateLinkServiceConnections: [
      {
        name: "a",
        privateLinkServiceId: idOf("Microsoft.ApiManagement/service", "apim-claims"),
        groupIds: ["Gateway"],
      },
    ],
  });
}

export const closedNeedsEndpoint: AzureRule = {
  id: "apimanagement-closed-needs-endpoint",
  what: "A service closes its public access once a private endpoint leads to it, never when it is made.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/private-endpoint",
  examples: {
    refused: { phase: "create", resources: [service({ publicNetworkAccess: "Disabled" })] },
    accepted: { phase: "create", resources: [service({ publicNetworkAccess: "Enabled" })] },
  },

  *check({ resource: asked, id, world, phase }) {
    if (!sameText(knownText(asked, "publicNetworkAccess"), "disabled")) return;
    const users = world.referrersOf(id);
    if (users === UNKNOWN) {
      yield { kind: "undecided", path: "publicNetworkAccess" };
      return;
    }
    if (phase === "update" && users.some((one) => isOf(one, endpointToken))) return;
    yield {
      kind: "fail",
      path: "publicNetworkAccess",
      got: "Disabled",
      allowed: "Enabled until a private endpoint leads to the service",
      message:
        "Public network access of an API Management service can be disabled only when it has a private endpoint.",
      fix: "make the service with Enabled, add a private endpoint, then write Disabled",
    };
  },
};

export const endpointOfPlainService: AzureRule = {
  id: "apimanagement-endpoint-of-plain-service",
  what: "A private endpoint leads to an API Management service that is not injected into a network.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/private-endpoint",
  examples: {
    refused: {
      phase: "create",
      resources: [...surroundings(), subnet("vnet", "pep", "10.0.1.0/24"), service(injected), endpoint()],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "pep", "10.0.1.0/24"), service(), endpoint()],
    },
  },

  *check({ resource: asked, world }) {
    for (const item of objectsAt(asked, "privateLinkServiceConnections")) {
      const at = knownText(item, "privateLinkServiceId");
      const target = standing(world, at);
      if (at === undefined || target === undefined || !isOf(target, serviceToken)) continue;
      const mode = textAt(target, "virtualNetworkType");
      if (tierOf(target)?.generation !== "classic" || mode === UNKNOWN || mode === undefined || sameText(mode, "none"))
        continue;
      yield {
        kind: "fail",
        path: `${item.path}.privateLinkServiceId`,
        got: `${lastName(at)} in ${mode} mode`,
        allowed: "a service whose virtualNetworkType is None",
        message: `A private endpoint cannot be created for the API Management service ${lastName(at)}, which is deployed in a virtual network.`,
        fix: "reach the service by its network, or take it out of the network",
      };
    }
  },
};

const prefix = "Microsoft.WindowsAzure.ApiManagement.Gateway.";

/** Switches of the gateway that `customProperties` has. */
const switches = [
  "Protocols.Server.Http2",
  ...["Ssl30", "Tls10", "Tls11"].flatMap((one) => [`Security.Protocols.${one}`, `Security.Backend.Protocols.${one}`]),
  ...[
    "TripleDes168",
    "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
    "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
    "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
    "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
    "TLS_RSA_WITH_AES_128_CBC_SHA",
    "TLS_RSA_WITH_AES_128_CBC_SHA256",
    "TLS_RSA_WITH_AES_128_GCM_SHA256",
    "TLS_RSA_WITH_AES_256_CBC_SHA",
    "TLS_RSA_WITH_AES_256_CBC_SHA256",
    "TLS_RSA_WITH_AES_256_GCM_SHA384",
  ].map((cipher) => `Security.Ciphers.${cipher}`),
].map((name) => `${prefix}${name}`);

export const gatewaySwitches: AzureRule = {
  id: "apimanagement-gateway-switches",
  what: "A service switches, in customProperties, protocols and ciphers that the gateway has, by true or false.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/rest/api/apimanagement/api-management-service/create-or-update",
  examples: {
    refused: {
      phase: "create",
      resources: [service({ customProperties: { [`${prefix}Security.Protocols.Tls1`]: "false" } })],
    },
    accepted: {
      phase: "create",
      resources: [service({ customProperties: { [`${prefix}Security.Protocols.Tls10`]: "false" } })],
    },
  },

  *check({ resource: asked }) {
    const written = readValue(asked.props, "customProperties");
    if (!isPlainObject(written)) return;
    for (const [name, value] of Object.entries(written)) {
      const path = `customProperties['${name}']`;
      const near = nearest(name, switches);
      if (!switches.some((one) => sameText(one, name)))
        yield {
          kind: "fail",
          path,
          got: name,
          allowed: "a switch of the gateway",
          // A switch may be younger than the list; a slip of the pen is none.
          ...(near === undefined ? { code: ADVICE } : {}),
          message: `The custom property '${name}' is not known.`,
          fix: near === undefined ? "compare it with the reference of the API" : `write ${near}`,
        };
      else if (typeof value === "string" && !/^(true|false)$/i.test(value))
        yield {
          kind: "fail",
          path,
          got: value,
          allowed: "true or false",
          message: `The value of the custom property '${name}' must be true or false.`,
          fix: "write true or false, as text",
        };
    }
  },
};

export const serviceAccessRules: readonly AzureRule[] = [closedNeedsEndpoint, endpointOfPlainService, gatewaySwitches];
