import { findType, planChange } from "../../resource-manager";
import { UNKNOWN } from "../../terms/unknown";

type Inputs = Readonly<Record<string, unknown>>;

/** `update sku.name`, `replace location`, `refused CODE path`, `caution path`. */
function plan(token: string, before: Inputs, after: Inputs): readonly string[] {
  return planChange(findType(`azure-native:${token}`)!, before, after).changes.map((change) => {
    if (change.refused !== undefined) return `refused ${change.refused.code} ${change.path}`;
    if (change.caution !== undefined) return `caution ${change.path}`;
    return `${change.replaces ? "replace" : change.kind} ${change.path}`;
  });
}

const id = "/subscriptions/S/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/a";

describe("planChange", () => {
  it.each<[string, string, Inputs, Inputs, string[]]>([
    ["nothing", "network:VirtualNetwork", { location: "a" }, { location: "a" }, []],
    [
      "a region in another spelling",
      "network:VirtualNetwork",
      { location: "westeurope" },
      { location: "West Europe" },
      [],
    ],
    [
      "another region",
      "network:VirtualNetwork",
      { location: "westeurope" },
      { location: "swedencentral" },
      ["replace location"],
    ],
    [
      "another region of a vault",
      "keyvault:Vault",
      { location: "westeurope" },
      { location: "swedencentral" },
      ["refused InvalidResourceLocation location"],
    ],
    ["another name", "network:Subnet", { subnetName: "a" }, { subnetName: "b" }, ["replace subnetName"]],
    [
      "an id in another letter case",
      "network:Subnet",
      { networkSecurityGroup: { id } },
      { networkSecurityGroup: { id: id.toLowerCase() } },
      [],
    ],
    [
      "another id",
      "network:Subnet",
      { networkSecurityGroup: { id } },
      { networkSecurityGroup: { id: `${id}b` } },
      ["update networkSecurityGroup.id"],
    ],
    ["a default written out", "network:Subnet", {}, { privateEndpointNetworkPolicies: "Disabled" }, []],
    [
      "another than the default",
      "network:Subnet",
      {},
      { privateEndpointNetworkPolicies: "Enabled" },
      ["update privateEndpointNetworkPolicies"],
    ],
    ["null for absent", "network:Subnet", { natGateway: null }, {}, []],
    ["an empty list for none", "network:Subnet", { delegations: [] }, {}, []],
    ["a tag more", "network:VirtualNetwork", { tags: { a: "1" } }, { tags: { a: "1", b: "2" } }, ["add tags.b"]],
    ["a tag less", "network:VirtualNetwork", { tags: { a: "1", b: "2" } }, { tags: { a: "1" } }, ["delete tags.b"]],
    [
      "an item of a list",
      "network:NetworkSecurityGroup",
      { securityRules: [{ name: "a", priority: 100 }] },
      { securityRules: [{ name: "a", priority: 110 }] },
      ["update securityRules[0].priority"],
    ],
    [
      "an endpoint's subnet",
      "network:PrivateEndpoint",
      { subnet: { id: "/a" } },
      { subnet: { id: "/b" } },
      ["replace subnet.id"],
    ],
    [
      "a storage account's namespace",
      "storage:StorageAccount",
      { isHnsEnabled: false },
      { isHnsEnabled: true },
      ["replace isHnsEnabled"],
    ],
    [
      "its encryption's key type",
      "storage:StorageAccount",
      { encryption: { services: { blob: { keyType: "Service" } } } },
      { encryption: { services: { blob: { keyType: "Account" } } } },
      ["refused AccountPropertyCannotBeUpdated encryption.services.blob.keyType"],
    ],
    [
      "LRS to GRS",
      "storage:StorageAccount",
      { sku: { name: "Standard_LRS" } },
      { sku: { name: "Standard_GRS" } },
      ["update sku.name"],
    ],
    [
      "LRS to ZRS",
      "storage:StorageAccount",
      { sku: { name: "Standard_LRS" } },
      { sku: { name: "Standard_ZRS" } },
      ["refused AccountPropertyCannotBeUpdated sku.name"],
    ],
    [
      "a machine's name inside",
      "compute:VirtualMachine",
      { osProfile: { computerName: "a" } },
      { osProfile: { computerName: "b" } },
      ["refused PropertyChangeNotAllowed osProfile.computerName"],
    ],
    [
      "a machine's size",
      "compute:VirtualMachine",
      { hardwareProfile: { vmSize: "a" } },
      { hardwareProfile: { vmSize: "b" } },
      ["update hardwareProfile.vmSize"],
    ],
    [
      "a machine's priority, frozen by another provider only",
      "compute:VirtualMachine",
      { priority: "Regular" },
      { priority: "Spot" },
      ["caution priority"],
    ],
    [
      "API Management from Developer to Premium",
      "apimanagement:ApiManagementService",
      { sku: { name: "Developer", capacity: 1 } },
      { sku: { name: "Premium", capacity: 1 } },
      ["update sku.name"],
    ],
    [
      "API Management from Premium to a v2 tier",
      "apimanagement:ApiManagementService",
      { sku: { name: "Premium", capacity: 1 } },
      { sku: { name: "PremiumV2", capacity: 1 } },
      ["refused SandboxStricterThanAzure sku.name"],
    ],
    [
      "the role of an assignment",
      "authorization:RoleAssignment",
      { roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/a" },
      { roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/b" },
      ["refused RoleAssignmentUpdateNotPermitted roleDefinitionId"],
    ],
    [
      "the role of an assignment in another case",
      "authorization:RoleAssignment",
      { roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/a" },
      { roleDefinitionId: "/providers/microsoft.authorization/roledefinitions/A" },
      [],
    ],
    [
      "a capability host's connections",
      "cognitiveservices:ProjectCapabilityHost",
      { properties: { storageConnections: ["a"] } },
      { properties: { storageConnections: ["b"] } },
      ["refused PropertyChangeNotAllowed properties.storageConnections[0]"],
    ],
    [
      "what an alert rule watches",
      "monitor:ScheduledQueryRule",
      { scopes: ["/subscriptions/a"] },
      { scopes: ["/subscriptions/b"] },
      ["refused ScheduledQueryRuleScopeChange scopes[0]"],
    ],
    [
      "a first subdomain",
      "cognitiveservices:Account",
      { properties: {} },
      { properties: { customSubDomainName: "a" } },
      ["add properties.customSubDomainName"],
    ],
    [
      "another subdomain",
      "cognitiveservices:Account",
      { properties: { customSubDomainName: "a" } },
      { properties: { customSubDomainName: "b" } },
      ["refused UpdatingCustomDomainNotAllowed properties.customSubDomainName"],
    ],
    ["OpenAI to AIServices", "cognitiveservices:Account", { kind: "OpenAI" }, { kind: "AIServices" }, ["update kind"]],
    [
      "AIServices to SpeechServices",
      "cognitiveservices:Account",
      { kind: "AIServices" },
      { kind: "SpeechServices" },
      ["refused PropertyChangeNotAllowed kind"],
    ],
    [
      "purge protection on",
      "keyvault:Vault",
      { properties: {} },
      { properties: { enablePurgeProtection: true } },
      ["add properties.enablePurgeProtection"],
    ],
    [
      "purge protection off",
      "keyvault:Vault",
      { properties: { enablePurgeProtection: true } },
      { properties: { enablePurgeProtection: false } },
      ["refused BadRequest properties.enablePurgeProtection"],
    ],
    [
      "a higher Bastion tier",
      "network:BastionHost",
      { sku: { name: "Basic" } },
      { sku: { name: "Standard" } },
      ["update sku.name"],
    ],
    [
      "a lower Bastion tier",
      "network:BastionHost",
      { sku: { name: "Standard" } },
      { sku: { name: "Basic" } },
      ["refused BastionHostSkuDowngradeNotSupported sku.name"],
    ],
    [
      "a role assignment's principal",
      "authorization:RoleAssignment",
      { principalId: "a" },
      { principalId: "b" },
      ["replace principalId"],
    ],
    [
      "a value that is not known yet",
      "keyvault:Vault",
      { properties: { softDeleteRetentionInDays: 7 } },
      { properties: { softDeleteRetentionInDays: UNKNOWN } },
      ["update properties.softDeleteRetentionInDays"],
    ],
  ])("%s", (_case, token, before, after, expected) => {
    expect(plan(token, before, after)).toEqual(expected);
  });
});
