// Written by scripts/carry-*.mjs; edit the script, not this file.
import type { DiagnosticLogs } from "../diagnostics";

export const entries: readonly DiagnosticLogs[] = [
  {"armType":"Microsoft.ApiManagement/service","categories":["DeveloperPortalAuditLogs","GatewayLlmLogs","GatewayLogs","WebSocketConnectionLogs"],"groups":["allLogs"],"verified":true},
  {"armType":"Microsoft.Cdn/profiles","categories":["FrontDoorAccessLog","FrontDoorHealthProbeLog","FrontDoorWebApplicationFirewallLog"],"groups":[],"verified":false},
  {"armType":"Microsoft.CognitiveServices/accounts","categories":["Audit","AzureOpenAIRequestUsage","RequestResponse","Trace"],"groups":["allLogs"],"verified":true},
  {"armType":"Microsoft.CognitiveServices/accounts/projects","categories":[],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.ContainerRegistry/registries","categories":["ContainerRegistryLoginEvents","ContainerRegistryRepositoryEvents"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.DocumentDB/databaseAccounts","categories":["ControlPlaneRequests","DataPlaneRequests","PartitionKeyRUConsumption","PartitionKeyStatistics","QueryRuntimeStatistics"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.KeyVault/vaults","categories":["AuditEvent","AzurePolicyEvaluationDetails"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.Network/applicationGateways","categories":["ApplicationGatewayAccessLog","ApplicationGatewayFirewallLog","ApplicationGatewayPerformanceLog"],"groups":[],"verified":false},
  {"armType":"Microsoft.Network/bastionHosts","categories":["BastionAuditLogs"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.Network/networkSecurityGroups","categories":["NetworkSecurityGroupEvent","NetworkSecurityGroupRuleCounter"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.Network/publicIPAddresses","categories":["DDoSMitigationFlowLogs","DDoSMitigationReports","DDoSProtectionNotifications"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.Search/searchServices","categories":["OperationLogs"],"groups":["allLogs"],"verified":false},
  {"armType":"Microsoft.Storage/storageAccounts/blobServices","idSuffix":"default","categories":["StorageDelete","StorageRead","StorageWrite"],"groups":["allLogs"],"verified":false},
];
