import type { AzureRule } from "../azure-rule";
import { addressNotation, spaceHoldsSubnets, spaceWithoutOverlap } from "./address-spaces";
import { zonesOffered } from "./availability-zones";
import { bastionPlaced, oneBastionPerNetwork } from "./bastion-hosts";
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
import { governanceRules } from "./governance";
import { linkedIds } from "./linked-ids";
import { scopeUnlocked } from "./locks";
import { machineRules } from "./machines";
import { nameRules } from "./names-taken";
import { publicAddressStandard, staticAddressFree, staticAddressInSubnet } from "./network-interfaces";
import { peeringRules } from "./network-peerings";
import { reservedSubnetRules } from "./network-reserved-subnets";
import { networkSecurityRules } from "./network-security";
import { assignmentIdentity } from "./policy-assignments";
import { definitionParametersDeclared, setParametersDeclared } from "./policy-definitions";
import {
  assignmentParametersAllowed,
  assignmentParametersComplete,
  assignmentParametersDefined,
} from "./policy-parameters";
import { oneRegistrationZone, oneZonePerNamespace } from "./private-dns";
import {
  endpointGroupKnown,
  endpointHasOneConnection,
  endpointNamesGroup,
  endpointSubnetPlain,
  endpointTargetReady,
  oneZoneGroup,
} from "./private-endpoints";
import { registryPremium } from "./registries";
import { regionRules } from "./regions-agree";
import { locationStays, notThereYet, tenantScopeIsWritten } from "./same-resource";
import { searchRules } from "./search";
import { storeRules } from "./stores";
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
  ...governanceRules,
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
  ...networkSecurityRules,
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
  ...storeRules,
  ...machineRules,
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
