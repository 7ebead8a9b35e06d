import { azureOf } from "./support/shipped-stack";
import { toyStack } from "./support/toy-stack";

const here = "11111111-1111-1111-1111-111111111111";
const group = `/subscriptions/${here}/resourceGroups/rg-import`;

/** The same resources in each program; `options` says what becomes of them. */
const program = (options: string): string => `
  const az = require("@pulumi/azure-native");
  const provider = new az.Provider("here", { subscriptionId: "${here}" });
  const location = "swedencentral";
  const at = "${group}/providers/";
  const of = ${options};
  const group = new az.resources.ResourceGroup("group", { resourceGroupName: "rg-import", location, tags: { a: "b" } }, { provider, ...of("${group}") });
  const network = new az.network.VirtualNetwork("network", {
    resourceGroupName: "rg-import", virtualNetworkName: "vnet", location, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  }, { provider, dependsOn: [group], ...of(at + "Microsoft.Network/virtualNetworks/vnet") });
  const subnet = new az.network.Subnet("subnet", {
    resourceGroupName: "rg-import", virtualNetworkName: "vnet", subnetName: "snet", addressPrefix: "10.0.0.0/24",
  }, { provider, dependsOn: [network], ...of(at + "Microsoft.Network/virtualNetworks/vnet/subnets/snet") });
  const account = new az.cognitiveservices.Account("account", {
    resourceGroupName: "rg-import", accountName: "aif-import-1", location, kind: "AIServices", sku: { name: "S0" },
    identity: { type: "SystemAssigned" },
    properties: { customSubDomainName: "aif-import-1", allowProjectManagement: true, disableLocalAuth: true },
  }, { provider, dependsOn: [group], ...of(at + "Microsoft.CognitiveServices/accounts/aif-import-1") });
  new az.cognitiveservices.Deployment("deployment", {
    resourceGroupName: "rg-import", accountName: "aif-import-1", deploymentName: "chat", sku: { name: "GlobalStandard", capacity: 10 },
    properties: { model: { format: "OpenAI", name: "gpt-5-mini", version: "2025-08-07" } },
  }, { provider, dependsOn: [account], ...of(at + "Microsoft.CognitiveServices/accounts/aif-import-1/deployments/chat") });
  new az.storage.StorageAccount("storage", {
    resourceGroupName: "rg-import", accountName: "stimport1", location, kind: "StorageV2", sku: { name: "Standard_ZRS" },
    networkRuleSet: { defaultAction: "Deny" },
  }, { provider, dependsOn: [group], ...of(at + "Microsoft.Storage/storageAccounts/stimport1") });
  new az.authorization.RoleAssignment("reader", {
    scope: "${group}", roleAssignmentName: "0a000000-0000-4000-8000-000000000001", principalId: "0b000000-0000-4000-8000-000000000001",
    principalType: "Group", roleDefinitionId: "/subscriptions/${here}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
  }, { provider, dependsOn: [group], ...of(at + "Microsoft.Authorization/roleAssignments/0a000000-0000-4000-8000-000000000001") });
`;

describe("what stands on the offline Azure and no state knows", () => {
  const stack = toyStack(program("() => ({ retainOnDelete: true })"));
  beforeAll(async () => {
    expect((await stack.up()).errors).toBe("");
    stack.program("");
    await stack.up(); // the state forgets it
    expect((await azureOf(stack)).resources()).toHaveLength(7);
  });

  it("shows at preview what a program that imports it states otherwise", async () => {
    stack.program(program("(id) => ({ import: id })").replace('"10.0.0.0/24"', '"10.0.9.0/24"'));
    const preview = await stack.preview();
    expect(preview.changes).toMatchObject({ import: 7, update: 1 });
    expect(preview.stdout).toMatch(/Subnet subnet update \[diff: ~addressPrefix\]/);
  });

  it("is imported by a program that states it as it stands, and then nothing is left to do", async () => {
    stack.program(program("(id) => ({ import: id })"));
    const imported = await stack.up();
    expect(imported.errors).toBe("");
    expect(imported.changes).toMatchObject({ import: 7 });
    expect(imported.changes).not.toHaveProperty("update");

    stack.program(program("() => ({})"));
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
    expect(Object.keys((await stack.refresh()).changes)).toEqual(["same"]);
  });

  it("is imported by the command line, and an id of nothing is not", async () => {
    const type = "azure-native:network:VirtualNetwork";
    const inputs = {
      resourceGroupName: "rg-import",
      virtualNetworkName: "vnet-2",
      location: "swedencentral",
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
    };
    const [theirs] = await (await azureOf(stack)).seed([{ type, inputs, subscriptionId: here }]);
    const id = theirs?.id ?? "";
    const command = ["import", "--yes", "--skip-preview", "--generate-code=false", "--protect=false"];
    await stack.cli(...command, type, "taken", id);
    await expect(stack.cli(...command, type, "missed", `${id}-x`)).rejects.toThrow();
    const networks = await stack.resources(type);
    expect(networks.map((network) => network.id).sort()).toEqual([id.replace(/-2$/, ""), id]);
    expect(networks.find((network) => network.id === id)).toMatchObject({ inputs });
  });
});
