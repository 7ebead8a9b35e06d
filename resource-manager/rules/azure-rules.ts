import type { AzureRule } from "../azure-rule";
import { addressNotation, spaceHoldsSubnets, spaceWithoutOverlap } from "./address-spaces";
import { agentSubnetPrivate } from "./agent-subnets";
import { serviceAccessRules } from "./api-management-access";
import { serviceAddressRules } from "./api-management-addresses";
import { apiRules } from "./api-management-apis";
import { backendRules } from "./api-management-backends";
import { circuitBreakerComplete } from "./api-management-circuit-breakers";
import { networkModeOffered } from "./api-management-networks";
import { operationRules } from "./api-management-operations";
import { policyWellFormed } from "./api-management-policy-form";
import { policyPartFreed } from "./api-management-policy-parts-freed";
import { policyReferences } from "./api-management-policy-references";
import { policyStatements } from "./api-management-policy-statements";
import { serviceSecurityRules } from "./api-management-security-rules";
import { serviceSubnet } from "./api-management-subnets";
import { tierRules } from "./api-management-tiers";
import { zonesOffered } from "./availability-zones";
import { bastionPlaced, oneBastionPerNetwork } from "./bastion-hosts";
import { bastionSecurityRules } from "./bastion-security-rules";
import { budgetStartsWithMonth } from "./budgets";
import { consumptionSubnetPlain } from "./container-environments";
import { cosmosLocations } from "./cosmos";
import { ddosRules } from "./ddos";
import { diagnosticRules } from "./diagnostics";
import { domainLabelRules } from "./domain-labels";
import { managementGroupEmpty, nestedDeleted } from "./emptied-parents";
import { flowLogOfNetwork } from "./flow-logs";
import { deletedAccountRestored, foundryAccountNamed, subdomainFree, subdomainValid } from "./foundry-accounts";
import { contentFilterExists, modelOffered } from "./foundry-deployments";
import { oneCapabilityHost, projectNeedsFoundryAccount, projectWithAccount } from "./foundry-projects";
import { freedResources } from "./freed-resources";
import { inlineSubnetsKeepUsed, networkFreed, subnetFreed, usedSubnetStays } from "./freed-subnets";
import { parentExists, parentSucceeded, resourceGroupExists, subscriptionExists } from "./front-door";
import { transitAllowed } from "./gateway-transit";
import { deletedVaultRecovered, purgeProtectionStays } from "./key-vaults";
import { linkedIds } from "./linked-ids";
import { scopeUnlocked } from "./locks";
import { workspaceRetention } from "./log-workspaces";
import { machineNames, machineSignIn } from "./machine-profiles";
import { extensionTypeOnce, interfaceUsedOnce, machineHasImage } from "./machines";
import { managementGroupLevels, placedSubscriptionExists, subscriptionPlacedOnce } from "./management-groups";
import { nameRules } from "./names-taken";
import { quotaRules } from "./model-quota";
import { natGatewayAddresses } from "./nat-gateways";
import { publicAddressStandard, staticAddressFree, staticAddressInSubnet } from "./network-interfaces";
import { peeringRules } from "./network-peerings";
import { reservedSubnetRules } from "./network-reserved-subnets";
import { peeredSpaceChanges } from "./peered-spaces";
import { assignmentIdentity } from "./policy-assignments";
import { definitionParametersDeclared, setParametersDeclared } from "./policy-definitions";
import { builtInExists, setHoldsDefinitions } from "./policy-ids";
import { policyLimits } from "./policy-limits";
import { overrideEffectAllowed, referencesExist } from "./policy-overrides";
import { parametersStay } from "./policy-parameter-changes";
import {
  assignmentParametersAllowed,
  assignmentParametersComplete,
  assignmentParametersDefined,
} from "./policy-parameters";
import { assignmentInScope } from "./policy-scopes";
import { oneRegistrationZone, oneZonePerNamespace } from "./private-dns";
import { oneZoneGroup } from "./private-dns-zone-groups";
import { endpointGroupKnown, endpointHasOneConnection, endpointNamesGroup } from "./private-endpoint-connections";
import { endpointSubnetPlain, endpointTargetReady } from "./private-endpoints";
import { regionRules } from "./regions-agree";
import { registryPremium } from "./registries";
import { roleAssignedOnce, roleAssignmentIds } from "./role-assignments";
import { locationStays, notThereYet, tenantScopeIsWritten } from "./same-resource";
import { searchRules } from "./search";
import { securityRulePriorities } from "./security-rule-priorities";
import { serviceEndpointOn } from "./service-endpoints";
import { blobProtection, containerPublicAccess, storageRedundancy } from "./storage-accounts";
import { subnetHasRoom } from "./subnet-capacity";
import { subnetInsideNetwork, subnetLargeEnough, subnetRangesApart } from "./subnet-ranges";
import { agentSubnetAlone, tenantDelegation } from "./tenant-subnets";

