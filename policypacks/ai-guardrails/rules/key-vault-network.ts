import { closedToInternet } from "./closed-to-internet";
import { deniedByDefault } from "./denied-by-default";

export const keyvaultPublicNetworkAccess = closedToInternet({
  id: "keyvault-public-network-access",
  title: "Key vaults in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/key-vault/general/private-link-service",
  azurePolicy: "405c5871-3e91-4644-8a63-58e19d68ff5b",
  token: "azure-native:keyvault:Vault",
  path: "properties.publicNetworkAccess",
});

export const keyvaultNetworkRestriction = deniedByDefault({
  id: "keyvault-network-restriction",
  title: "Key vaults that are open take only stated networks",
  source: "https://learn.microsoft.com/azure/key-vault/general/network-security",
  azurePolicy: "55615ac9-af46-4a59-874e-391cc3dfb490",
  token: "azure-native:keyvault:Vault",
  openPath: "properties.publicNetworkAccess",
  rules: "properties.networkAcls",
  range: "value",
});
