// Made by scripts/derive-arm-types.js; do not edit.
import type { Facts } from "../facts";
import type { ResourceType } from "../arm-types";

export const generatedArmTypes: Facts<ResourceType> = {
  "source": [
    "https://github.com/Azure/bicep-types-az",
    "https://github.com/pulumi/pulumi-azure-native"
  ],
  "asOf": "2026-11-24",
  "entries": [
    {
      "token": "azure-native:alertsmanagement:ActionRuleByName",
      "armType": "Microsoft.AlertsManagement/actionRules",
      "apiVersion": "2019-05-05-preview",
      "nameInput": "actionRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.AlertsManagement/actionRules/{actionRuleName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:alertsmanagement:AlertProcessingRuleByName",
      "armType": "Microsoft.AlertsManagement/actionRules",
      "apiVersion": "2021-08-08",
      "nameInput": "alertProcessingRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.AlertsManagement/actionRules/{alertProcessingRuleName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:alertsmanagement:PrometheusRuleGroup",
      "armType": "Microsoft.AlertsManagement/prometheusRuleGroups",
      "apiVersion": "2023-03-01",
      "nameInput": "ruleGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.AlertsManagement/prometheusRuleGroups/{ruleGroupName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:alertsmanagement:SmartDetectorAlertRule",
      "armType": "Microsoft.AlertsManagement/smartDetectorAlertRules",
      "apiVersion": "2021-04-01",
      "nameInput": "alertRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.AlertsManagement/smartDetectorAlertRules/{alertRuleName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Api",
      "armType": "Microsoft.ApiManagement/service/apis",
      "apiVersion": "2024-05-01",
      "nameInput": "apiId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/apis/{apiId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ApiDiagnostic",
      "armType": "Microsoft.ApiManagement/service/apis/diagnostics",
      "apiVersion": "2024-05-01",
      "nameInput": "diagnosticId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/apis/{apiId}/diagnostics/{diagnosticId}",
      "parentToken": "azure-native:apimanagement:Api",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ApiManagementService",
      "armType": "Microsoft.ApiManagement/service",
      "apiVersion": "2024-05-01",
      "nameInput": "serviceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ApiOperation",
      "armType": "Microsoft.ApiManagement/service/apis/operations",
      "apiVersion": "2024-05-01",
      "nameInput": "operationId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/apis/{apiId}/operations/{operationId}",
      "parentToken": "azure-native:apimanagement:Api",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ApiPolicy",
      "armType": "Microsoft.ApiManagement/service/apis/policies",
      "apiVersion": "2024-05-01",
      "nameInput": "policyId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/apis/{apiId}/policies/{policyId}",
      "parentToken": "azure-native:apimanagement:Api",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ApiVersionSet",
      "armType": "Microsoft.ApiManagement/service/apiVersionSets",
      "apiVersion": "2024-05-01",
      "nameInput": "versionSetId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/apiVersionSets/{versionSetId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Backend",
      "armType": "Microsoft.ApiManagement/service/backends",
      "apiVersion": "2024-05-01",
      "nameInput": "backendId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/backends/{backendId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Cache",
      "armType": "Microsoft.ApiManagement/service/caches",
      "apiVersion": "2024-05-01",
      "nameInput": "cacheId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/caches/{cacheId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Certificate",
      "armType": "Microsoft.ApiManagement/service/certificates",
      "apiVersion": "2024-05-01",
      "nameInput": "certificateId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/certificates/{certificateId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Diagnostic",
      "armType": "Microsoft.ApiManagement/service/diagnostics",
      "apiVersion": "2024-05-01",
      "nameInput": "diagnosticId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/diagnostics/{diagnosticId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Logger",
      "armType": "Microsoft.ApiManagement/service/loggers",
      "apiVersion": "2024-05-01",
      "nameInput": "loggerId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/loggers/{loggerId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:NamedValue",
      "armType": "Microsoft.ApiManagement/service/namedValues",
      "apiVersion": "2024-05-01",
      "nameInput": "namedValueId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/namedValues/{namedValueId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Policy",
      "armType": "Microsoft.ApiManagement/service/policies",
      "apiVersion": "2024-05-01",
      "nameInput": "policyId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/policies/{policyId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:PolicyFragment",
      "armType": "Microsoft.ApiManagement/service/policyFragments",
      "apiVersion": "2024-05-01",
      "nameInput": "id",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/policyFragments/{id}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Product",
      "armType": "Microsoft.ApiManagement/service/products",
      "apiVersion": "2024-05-01",
      "nameInput": "productId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/products/{productId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ProductApi",
      "armType": "Microsoft.ApiManagement/service/products/apis",
      "apiVersion": "2024-05-01",
      "nameInput": "apiId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/products/{productId}/apis/{apiId}",
      "parentToken": "azure-native:apimanagement:Product",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:ProductPolicy",
      "armType": "Microsoft.ApiManagement/service/products/policies",
      "apiVersion": "2024-05-01",
      "nameInput": "policyId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/products/{productId}/policies/{policyId}",
      "parentToken": "azure-native:apimanagement:Product",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Subscription",
      "armType": "Microsoft.ApiManagement/service/subscriptions",
      "apiVersion": "2024-05-01",
      "nameInput": "sid",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/subscriptions/{sid}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:apimanagement:Workspace",
      "armType": "Microsoft.ApiManagement/service/workspaces",
      "apiVersion": "2024-05-01",
      "nameInput": "workspaceId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}/workspaces/{workspaceId}",
      "parentToken": "azure-native:apimanagement:ApiManagementService",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:app:ContainerApp",
      "armType": "Microsoft.App/containerApps",
      "apiVersion": "2025-02-02-preview",
      "nameInput": "containerAppName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.App/containerApps/{containerAppName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:app:ManagedEnvironment",
      "armType": "Microsoft.App/managedEnvironments",
      "apiVersion": "2025-02-02-preview",
      "nameInput": "environmentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.App/managedEnvironments/{environmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:applicationinsights:Component",
      "armType": "Microsoft.Insights/components",
      "apiVersion": "2020-02-02",
      "nameInput": "resourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/components/{resourceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:applicationinsights:Workbook",
      "armType": "Microsoft.Insights/workbooks",
      "apiVersion": "2023-06-01",
      "nameInput": "resourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/workbooks/{resourceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:ManagementLockAtResourceGroupLevel",
      "armType": "Microsoft.Authorization/locks",
      "apiVersion": "2020-05-01",
      "nameInput": "lockName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Authorization/locks/{lockName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:ManagementLockAtResourceLevel",
      "armType": "Microsoft.Authorization/locks",
      "apiVersion": "2020-05-01",
      "nameInput": "lockName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}/providers/Microsoft.Authorization/locks/{lockName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:ManagementLockAtSubscriptionLevel",
      "armType": "Microsoft.Authorization/locks",
      "apiVersion": "2020-05-01",
      "nameInput": "lockName",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/locks/{lockName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:ManagementLockByScope",
      "armType": "Microsoft.Authorization/locks",
      "apiVersion": "2020-05-01",
      "nameInput": "lockName",
      "idPath": "{scope}/providers/Microsoft.Authorization/locks/{lockName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicyAssignment",
      "armType": "Microsoft.Authorization/policyAssignments",
      "apiVersion": "2025-01-01",
      "nameInput": "policyAssignmentName",
      "idPath": "{scope}/providers/Microsoft.Authorization/policyAssignments/{policyAssignmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicyDefinition",
      "armType": "Microsoft.Authorization/policyDefinitions",
      "apiVersion": "2025-01-01",
      "nameInput": "policyDefinitionName",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/policyDefinitions/{policyDefinitionName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicyDefinitionAtManagementGroup",
      "armType": "Microsoft.Authorization/policyDefinitions",
      "apiVersion": "2025-01-01",
      "nameInput": "policyDefinitionName",
      "idPath": "/providers/Microsoft.Management/managementGroups/{managementGroupId}/providers/Microsoft.Authorization/policyDefinitions/{policyDefinitionName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicyExemption",
      "armType": "Microsoft.Authorization/policyExemptions",
      "apiVersion": "2022-07-01-preview",
      "nameInput": "policyExemptionName",
      "idPath": "{scope}/providers/Microsoft.Authorization/policyExemptions/{policyExemptionName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicySetDefinition",
      "armType": "Microsoft.Authorization/policySetDefinitions",
      "apiVersion": "2025-01-01",
      "nameInput": "policySetDefinitionName",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/policySetDefinitions/{policySetDefinitionName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:PolicySetDefinitionAtManagementGroup",
      "armType": "Microsoft.Authorization/policySetDefinitions",
      "apiVersion": "2025-01-01",
      "nameInput": "policySetDefinitionName",
      "idPath": "/providers/Microsoft.Management/managementGroups/{managementGroupId}/providers/Microsoft.Authorization/policySetDefinitions/{policySetDefinitionName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:RoleAssignment",
      "armType": "Microsoft.Authorization/roleAssignments",
      "apiVersion": "2022-04-01",
      "nameInput": "roleAssignmentName",
      "idPath": "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:authorization:RoleDefinition",
      "armType": "Microsoft.Authorization/roleDefinitions",
      "apiVersion": "2022-05-01-preview",
      "nameInput": "roleDefinitionId",
      "idPath": "{scope}/providers/Microsoft.Authorization/roleDefinitions/{roleDefinitionId}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:AFDCustomDomain",
      "armType": "Microsoft.Cdn/profiles/customDomains",
      "apiVersion": "2025-06-01",
      "nameInput": "customDomainName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/customDomains/{customDomainName}",
      "parentToken": "azure-native:cdn:Profile",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:AFDEndpoint",
      "armType": "Microsoft.Cdn/profiles/afdEndpoints",
      "apiVersion": "2025-06-01",
      "nameInput": "endpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/afdEndpoints/{endpointName}",
      "parentToken": "azure-native:cdn:Profile",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:AFDOrigin",
      "armType": "Microsoft.Cdn/profiles/originGroups/origins",
      "apiVersion": "2025-06-01",
      "nameInput": "originName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/originGroups/{originGroupName}/origins/{originName}",
      "parentToken": "azure-native:cdn:AFDOriginGroup",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:AFDOriginGroup",
      "armType": "Microsoft.Cdn/profiles/originGroups",
      "apiVersion": "2025-06-01",
      "nameInput": "originGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/originGroups/{originGroupName}",
      "parentToken": "azure-native:cdn:Profile",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:Policy",
      "armType": "Microsoft.Cdn/CdnWebApplicationFirewallPolicies",
      "apiVersion": "2025-06-01",
      "nameInput": "policyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/CdnWebApplicationFirewallPolicies/{policyName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:Profile",
      "armType": "Microsoft.Cdn/profiles",
      "apiVersion": "2025-06-01",
      "nameInput": "profileName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:Route",
      "armType": "Microsoft.Cdn/profiles/afdEndpoints/routes",
      "apiVersion": "2025-06-01",
      "nameInput": "routeName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/afdEndpoints/{endpointName}/routes/{routeName}",
      "parentToken": "azure-native:cdn:AFDEndpoint",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:Rule",
      "armType": "Microsoft.Cdn/profiles/ruleSets/rules",
      "apiVersion": "2025-06-01",
      "nameInput": "ruleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/ruleSets/{ruleSetName}/rules/{ruleName}",
      "parentToken": "azure-native:cdn:RuleSet",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:RuleSet",
      "armType": "Microsoft.Cdn/profiles/ruleSets",
      "apiVersion": "2025-06-01",
      "nameInput": "ruleSetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/ruleSets/{ruleSetName}",
      "parentToken": "azure-native:cdn:Profile",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cdn:SecurityPolicy",
      "armType": "Microsoft.Cdn/profiles/securityPolicies",
      "apiVersion": "2025-06-01",
      "nameInput": "securityPolicyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cdn/profiles/{profileName}/securityPolicies/{securityPolicyName}",
      "parentToken": "azure-native:cdn:Profile",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cognitiveservices:Account",
      "armType": "Microsoft.CognitiveServices/accounts",
      "apiVersion": "2025-06-01",
      "nameInput": "accountName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:AccountCapabilityHost",
      "armType": "Microsoft.CognitiveServices/accounts/capabilityHosts",
      "apiVersion": "2025-06-01",
      "nameInput": "capabilityHostName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/capabilityHosts/{capabilityHostName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:AccountConnection",
      "armType": "Microsoft.CognitiveServices/accounts/connections",
      "apiVersion": "2025-06-01",
      "nameInput": "connectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/connections/{connectionName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:CommitmentPlan",
      "armType": "Microsoft.CognitiveServices/accounts/commitmentPlans",
      "apiVersion": "2025-06-01",
      "nameInput": "commitmentPlanName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/commitmentPlans/{commitmentPlanName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:Deployment",
      "armType": "Microsoft.CognitiveServices/accounts/deployments",
      "apiVersion": "2025-06-01",
      "nameInput": "deploymentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/deployments/{deploymentName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:EncryptionScope",
      "armType": "Microsoft.CognitiveServices/accounts/encryptionScopes",
      "apiVersion": "2025-06-01",
      "nameInput": "encryptionScopeName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/encryptionScopes/{encryptionScopeName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:ManagedNetworkSetting",
      "armType": "Microsoft.CognitiveServices/accounts/managedNetworks",
      "apiVersion": "2026-01-15-preview",
      "nameInput": "managedNetworkName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/managedNetworks/{managedNetworkName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:OutboundRule",
      "armType": "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules",
      "apiVersion": "2025-10-01-preview",
      "nameInput": "ruleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/managedNetworks/{managedNetworkName}/outboundRules/{ruleName}",
      "parentToken": "azure-native:cognitiveservices:ManagedNetworkSetting",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:PrivateEndpointConnection",
      "armType": "Microsoft.CognitiveServices/accounts/privateEndpointConnections",
      "apiVersion": "2025-06-01",
      "nameInput": "privateEndpointConnectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/privateEndpointConnections/{privateEndpointConnectionName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:Project",
      "armType": "Microsoft.CognitiveServices/accounts/projects",
      "apiVersion": "2025-06-01",
      "nameInput": "projectName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/projects/{projectName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:ProjectCapabilityHost",
      "armType": "Microsoft.CognitiveServices/accounts/projects/capabilityHosts",
      "apiVersion": "2025-06-01",
      "nameInput": "capabilityHostName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/projects/{projectName}/capabilityHosts/{capabilityHostName}",
      "parentToken": "azure-native:cognitiveservices:Project",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:ProjectConnection",
      "armType": "Microsoft.CognitiveServices/accounts/projects/connections",
      "apiVersion": "2025-06-01",
      "nameInput": "connectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/projects/{projectName}/connections/{connectionName}",
      "parentToken": "azure-native:cognitiveservices:Project",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:RaiBlocklist",
      "armType": "Microsoft.CognitiveServices/accounts/raiBlocklists",
      "apiVersion": "2025-06-01",
      "nameInput": "raiBlocklistName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/raiBlocklists/{raiBlocklistName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:RaiBlocklistItem",
      "armType": "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems",
      "apiVersion": "2025-06-01",
      "nameInput": "raiBlocklistItemName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/raiBlocklists/{raiBlocklistName}/raiBlocklistItems/{raiBlocklistItemName}",
      "parentToken": "azure-native:cognitiveservices:RaiBlocklist",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:cognitiveservices:RaiPolicy",
      "armType": "Microsoft.CognitiveServices/accounts/raiPolicies",
      "apiVersion": "2025-06-01",
      "nameInput": "raiPolicyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.CognitiveServices/accounts/{accountName}/raiPolicies/{raiPolicyName}",
      "parentToken": "azure-native:cognitiveservices:Account",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:compute:Disk",
      "armType": "Microsoft.Compute/disks",
      "apiVersion": "2024-03-02",
      "nameInput": "diskName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:compute:DiskEncryptionSet",
      "armType": "Microsoft.Compute/diskEncryptionSets",
      "apiVersion": "2024-03-02",
      "nameInput": "diskEncryptionSetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/diskEncryptionSets/{diskEncryptionSetName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:compute:VirtualMachine",
      "armType": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-11-01",
      "nameInput": "vmName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:compute:VirtualMachineExtension",
      "armType": "Microsoft.Compute/virtualMachines/extensions",
      "apiVersion": "2024-11-01",
      "nameInput": "vmExtensionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/extensions/{vmExtensionName}",
      "parentToken": "azure-native:compute:VirtualMachine",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:consumption:Budget",
      "armType": "Microsoft.Consumption/budgets",
      "apiVersion": "2024-08-01",
      "nameInput": "budgetName",
      "idPath": "{scope}/providers/Microsoft.Consumption/budgets/{budgetName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:containerregistry:Registry",
      "armType": "Microsoft.ContainerRegistry/registries",
      "apiVersion": "2023-01-01-preview",
      "nameInput": "registryName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ContainerRegistry/registries/{registryName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:containerregistry:Replication",
      "armType": "Microsoft.ContainerRegistry/registries/replications",
      "apiVersion": "2024-11-01-preview",
      "nameInput": "replicationName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ContainerRegistry/registries/{registryName}/replications/{replicationName}",
      "parentToken": "azure-native:containerregistry:Registry",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cosmosdb:DatabaseAccount",
      "armType": "Microsoft.DocumentDB/databaseAccounts",
      "apiVersion": "2025-10-15",
      "nameInput": "accountName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DocumentDB/databaseAccounts/{accountName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cosmosdb:SqlResourceSqlContainer",
      "armType": "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers",
      "apiVersion": "2025-10-15",
      "nameInput": "containerName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DocumentDB/databaseAccounts/{accountName}/sqlDatabases/{databaseName}/containers/{containerName}",
      "parentToken": "azure-native:cosmosdb:SqlResourceSqlDatabase",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cosmosdb:SqlResourceSqlDatabase",
      "armType": "Microsoft.DocumentDB/databaseAccounts/sqlDatabases",
      "apiVersion": "2025-10-15",
      "nameInput": "databaseName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DocumentDB/databaseAccounts/{accountName}/sqlDatabases/{databaseName}",
      "parentToken": "azure-native:cosmosdb:DatabaseAccount",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:cosmosdb:SqlResourceSqlRoleAssignment",
      "armType": "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments",
      "apiVersion": "2025-10-15",
      "nameInput": "roleAssignmentId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DocumentDB/databaseAccounts/{accountName}/sqlRoleAssignments/{roleAssignmentId}",
      "parentToken": "azure-native:cosmosdb:DatabaseAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:cosmosdb:SqlResourceSqlRoleDefinition",
      "armType": "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions",
      "apiVersion": "2025-10-15",
      "nameInput": "roleDefinitionId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DocumentDB/databaseAccounts/{accountName}/sqlRoleDefinitions/{roleDefinitionId}",
      "parentToken": "azure-native:cosmosdb:DatabaseAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:devtestlab:GlobalSchedule",
      "armType": "Microsoft.DevTestLab/schedules",
      "apiVersion": "2018-09-15",
      "nameInput": "name",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DevTestLab/schedules/{name}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:devtestlab:Schedule",
      "armType": "Microsoft.DevTestLab/labs/schedules",
      "apiVersion": "2018-09-15",
      "nameInput": "name",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.DevTestLab/labs/{labName}/schedules/{name}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dns:RecordSet",
      "armType": "Microsoft.Network/dnsZones/A",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "relativeRecordSetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsZones/{zoneName}/{recordType}/{relativeRecordSetName}",
      "parentToken": "azure-native:dns:Zone",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:dns:Zone",
      "armType": "Microsoft.Network/dnsZones",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "zoneName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsZones/{zoneName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:DnsForwardingRuleset",
      "armType": "Microsoft.Network/dnsForwardingRulesets",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "dnsForwardingRulesetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsForwardingRulesets/{dnsForwardingRulesetName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:DnsResolver",
      "armType": "Microsoft.Network/dnsResolvers",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "dnsResolverName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsResolvers/{dnsResolverName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:DnsResolverPolicy",
      "armType": "Microsoft.Network/dnsResolverPolicies",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "dnsResolverPolicyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsResolverPolicies/{dnsResolverPolicyName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:DnsResolverPolicyVirtualNetworkLink",
      "armType": "Microsoft.Network/dnsResolverPolicies/virtualNetworkLinks",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "dnsResolverPolicyVirtualNetworkLinkName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsResolverPolicies/{dnsResolverPolicyName}/virtualNetworkLinks/{dnsResolverPolicyVirtualNetworkLinkName}",
      "parentToken": "azure-native:dnsresolver:DnsResolverPolicy",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:ForwardingRule",
      "armType": "Microsoft.Network/dnsForwardingRulesets/forwardingRules",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "forwardingRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsForwardingRulesets/{dnsForwardingRulesetName}/forwardingRules/{forwardingRuleName}",
      "parentToken": "azure-native:dnsresolver:DnsForwardingRuleset",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:InboundEndpoint",
      "armType": "Microsoft.Network/dnsResolvers/inboundEndpoints",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "inboundEndpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsResolvers/{dnsResolverName}/inboundEndpoints/{inboundEndpointName}",
      "parentToken": "azure-native:dnsresolver:DnsResolver",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:OutboundEndpoint",
      "armType": "Microsoft.Network/dnsResolvers/outboundEndpoints",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "outboundEndpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsResolvers/{dnsResolverName}/outboundEndpoints/{outboundEndpointName}",
      "parentToken": "azure-native:dnsresolver:DnsResolver",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:dnsresolver:PrivateResolverVirtualNetworkLink",
      "armType": "Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks",
      "apiVersion": "2023-07-01-preview",
      "nameInput": "virtualNetworkLinkName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/dnsForwardingRulesets/{dnsForwardingRulesetName}/virtualNetworkLinks/{virtualNetworkLinkName}",
      "parentToken": "azure-native:dnsresolver:DnsForwardingRuleset",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:frontdoor:Policy",
      "armType": "Microsoft.Network/FrontDoorWebApplicationFirewallPolicies",
      "apiVersion": "2025-11-01",
      "nameInput": "policyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/FrontDoorWebApplicationFirewallPolicies/{policyName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:keyvault:Key",
      "armType": "Microsoft.KeyVault/vaults/keys",
      "apiVersion": "2024-11-01",
      "nameInput": "keyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.KeyVault/vaults/{vaultName}/keys/{keyName}",
      "parentToken": "azure-native:keyvault:Vault",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:keyvault:Secret",
      "armType": "Microsoft.KeyVault/vaults/secrets",
      "apiVersion": "2024-11-01",
      "nameInput": "secretName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.KeyVault/vaults/{vaultName}/secrets/{secretName}",
      "parentToken": "azure-native:keyvault:Vault",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:keyvault:Vault",
      "armType": "Microsoft.KeyVault/vaults",
      "apiVersion": "2024-11-01",
      "nameInput": "vaultName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.KeyVault/vaults/{vaultName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:machinelearningservices:Compute",
      "armType": "Microsoft.MachineLearningServices/workspaces/computes",
      "apiVersion": "2025-12-01",
      "nameInput": "computeName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}/computes/{computeName}",
      "parentToken": "azure-native:machinelearningservices:Workspace",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:machinelearningservices:OnlineDeployment",
      "armType": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
      "apiVersion": "2025-12-01",
      "nameInput": "deploymentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}/onlineEndpoints/{endpointName}/deployments/{deploymentName}",
      "parentToken": "azure-native:machinelearningservices:OnlineEndpoint",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:machinelearningservices:OnlineEndpoint",
      "armType": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2025-12-01",
      "nameInput": "endpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}/onlineEndpoints/{endpointName}",
      "parentToken": "azure-native:machinelearningservices:Workspace",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:machinelearningservices:Registry",
      "armType": "Microsoft.MachineLearningServices/registries",
      "apiVersion": "2025-12-01",
      "nameInput": "registryName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/registries/{registryName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:machinelearningservices:Workspace",
      "armType": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2025-12-01",
      "nameInput": "workspaceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:maintenance:ConfigurationAssignment",
      "armType": "Microsoft.Maintenance/configurationAssignments",
      "apiVersion": "2023-10-01-preview",
      "nameInput": "configurationAssignmentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{providerName}/{resourceType}/{resourceName}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:maintenance:ConfigurationAssignmentParent",
      "armType": "Microsoft.Maintenance/configurationAssignments",
      "apiVersion": "2023-10-01-preview",
      "nameInput": "configurationAssignmentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{providerName}/{resourceParentType}/{resourceParentName}/{resourceType}/{resourceName}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:maintenance:ConfigurationAssignmentsForResourceGroup",
      "armType": "Microsoft.Maintenance/configurationAssignments",
      "apiVersion": "2023-10-01-preview",
      "nameInput": "configurationAssignmentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:maintenance:ConfigurationAssignmentsForSubscription",
      "armType": "Microsoft.Maintenance/configurationAssignments",
      "apiVersion": "2023-10-01-preview",
      "nameInput": "configurationAssignmentName",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Maintenance/configurationAssignments/{configurationAssignmentName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:maintenance:MaintenanceConfiguration",
      "armType": "Microsoft.Maintenance/maintenanceConfigurations",
      "apiVersion": "2023-10-01-preview",
      "nameInput": "resourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Maintenance/maintenanceConfigurations/{resourceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:managedidentity:FederatedIdentityCredential",
      "armType": "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
      "apiVersion": "2023-01-31",
      "nameInput": "federatedIdentityCredentialResourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}/federatedIdentityCredentials/{federatedIdentityCredentialResourceName}",
      "parentToken": "azure-native:managedidentity:UserAssignedIdentity",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:managedidentity:UserAssignedIdentity",
      "armType": "Microsoft.ManagedIdentity/userAssignedIdentities",
      "apiVersion": "2023-01-31",
      "nameInput": "resourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:management:ManagementGroup",
      "armType": "Microsoft.Management/managementGroups",
      "apiVersion": "2023-04-01",
      "nameInput": "groupId",
      "idPath": "/providers/Microsoft.Management/managementGroups/{groupId}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:management:ManagementGroupSubscription",
      "armType": "Microsoft.Management/managementGroups/subscriptions",
      "apiVersion": "2023-04-01",
      "idPath": "/providers/Microsoft.Management/managementGroups/{groupId}/subscriptions/{subscriptionId}",
      "parentToken": "azure-native:management:ManagementGroup",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:ActionGroup",
      "armType": "Microsoft.Insights/actionGroups",
      "apiVersion": "2024-10-01-preview",
      "nameInput": "actionGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/actionGroups/{actionGroupName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:ActivityLogAlert",
      "armType": "Microsoft.Insights/activityLogAlerts",
      "apiVersion": "2020-10-01",
      "nameInput": "activityLogAlertName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/activityLogAlerts/{activityLogAlertName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:AutoscaleSetting",
      "armType": "Microsoft.Insights/autoscaleSettings",
      "apiVersion": "2021-05-01-preview",
      "nameInput": "autoscaleSettingName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/autoscaleSettings/{autoscaleSettingName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:DataCollectionEndpoint",
      "armType": "Microsoft.Insights/dataCollectionEndpoints",
      "apiVersion": "2022-06-01",
      "nameInput": "dataCollectionEndpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/dataCollectionEndpoints/{dataCollectionEndpointName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:DataCollectionRule",
      "armType": "Microsoft.Insights/dataCollectionRules",
      "apiVersion": "2022-06-01",
      "nameInput": "dataCollectionRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/dataCollectionRules/{dataCollectionRuleName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:DataCollectionRuleAssociation",
      "armType": "Microsoft.Insights/dataCollectionRuleAssociations",
      "apiVersion": "2022-06-01",
      "nameInput": "associationName",
      "idPath": "{resourceUri}/providers/Microsoft.Insights/dataCollectionRuleAssociations/{associationName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:DiagnosticSetting",
      "armType": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "nameInput": "name",
      "idPath": "{resourceUri}/providers/Microsoft.Insights/diagnosticSettings/{name}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:ManagementGroupDiagnosticSetting",
      "armType": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "nameInput": "name",
      "idPath": "/providers/Microsoft.Management/managementGroups/{managementGroupId}/providers/Microsoft.Insights/diagnosticSettings/{name}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:MetricAlert",
      "armType": "Microsoft.Insights/metricAlerts",
      "apiVersion": "2018-03-01",
      "nameInput": "ruleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/metricAlerts/{ruleName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:PrivateLinkScope",
      "armType": "Microsoft.Insights/privateLinkScopes",
      "apiVersion": "2023-06-01-preview",
      "nameInput": "scopeName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/privateLinkScopes/{scopeName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:PrivateLinkScopedResource",
      "armType": "Microsoft.Insights/privateLinkScopes/scopedResources",
      "apiVersion": "2023-06-01-preview",
      "nameInput": "name",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/privateLinkScopes/{scopeName}/scopedResources/{name}",
      "parentToken": "azure-native:monitor:PrivateLinkScope",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:ScheduledQueryRule",
      "armType": "Microsoft.Insights/scheduledQueryRules",
      "apiVersion": "2025-01-01-preview",
      "nameInput": "ruleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/scheduledQueryRules/{ruleName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:monitor:SubscriptionDiagnosticSetting",
      "armType": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "nameInput": "name",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Insights/diagnosticSettings/{name}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:ApplicationGateway",
      "armType": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "nameInput": "applicationGatewayName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/applicationGateways/{applicationGatewayName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:ApplicationSecurityGroup",
      "armType": "Microsoft.Network/applicationSecurityGroups",
      "apiVersion": "2024-05-01",
      "nameInput": "applicationSecurityGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/applicationSecurityGroups/{applicationSecurityGroupName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:AzureFirewall",
      "armType": "Microsoft.Network/azureFirewalls",
      "apiVersion": "2024-05-01",
      "nameInput": "azureFirewallName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/azureFirewalls/{azureFirewallName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:BastionHost",
      "armType": "Microsoft.Network/bastionHosts",
      "apiVersion": "2024-05-01",
      "nameInput": "bastionHostName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/bastionHosts/{bastionHostName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:DdosProtectionPlan",
      "armType": "Microsoft.Network/ddosProtectionPlans",
      "apiVersion": "2024-05-01",
      "nameInput": "ddosProtectionPlanName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/ddosProtectionPlans/{ddosProtectionPlanName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:ExpressRouteCircuit",
      "armType": "Microsoft.Network/expressRouteCircuits",
      "apiVersion": "2024-05-01",
      "nameInput": "circuitName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/expressRouteCircuits/{circuitName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:ExpressRouteCircuitAuthorization",
      "armType": "Microsoft.Network/expressRouteCircuits/authorizations",
      "apiVersion": "2024-05-01",
      "nameInput": "authorizationName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/expressRouteCircuits/{circuitName}/authorizations/{authorizationName}",
      "parentToken": "azure-native:network:ExpressRouteCircuit",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:ExpressRouteCircuitPeering",
      "armType": "Microsoft.Network/expressRouteCircuits/peerings",
      "apiVersion": "2024-05-01",
      "nameInput": "peeringName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/expressRouteCircuits/{circuitName}/peerings/{peeringName}",
      "parentToken": "azure-native:network:ExpressRouteCircuit",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:FirewallPolicy",
      "armType": "Microsoft.Network/firewallPolicies",
      "apiVersion": "2024-05-01",
      "nameInput": "firewallPolicyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/firewallPolicies/{firewallPolicyName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:FirewallPolicyRuleCollectionGroup",
      "armType": "Microsoft.Network/firewallPolicies/ruleCollectionGroups",
      "apiVersion": "2024-05-01",
      "nameInput": "ruleCollectionGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/firewallPolicies/{firewallPolicyName}/ruleCollectionGroups/{ruleCollectionGroupName}",
      "parentToken": "azure-native:network:FirewallPolicy",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:FlowLog",
      "armType": "Microsoft.Network/networkWatchers/flowLogs",
      "apiVersion": "2024-05-01",
      "nameInput": "flowLogName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkWatchers/{networkWatcherName}/flowLogs/{flowLogName}",
      "parentToken": "azure-native:network:NetworkWatcher",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:IpGroup",
      "armType": "Microsoft.Network/ipGroups",
      "apiVersion": "2024-05-01",
      "nameInput": "ipGroupsName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/ipGroups/{ipGroupsName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:LoadBalancer",
      "armType": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "nameInput": "loadBalancerName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/loadBalancers/{loadBalancerName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:LocalNetworkGateway",
      "armType": "Microsoft.Network/localNetworkGateways",
      "apiVersion": "2024-05-01",
      "nameInput": "localNetworkGatewayName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/localNetworkGateways/{localNetworkGatewayName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NatGateway",
      "armType": "Microsoft.Network/natGateways",
      "apiVersion": "2024-05-01",
      "nameInput": "natGatewayName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/natGateways/{natGatewayName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkInterface",
      "armType": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "nameInput": "networkInterfaceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkInterfaces/{networkInterfaceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkSecurityGroup",
      "armType": "Microsoft.Network/networkSecurityGroups",
      "apiVersion": "2024-05-01",
      "nameInput": "networkSecurityGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkSecurityPerimeter",
      "armType": "Microsoft.Network/networkSecurityPerimeters",
      "apiVersion": "2024-06-01-preview",
      "nameInput": "networkSecurityPerimeterName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityPerimeters/{networkSecurityPerimeterName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkSecurityPerimeterAccessRule",
      "armType": "Microsoft.Network/networkSecurityPerimeters/profiles/accessRules",
      "apiVersion": "2024-06-01-preview",
      "nameInput": "accessRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityPerimeters/{networkSecurityPerimeterName}/profiles/{profileName}/accessRules/{accessRuleName}",
      "parentToken": "azure-native:network:NetworkSecurityPerimeterProfile",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkSecurityPerimeterAssociation",
      "armType": "Microsoft.Network/networkSecurityPerimeters/resourceAssociations",
      "apiVersion": "2024-06-01-preview",
      "nameInput": "associationName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityPerimeters/{networkSecurityPerimeterName}/resourceAssociations/{associationName}",
      "parentToken": "azure-native:network:NetworkSecurityPerimeter",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkSecurityPerimeterProfile",
      "armType": "Microsoft.Network/networkSecurityPerimeters/profiles",
      "apiVersion": "2024-06-01-preview",
      "nameInput": "profileName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityPerimeters/{networkSecurityPerimeterName}/profiles/{profileName}",
      "parentToken": "azure-native:network:NetworkSecurityPerimeter",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:NetworkWatcher",
      "armType": "Microsoft.Network/networkWatchers",
      "apiVersion": "2024-05-01",
      "nameInput": "networkWatcherName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkWatchers/{networkWatcherName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:PrivateDnsZoneGroup",
      "armType": "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
      "apiVersion": "2024-05-01",
      "nameInput": "privateDnsZoneGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}/privateDnsZoneGroups/{privateDnsZoneGroupName}",
      "parentToken": "azure-native:network:PrivateEndpoint",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:PrivateEndpoint",
      "armType": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2024-05-01",
      "nameInput": "privateEndpointName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateEndpoints/{privateEndpointName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:PrivateLinkService",
      "armType": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "nameInput": "serviceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateLinkServices/{serviceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:PublicIPAddress",
      "armType": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "nameInput": "publicIpAddressName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/publicIPAddresses/{publicIpAddressName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:PublicIPPrefix",
      "armType": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "nameInput": "publicIpPrefixName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/publicIPPrefixes/{publicIpPrefixName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:Route",
      "armType": "Microsoft.Network/routeTables/routes",
      "apiVersion": "2024-05-01",
      "nameInput": "routeName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/routeTables/{routeTableName}/routes/{routeName}",
      "parentToken": "azure-native:network:RouteTable",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:RouteTable",
      "armType": "Microsoft.Network/routeTables",
      "apiVersion": "2024-05-01",
      "nameInput": "routeTableName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/routeTables/{routeTableName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:SecurityRule",
      "armType": "Microsoft.Network/networkSecurityGroups/securityRules",
      "apiVersion": "2024-05-01",
      "nameInput": "securityRuleName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{securityRuleName}",
      "parentToken": "azure-native:network:NetworkSecurityGroup",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:Subnet",
      "armType": "Microsoft.Network/virtualNetworks/subnets",
      "apiVersion": "2024-05-01",
      "nameInput": "subnetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}",
      "parentToken": "azure-native:network:VirtualNetwork",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualHub",
      "armType": "Microsoft.Network/virtualHubs",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualHubName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualHubs/{virtualHubName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualNetwork",
      "armType": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualNetworkName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualNetworkGateway",
      "armType": "Microsoft.Network/virtualNetworkGateways",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualNetworkGatewayName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualNetworkGateways/{virtualNetworkGatewayName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualNetworkGatewayConnection",
      "armType": "Microsoft.Network/connections",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualNetworkGatewayConnectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/connections/{virtualNetworkGatewayConnectionName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualNetworkPeering",
      "armType": "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualNetworkPeeringName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/virtualNetworkPeerings/{virtualNetworkPeeringName}",
      "parentToken": "azure-native:network:VirtualNetwork",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:network:VirtualWan",
      "armType": "Microsoft.Network/virtualWans",
      "apiVersion": "2024-05-01",
      "nameInput": "virtualWANName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/virtualWans/{virtualWANName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:network:WebApplicationFirewallPolicy",
      "armType": "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies",
      "apiVersion": "2024-05-01",
      "nameInput": "policyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/{policyName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:operationalinsights:Table",
      "armType": "Microsoft.OperationalInsights/workspaces/tables",
      "apiVersion": "2023-09-01",
      "nameInput": "tableName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/tables/{tableName}",
      "parentToken": "azure-native:operationalinsights:Workspace",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:operationalinsights:Workspace",
      "armType": "Microsoft.OperationalInsights/workspaces",
      "apiVersion": "2023-09-01",
      "nameInput": "workspaceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:portal:Dashboard",
      "armType": "Microsoft.Portal/dashboards",
      "apiVersion": "2022-12-01-preview",
      "nameInput": "dashboardName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Portal/dashboards/{dashboardName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:privatedns:PrivateRecordSet",
      "armType": "Microsoft.Network/privateDnsZones/A",
      "apiVersion": "2024-06-01",
      "nameInput": "relativeRecordSetName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/{recordType}/{relativeRecordSetName}",
      "parentToken": "azure-native:privatedns:PrivateZone",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:privatedns:PrivateZone",
      "armType": "Microsoft.Network/privateDnsZones",
      "apiVersion": "2024-06-01",
      "nameInput": "privateZoneName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:privatedns:VirtualNetworkLink",
      "armType": "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
      "apiVersion": "2024-06-01",
      "nameInput": "virtualNetworkLinkName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Network/privateDnsZones/{privateZoneName}/virtualNetworkLinks/{virtualNetworkLinkName}",
      "parentToken": "azure-native:privatedns:PrivateZone",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:resources:Deployment",
      "armType": "Microsoft.Resources/deployments",
      "apiVersion": "2024-03-01",
      "nameInput": "deploymentName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Resources/deployments/{deploymentName}",
      "located": true,
      "flattened": false
    },
    {
      "token": "azure-native:resources:ResourceGroup",
      "armType": "Microsoft.Resources/resourceGroups",
      "apiVersion": "2024-03-01",
      "nameInput": "resourceGroupName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:search:PrivateEndpointConnection",
      "armType": "Microsoft.Search/searchServices/privateEndpointConnections",
      "apiVersion": "2025-05-01",
      "nameInput": "privateEndpointConnectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Search/searchServices/{searchServiceName}/privateEndpointConnections/{privateEndpointConnectionName}",
      "parentToken": "azure-native:search:Service",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:search:Service",
      "armType": "Microsoft.Search/searchServices",
      "apiVersion": "2025-05-01",
      "nameInput": "searchServiceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Search/searchServices/{searchServiceName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:search:SharedPrivateLinkResource",
      "armType": "Microsoft.Search/searchServices/sharedPrivateLinkResources",
      "apiVersion": "2025-05-01",
      "nameInput": "sharedPrivateLinkResourceName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Search/searchServices/{searchServiceName}/sharedPrivateLinkResources/{sharedPrivateLinkResourceName}",
      "parentToken": "azure-native:search:Service",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:security:DefenderForStorage",
      "armType": "Microsoft.Security/defenderForStorageSettings",
      "apiVersion": "2024-10-01-preview",
      "nameInput": "settingName",
      "idPath": "{resourceId}/providers/Microsoft.Security/defenderForStorageSettings/{settingName}",
      "located": false,
      "flattened": false
    },
    {
      "token": "azure-native:security:Pricing",
      "armType": "Microsoft.Security/pricings",
      "apiVersion": "2024-01-01",
      "nameInput": "pricingName",
      "idPath": "/{scopeId}/providers/Microsoft.Security/pricings/{pricingName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:security:SecurityContact",
      "armType": "Microsoft.Security/securityContacts",
      "apiVersion": "2023-12-01-preview",
      "nameInput": "securityContactName",
      "idPath": "/subscriptions/{subscriptionId}/providers/Microsoft.Security/securityContacts/{securityContactName}",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:BlobContainer",
      "armType": "Microsoft.Storage/storageAccounts/blobServices/containers",
      "apiVersion": "2024-01-01",
      "nameInput": "containerName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}/blobServices/default/containers/{containerName}",
      "parentToken": "azure-native:storage:StorageAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:BlobServiceProperties",
      "armType": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2024-01-01",
      "nameInput": "blobServicesName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}/blobServices/{blobServicesName}",
      "parentToken": "azure-native:storage:StorageAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:ManagementPolicy",
      "armType": "Microsoft.Storage/storageAccounts/managementPolicies",
      "apiVersion": "2024-01-01",
      "nameInput": "managementPolicyName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}/managementPolicies/{managementPolicyName}",
      "parentToken": "azure-native:storage:StorageAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:ObjectReplicationPolicy",
      "armType": "Microsoft.Storage/storageAccounts/objectReplicationPolicies",
      "apiVersion": "2024-01-01",
      "nameInput": "objectReplicationPolicyId",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}/objectReplicationPolicies/{objectReplicationPolicyId}",
      "parentToken": "azure-native:storage:StorageAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:PrivateEndpointConnection",
      "armType": "Microsoft.Storage/storageAccounts/privateEndpointConnections",
      "apiVersion": "2024-01-01",
      "nameInput": "privateEndpointConnectionName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}/privateEndpointConnections/{privateEndpointConnectionName}",
      "parentToken": "azure-native:storage:StorageAccount",
      "located": false,
      "flattened": true
    },
    {
      "token": "azure-native:storage:StorageAccount",
      "armType": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2024-01-01",
      "nameInput": "accountName",
      "idPath": "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}",
      "located": true,
      "flattened": true
    },
    {
      "token": "azure-native:subscription:Alias",
      "armType": "Microsoft.Subscription/aliases",
      "apiVersion": "2024-08-01-preview",
      "nameInput": "aliasName",
      "idPath": "/providers/Microsoft.Subscription/aliases/{aliasName}",
      "located": false,
      "flattened": false
    }
  ]
};
