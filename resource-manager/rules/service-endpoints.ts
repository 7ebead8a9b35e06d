import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { isOf, knownText, networkOf, standing } from "./asking";
import { network, type Props, resource, subnet, subnetId } from "./samples";

/** Services whose firewall admits subnets, where they name them, and the service endpoint that must be on. */
const firewalls = [
  {
    token: "azure-native:storage:StorageAccount",
    list: "networkRuleSet.virtualNetworkRules",
    member: "virtualNetworkResourceId",
    services: ["Microsoft.Storage", "Microsoft.Storage.Global"],
  },
  {
    token: "azure-native:keyvault:Vault",
    list: "properties.networkAcls.virtualNetworkRules",
    member: "id",
    services: ["Microsoft.KeyVault"],
  },
  {
    token: "azure-native:cognitiveservices:Account",
    list: "properties.networkAcls.virtualNetworkRules",
    member: "id",
    services: ["Microsoft.CognitiveServices"],
  },
  {
    token: "azure-native:cosmosdb:DatabaseAccount",
    list: "virtualNetworkRules",
    member: "id",
    services: ["Microsoft.AzureCosmosDB"],
  },
] as const;

function storage(): Resource {
  return resource("storage:StorageAccount", {
    accountName: "stclaims",
    networkRuleSet: { virtualNetworkRules: [{ virtualNetworkResourceId: subnetId("vnet", "app") }] },
  });
}

function app(props: Props = {}): readonly Resource[] {
  return [network("vnet"), subnet("vnet", "app", "10.0.0.0/24", props)];
}

export const serviceEndpointOn: AzureRule = {
  id: "network-service-endpoint-on",
  what: "A subnet that a service's firewall admits has the service endpoint of that service.",
  types: firewalls.map(({ token }) => token),
  phases: ["create", "update"],
  code: "SubnetsHaveNoServiceEndpointsConfigured",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview",
  examples: {
    refused: { phase: "create", resources: [...app(), storage()] },
    accepted: {
      phase: "create",
      resources: [...app({ serviceEndpoints: [{ service: "Microsoft.Storage" }] }), storage()],
    },
  },

  *check({ resource: asked, world }) {
    const firewall = firewalls.find(({ token }) => isOf(asked, token));
    if (firewall === undefined) return;
    for (const item of objectsAt(asked, firewall.list)) {
      const at = knownText(item, firewall.member);
      const found = standing(world, at);
      const waived = ["ignoreMissingVnetServiceEndpoint", "ignoreMissingVNetServiceEndpoint"].some(
        (name) => readValue(item.props, name) !== undefined && readValue(item.props, name) !== false,
      );
      if (at === undefined || found === undefined || waived) continue;
      if (readValue(found.props, "serviceEndpoints") === UNKNOWN) {
        yield { kind: "undecided", path: `${item.path}.${firewall.member}`, waitsFor: lastName(at) };
        continue;
      }
      const on = objectsAt(found, "serviceEndpoints").map((endpoint) => knownText(endpoint, "service"));
      if (firewall.services.some((service) => on.some((one) => sameText(one, service)))) continue;
      const [service] = firewall.services;
      yield {
        kind: "fail",
        path: `${item.path}.${firewall.member}`,
        got: at,
        allowed: `a subnet with the service endpoint ${service}`,
        message: `Subnets ${lastName(at)} of virtual network ${networkOf(at)} do not have ServiceEndpoints for ${service} resources configured. Add ${service} to subnet's ServiceEndpoints collection before trying to ACL ${service} resources to these subnets.`,
        fix: `add ${service} to the serviceEndpoints of ${lastName(at)}`,
      };
    }
  },
};
