import { privateEndpointRule } from "./private-endpoints";
import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { is, isOneOf } from "../asking";

const learn = "https://learn.microsoft.com/azure";

export const accountPrivateEndpoint = privateEndpointRule({
  id: "account-private-endpoint",
  title: "AI accounts in corp have a private endpoint",
  severity: "high",
  posture: "corp",
  token: "azure-native:cognitiveservices:Account",
  source: `${learn}/foundry/how-to/configure-private-link`,
  azurePolicy: "d6759c02-b87f-42b7-892e-71b3f471d782",
  groupIds: ["account"],
  named: { accountName: "aif-claims" },
  armName: "Microsoft.CognitiveServices/accounts/aif-claims",
});

export const searchPrivateEndpoint = privateEndpointRule({
  id: "search-private-endpoint",
  title: "Search services in corp have a private endpoint",
  severity: "high",
  posture: "corp",
  token: "azure-native:search:Service",
  source: `${learn}/search/service-create-private-endpoint`,
  groupIds: ["searchService"],
  named: { searchServiceName: "srch-claims" },
  armName: "Microsoft.Search/searchServices/srch-claims",
});

export const mlPrivateEndpoint = privateEndpointRule({
  id: "ml-private-endpoint",
  title: "Machine Learning workspaces in corp have a private endpoint",
  severity: "high",
  posture: "corp",
  token: "azure-native:machinelearningservices:Workspace",
  source: `${learn}/machine-learning/how-to-configure-private-link`,
  azurePolicy: "45e05259-1eb5-4f70-9574-baf73e9d219b",
  groupIds: ["amlworkspace"],
  named: { workspaceName: "mlw-claims" },
  armName: "Microsoft.MachineLearningServices/workspaces/mlw-claims",
  // A Foundry project of a hub is reached through the hub's endpoint.
  unless: (resource) => is(resource.props, "kind", "Project"),
});

export const storagePrivateEndpoint = privateEndpointRule({
  id: "storage-private-endpoint",
  title: "Storage accounts in corp have a private endpoint",
  severity: "medium",
  posture: "corp",
  token: "azure-native:storage:StorageAccount",
  source: `${learn}/storage/common/storage-private-endpoints`,
  groupIds: ["blob", "dfs", "file", "queue", "table", "web"],
  named: { accountName: "stclaims" },
  armName: "Microsoft.Storage/storageAccounts/stclaims",
});

export const keyvaultPrivateEndpoint = privateEndpointRule({
  id: "keyvault-private-endpoint",
  title: "Key vaults in corp have a private endpoint",
  severity: "medium",
  posture: "corp",
  token: "azure-native:keyvault:Vault",
  source: `${learn}/key-vault/general/private-link-service`,
  azurePolicy: "a6abeaec-4d90-4a02-805f-6b26c4d3fbe9",
  groupIds: ["vault"],
  named: { vaultName: "kv-claims" },
  armName: "Microsoft.KeyVault/vaults/kv-claims",
});

export const apimPrivateEndpoint = privateEndpointRule({
  id: "apim-private-endpoint",
  title: "API Management outside of a network has a private endpoint",
  severity: "medium",
  posture: "corp",
  token: "azure-native:apimanagement:ApiManagementService",
  source: `${learn}/api-management/private-endpoint`,
  groupIds: ["Gateway"],
  named: { serviceName: "apim-claims" },
  armName: "Microsoft.ApiManagement/service/apim-claims",
  unless: isInNetwork,
});

function isInNetwork(resource: Resource): boolean | Unknown {
  const type = read(resource, "virtualNetworkType");
  return type === UNKNOWN ? UNKNOWN : isOneOf(type, ["Internal", "External"]);
}
