import { closedToInternet } from "./closed-to-internet";

export const searchPublicNetworkAccess = closedToInternet({
  id: "search-public-network-access",
  title: "Search services in corp are closed to the internet",
  rationale: "The index holds the company's own documents; a leaked token or key must not be enough to read it.",
  source: "https://learn.microsoft.com/azure/search/service-create-private-endpoint",
  azurePolicy: "ee980b6d-0eca-4501-8d54-f6290fd512c3",
  token: "azure-native:search:Service",
  path: "publicNetworkAccess",
});
