import type { AzureRule } from "../azure-rule";
import { addressNotation, spaceHoldsSubnets, spaceWithoutOverlap } from "./address-spaces";
import { zonesOffered } from "./availability-zones";
import { bastionPlaced, oneBastionPerNetwork } from "./bastion-hosts";
import { bastionSecurityRules } from "./bastion-security-rules";
import { budgetStartsWithMonth } from "./budgets";
import { cosmosLocations } from "./cosmos";
import { diagnosticRules } from "./diagnostics";
import { managementGroupEmpty, nestedDeleted } from "./emptied-parents";
import { flowLogOfNetwork } from "./flow-logs";
import { deletedAccountRestored, foundryAccountNamed, subdomainFree, subdomainValid } from "./foundry-accounts";
import { contentFilterExists, modelOffered } from "./foundry-deployments";
import { oneCapabilityHost, projectNeedsFoundryAccount, projectWithAccount } from "./foundry-projects";
import { freedResources } from "./freed-resources";
import { inlineSubnetsKeepUsed, networkFreed, subnetFreed, usedSubnetStays } from "./freed-subnets";
import { parentExists, parentSucceeded, resourceGroupExists, subscriptionExists } from "./front-door";
import { deletedVaultRecovered, purgeProtectionStays } from "./key-vaults";
import { linkedIds } from "./linked-ids";
import { scopeUnlocked } from "./locks";
import { workspaceRetention } from "./log-workspaces";
import { machineNames, machineSignIn } from "./machine-profiles";
import { extensionTypeOnce, interfaceUsedOnce, machineHasImage } from "./machines";
import { managementGroupLevels, placedSubscriptionExists, subscriptionPlacedOnce } from "./management-groups";
import { nameRules } from "./names-taken";
import { publicAddressStandard, staticAddressFree, staticAddressInSubnet } from "./network-interfaces";
import { peeringRules } from "./network-peerings";
import { reservedSubnetRules } from "./network-reserved-subnets";
import { assignmentIdentity } from "./policy-assignments";
import { definitionParametersDeclared, setParametersDeclared } from "./policy-definitions";
import {
  assignmentParametersAllowed,
  assignmentParametersComplete,
  assignmentParametersDefined,
} from "./policy-parameters";
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
import { blobProtection, containerPublicAccess, storageRedundancy } from "./storage-accounts";
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
  definitionParametersDeclared,
  setParametersDeclared,
  assignmentParametersDefined,
  assignmentParametersComplete,
  assignmentParametersAllowed,
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
  tenantDelegation,
  agentSubnetAlone,
  publicAddressStandard,
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
  oneCapabilityHost,
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