/** Every rule, in the order in which Azure would meet them: the front door, linked ids, then each service. */
export const azureRules: readonly AzureRule[] = [
  tenantScopeIsWritten,
  subscriptionExists,
  resourceGroupExists,
  parentExists,
  parentSucceeded,
  notThereYet,
  locationStays,
  scopeUnlocked,
  ...linkedIds,
  managementGroupLevels,
  placedSubscriptionExists,
  subscriptionPlacedOnce,
  roleAssignmentIds,
  roleAssignedOnce,
  builtInExists,
  setHoldsDefinitions,
  assignmentInScope,
  policyLimits,
  parametersStay,
  definitionParametersDeclared,
  setParametersDeclared,
  assignmentParametersDefined,
  assignmentParametersComplete,
  assignmentParametersAllowed,
  overrideEffectAllowed,
  referencesExist,
  assignmentIdentity,
  addressNotation,
  subnetInsideNetwork,
  subnetRangesApart,
  subnetLargeEnough,
  spaceHoldsSubnets,
  spaceWithoutOverlap,
  ...reservedSubnetRules,
  bastionSecurityRules,
  securityRulePriorities,
  ...peeringRules,
  transitAllowed,
  peeredSpaceChanges,
  tenantDelegation,
  agentSubnetAlone,
  agentSubnetPrivate,
  consumptionSubnetPlain,
  subnetHasRoom,
  serviceEndpointOn,
  publicAddressStandard,
  ...ddosRules,
  ...domainLabelRules,
  natGatewayAddresses,
  bastionPlaced,
  oneBastionPerNetwork,
  staticAddressInSubnet,
  staticAddressFree,
  ...regionRules,
  zonesOffered,
  flowLogOfNetwork,
  endpointHasOneConnection,
  endpointNamesGroup,
  endpointGroupKnown,
  endpointTargetReady,
  endpointSubnetPlain,
  oneZonePerNamespace,
  oneRegistrationZone,
  oneZoneGroup,
  ...nameRules,
  foundryAccountNamed,
  subdomainValid,
  subdomainFree,
  deletedAccountRestored,
  projectNeedsFoundryAccount,
  projectWithAccount,
  modelOffered,
  contentFilterExists,
  ...quotaRules,
  oneCapabilityHost,
  ...tierRules,
  networkModeOffered,
  serviceSubnet,
  serviceSecurityRules,
  ...serviceAddressRules,
  ...serviceAccessRules,
  ...backendRules,
  circuitBreakerComplete,
  ...apiRules,
  ...operationRules,
  policyWellFormed,
  policyStatements,
  policyReferences,
  policyPartFreed,
  ...searchRules,
  storageRedundancy,
  containerPublicAccess,
  blobProtection,
  purgeProtectionStays,
  deletedVaultRecovered,
  workspaceRetention,
  machineHasImage,
  machineSignIn,
  machineNames,
  interfaceUsedOnce,
  extensionTypeOnce,
  registryPremium,
  cosmosLocations,
  budgetStartsWithMonth,
  ...diagnosticRules,
  usedSubnetStays,
  inlineSubnetsKeepUsed,
  subnetFreed,
  networkFreed,
  ...freedResources,
  nestedDeleted,
  managementGroupEmpty,
];
