import type { ResourceType } from "../catalog/arm-types";

const network = "Microsoft.Network";

/** What an id may name, by the end of its generic path. The longest ending that fits decides. */
const byEnding: Readonly<Record<string, readonly string[]>> = {
  "networkSecurityGroup.id": [`${network}/networkSecurityGroups`],
  "routeTable.id": [`${network}/routeTables`],
  "natGateway.id": [`${network}/natGateways`],
  "subnet.id": [`${network}/virtualNetworks/subnets`],
  "publicIPAddress.id": [`${network}/publicIPAddresses`],
  publicIpAddressId: [`${network}/publicIPAddresses`],
  "publicIPPrefix.id": [`${network}/publicIPPrefixes`],
  "remoteVirtualNetwork.id": [`${network}/virtualNetworks`],
  "virtualNetwork.id": [`${network}/virtualNetworks`],
  "ddosProtectionPlan.id": [`${network}/ddosProtectionPlans`],
  "firewallPolicy.id": [`${network}/firewallPolicies`],
  "basePolicy.id": [`${network}/firewallPolicies`],
  "applicationSecurityGroups[].id": [`${network}/applicationSecurityGroups`],
  "sourceApplicationSecurityGroups[].id": [`${network}/applicationSecurityGroups`],
  "destinationApplicationSecurityGroups[].id": [`${network}/applicationSecurityGroups`],
  "virtualNetworkRules[].id": [`${network}/virtualNetworks/subnets`],
  virtualNetworkResourceId: [`${network}/virtualNetworks/subnets`],
  subnetResourceId: [`${network}/virtualNetworks/subnets`],
  subnetArmId: [`${network}/virtualNetworks/subnets`],
  virtualNetworkSubnetId: [`${network}/virtualNetworks/subnets`],
  infrastructureSubnetId: [`${network}/virtualNetworks/subnets`],
  privateDnsZoneId: [`${network}/privateDnsZones`],
  "networkInterfaces[].id": [`${network}/networkInterfaces`],
  "availabilitySet.id": ["Microsoft.Compute/availabilitySets"],
  "managedDisk.id": ["Microsoft.Compute/disks"],
  "diskEncryptionSet.id": ["Microsoft.Compute/diskEncryptionSets"],
  "sourceVault.id": ["Microsoft.KeyVault/vaults"],
  workspaceId: ["Microsoft.OperationalInsights/workspaces"],
  workspaceResourceId: ["Microsoft.OperationalInsights/workspaces"],
  storageAccountId: ["Microsoft.Storage/storageAccounts"],
  "userAssignedIdentities[]": ["Microsoft.ManagedIdentity/userAssignedIdentities"],
  policyDefinitionId: ["Microsoft.Authorization/policyDefinitions", "Microsoft.Authorization/policySetDefinitions"],
  policyAssignmentId: ["Microsoft.Authorization/policyAssignments"],
  roleDefinitionId: ["Microsoft.Authorization/roleDefinitions"],
  apiVersionSetId: ["Microsoft.ApiManagement/service/apiVersionSets"],
  loggerId: ["Microsoft.ApiManagement/service/loggers"],
  "details.parent.id": ["Microsoft.Management/managementGroups"],
};

/** The ARM types that Azure takes at a place; `undefined` where any will do. */
export function referenceTypes(_: ResourceType, generic: string): readonly string[] | undefined {
  let best: string | undefined;
  for (const ending of Object.keys(byEnding))
    if ((generic === ending || generic.endsWith(`.${ending}`)) && ending.length > (best?.length ?? 0)) best = ending;
  return best === undefined ? undefined : byEnding[best];
}
