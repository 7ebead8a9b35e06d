import { Hub, HubPeering, PrivateDns, Spoke } from "azure-ai-foundation";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const location = "swedencentral";
const tags = { workload: "claims", environment: "dev", landingZone: "corp", owner: "network@contoso.example" };

// Names are decided here and ids follow from them, so that the first preview knows everything.
const hubGroup = `/subscriptions/${subscriptionId}/resourceGroups/rg-hub`;
const spokeGroup = `/subscriptions/${subscriptionId}/resourceGroups/rg-claims`;
const hubNetwork = `${hubGroup}/providers/Microsoft.Network/virtualNetworks/vnet-hub`;
const spokeNetwork = `${spokeGroup}/providers/Microsoft.Network/virtualNetworks/vnet-claims`;

const hub = new Hub("hub", {
  subscriptionId,
  location,
  addressSpace: "10.0.0.0/22",
  resourceGroupName: "rg-hub",
  virtualNetworkName: "vnet-hub",
  tags,
});
const spoke = new Spoke(
  "claims",
  {
    subscriptionId,
    location,
    addressSpace: "10.0.8.0/21",
    resourceGroupName: "rg-claims",
    virtualNetworkName: "vnet-claims",
    clients: ["10.0.0.0/22"],
    hubVirtualNetworkId: hubNetwork,
    tags,
  },
  { dependsOn: [hub] },
);
const peering = new HubPeering(
  "hub-to-claims",
  { hubVirtualNetworkId: hubNetwork, spokeVirtualNetworkId: spokeNetwork },
  { dependsOn: [hub, spoke] },
);
new PrivateDns(
  "dns",
  {
    resourceGroupId: hubGroup,
    zoneNames: ["privatelink.search.windows.net", "privatelink.vaultcore.azure.net"],
    virtualNetworkIds: { hub: hubNetwork, claims: spokeNetwork },
    tags,
  },
  { dependsOn: [hub, spoke, peering] },
);

export const networkIds = [hub.virtualNetworkId, spoke.virtualNetworkId];
