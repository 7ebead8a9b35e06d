import {
  LandingZone,
  Observability,
  PrivateDns,
  Processing,
  RegionalAi,
  Spoke,
  Environment,
} from "azure-ai-foundation";

const tenantId = "00000000-0000-0000-0000-00000000d0d0";
const subscriptionId = "11111111-1111-1111-1111-111111111111";
const location = "swedencentral";
const workload = {
  name: "claims",
  environment: Environment.dev,
  landingZone: LandingZone.corp,
  owner: "claims-team@contoso.example",
};
const tags = { workload: "claims", environment: "dev", landingZone: "corp", owner: workload.owner };

const resourceGroupId = `/subscriptions/${subscriptionId}/resourceGroups/rg-claims`;
const virtualNetworkId = `${resourceGroupId}/providers/Microsoft.Network/virtualNetworks/vnet-claims`;

const network = new Spoke("network", {
  subscriptionId,
  location,
  addressSpace: "10.0.8.0/21",
  resourceGroupName: "rg-claims",
  virtualNetworkName: "vnet-claims",
  tags,
});

const zoneNames = [
  "privatelink.blob.core.windows.net",
  "privatelink.cognitiveservices.azure.com",
  "privatelink.openai.azure.com",
  "privatelink.search.windows.net",
  "privatelink.services.ai.azure.com",
  "privatelink.vaultcore.azure.net",
];
const zones = new PrivateDns(
  "dns",
  { resourceGroupId, zoneNames, virtualNetworkIds: { claims: virtualNetworkId }, tags },
  { dependsOn: [network] },
);
const logs = new Observability("logs", { resourceGroupId, location, workload }, { dependsOn: [network] });

const zoneId = (name: string) => `${resourceGroupId}/providers/Microsoft.Network/privateDnsZones/${name}`;
const ai = new RegionalAi(
  "ai",
  {
    resourceGroupId,
    location,
    tenantId,
    workload,
    models: { chat: { model: "gpt-5.1", tokensPerMinute: 50_000 } },
    processing: Processing.dataZone,
    privateEndpointSubnetId: `${virtualNetworkId}/subnets/snet-private-endpoints`,
    privateDnsZoneIds: Object.fromEntries(zoneNames.map((name) => [name, zoneId(name)])),
  },
  { dependsOn: [network, zones, logs] },
);

export const openAiEndpoint = ai.openAiEndpoint;
