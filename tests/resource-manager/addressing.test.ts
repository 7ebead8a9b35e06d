import { findType, parentIdOf, references, resourceIdOf, serialisedParent } from "../../resource-manager";
import { UNKNOWN } from "../../terms/unknown";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const group = `/subscriptions/${subscriptionId}/resourceGroups/rg`;

function idOf(token: string, inputs: Readonly<Record<string, unknown>>): unknown {
  return resourceIdOf(findType(`azure-native:${token}`)!, inputs, { subscriptionId });
}

describe("findType", () => {
  it.each([
    ["of a module", "azure-native:network:Subnet"],
    ["dated, as provider v2 wrote it", "azure-native:network/v20240501:Subnet"],
    ["of a local package", "azure-native_network_v20240501:network:Subnet"],
    ["of a local package with a dated module", "azure-native_network_v20240501:network/v20240501:Subnet"],
  ])("knows a token %s", (_case, token) => {
    expect(findType(token)?.armType).toBe("Microsoft.Network/virtualNetworks/subnets");
  });

  it.each(["random:index/randomPassword:RandomPassword", "azure-native:network:Subnetz", "", "constructor"])(
    "does not know %j",
    (token) => {
      expect(findType(token)).toBeUndefined();
    },
  );
});

describe("resourceIdOf", () => {
  it.each([
    ["management:ManagementGroup", { groupId: "ai" }, "/providers/Microsoft.Management/managementGroups/ai"],
    [
      "management:ManagementGroupSubscription",
      { groupId: "ai" },
      `/providers/Microsoft.Management/managementGroups/ai/subscriptions/${subscriptionId}`,
    ],
    ["resources:ResourceGroup", { resourceGroupName: "rg" }, group],
    [
      "network:Subnet",
      { resourceGroupName: "rg", virtualNetworkName: "vnet", subnetName: "a" },
      `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/a`,
    ],
    [
      "privatedns:VirtualNetworkLink",
      { resourceGroupName: "rg", privateZoneName: "a.b", virtualNetworkLinkName: "hub" },
      `${group}/providers/Microsoft.Network/privateDnsZones/a.b/virtualNetworkLinks/hub`,
    ],
    [
      "storage:BlobContainer",
      { resourceGroupName: "rg", accountName: "st", containerName: "c" },
      `${group}/providers/Microsoft.Storage/storageAccounts/st/blobServices/default/containers/c`,
    ],
    [
      "authorization:RoleAssignment",
      { scope: `${group}/`, roleAssignmentName: "n" },
      `${group}/providers/Microsoft.Authorization/roleAssignments/n`,
    ],
    [
      "authorization:PolicyAssignment",
      { scope: "/providers/Microsoft.Management/managementGroups/ai", policyAssignmentName: "n" },
      "/providers/Microsoft.Management/managementGroups/ai/providers/Microsoft.Authorization/policyAssignments/n",
    ],
    [
      "authorization:PolicySetDefinitionAtManagementGroup",
      { managementGroupId: "ai", policySetDefinitionName: "n" },
      "/providers/Microsoft.Management/managementGroups/ai/providers/Microsoft.Authorization/policySetDefinitions/n",
    ],
    [
      "monitor:DiagnosticSetting",
      { resourceUri: `${group}/providers/Microsoft.KeyVault/vaults/kv`, name: "n" },
      `${group}/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Insights/diagnosticSettings/n`,
    ],
    ["network:Subnet", { resourceGroupName: "rg", virtualNetworkName: UNKNOWN, subnetName: "a" }, UNKNOWN],
    ["network:Subnet", { resourceGroupName: "rg", virtualNetworkName: "vnet" }, UNKNOWN],
    ["network:Subnet", { resourceGroupName: "", virtualNetworkName: "vnet", subnetName: "a" }, UNKNOWN],
  ])("%s %j", (token, inputs, id) => {
    expect(idOf(token, inputs)).toBe(id);
  });
});

describe("parentIdOf", () => {
  it.each([
    [
      `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/a`,
      `${group}/providers/Microsoft.Network/virtualNetworks/vnet`,
    ],
    [`${group}/providers/Microsoft.Network/virtualNetworks/vnet`, group],
    [group, `/subscriptions/${subscriptionId}`],
    [`/subscriptions/${subscriptionId}`, undefined],
    ["/providers/Microsoft.Management/managementGroups/ai", undefined],
    [
      "/providers/Microsoft.Management/managementGroups/ai/providers/Microsoft.Authorization/policyAssignments/n",
      "/providers/Microsoft.Management/managementGroups/ai",
    ],
    [
      `${group}/providers/Microsoft.Storage/storageAccounts/st/blobServices/default/containers/c`,
      `${group}/providers/Microsoft.Storage/storageAccounts/st`,
    ],
  ])("%s", (id, parent) => {
    expect(parentIdOf(id)).toBe(parent);
  });
});

describe("serialisedParent", () => {
  const account = `${group}/providers/Microsoft.CognitiveServices/accounts/ai`;
  it.each([
    ["cognitiveservices:Account", account, account],
    ["cognitiveservices:Deployment", `${account}/deployments/chat`, account],
    ["cognitiveservices:ProjectConnection", `${account}/projects/p/connections/c`, account],
    ["search:Service", `${group}/providers/Microsoft.Search/searchServices/s`, undefined],
  ])("of %s", (token, id, parent) => {
    expect(serialisedParent(findType(`azure-native:${token}`)!, id)).toBe(parent);
  });
});

describe("references", () => {
  it("lists the ids that Azure follows, with what they may name", () => {
    const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/a`;
    const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv`;
    const found = references(findType("azure-native:network:PrivateEndpoint")!, {
      resourceGroupName: "rg",
      subnet: { id: subnet },
      privateLinkServiceConnections: [{ name: "a", privateLinkServiceId: vault, groupIds: ["vault"] }],
      tags: { from: vault },
    });
    expect(found).toEqual([
      { path: "subnet.id", generic: "subnet.id", id: subnet, armTypes: ["Microsoft.Network/virtualNetworks/subnets"] },
      {
        path: "privateLinkServiceConnections[0].privateLinkServiceId",
        generic: "privateLinkServiceConnections[].privateLinkServiceId",
        id: vault,
      },
    ]);
  });

  it("leaves alone what is text to Azure: scopes, parameters, rules, names", () => {
    const found = references(findType("azure-native:authorization:PolicyAssignment")!, {
      scope: group,
      policyDefinitionId: "/providers/Microsoft.Authorization/policyDefinitions/a",
      notScopes: [group],
      parameters: { workspace: { value: `${group}/providers/Microsoft.OperationalInsights/workspaces/w` } },
      metadata: { assignedBy: group },
    });
    expect(found.map(({ path }) => path)).toEqual(["policyDefinitionId"]);
  });
});
