import { openSandbox } from "../../sandbox/index";

import type { StackRun } from "./support/stack-run";
import { toyStack, type ToyStack } from "./support/toy-stack";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const roleName = "7f0ad7a4-8a0d-4a3e-9d5b-1fd7f4a4c001";
const groups = "/providers/Microsoft.Management/managementGroups";
const inGroup = (group: string, type: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/${type}`;

/** A program that names everything by text, and whose second run (`moves` in its configuration) replaces parents. */
const prelude = `
  const pulumi = require("@pulumi/pulumi");
  const az = require("@pulumi/azure-native");
  const { tied } = require(root + "/dist/components/tied");
  const subscriptionId = "${subscriptionId}";
  const provider = new az.Provider("azure", { subscriptionId });
  const moves = new pulumi.Config().get("moves") ?? "";
  const placeOf = (what) => (moves.split(",").includes(what) ? "francecentral" : "swedencentral");
  const group = (resourceGroupName, location = "swedencentral") =>
    new az.resources.ResourceGroup(resourceGroupName, { resourceGroupName, location }, { provider });
  const under = (parent, more = {}) => ({ provider, parent, dependsOn: [parent], ...more });
  const network = (name, inGroup, location, options) => new az.network.VirtualNetwork(name, {
    ...inGroup, location, virtualNetworkName: name, addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  }, options);
  const subnet = (name, inNetwork, options) =>
    new az.network.Subnet(name, { ...inNetwork, subnetName: "one", addressPrefix: "10.0.0.0/24" }, options);
`;

async function stands(stack: ToyStack, id: string): Promise<boolean> {
  const { layout } = await stack.sandbox();
  return (await openSandbox(layout.azure)).find(id) !== undefined;
}

describe("names by text alone", () => {
  const stack = toyStack(`${prelude}
    const plain = group("rg-plain");
    const vnetPlain = network("vnet-plain", { resourceGroupName: "rg-plain" }, placeOf("network"), under(plain));
    subnet("plain", { resourceGroupName: "rg-plain", virtualNetworkName: "vnet-plain" }, under(vnetPlain));

    const near = group("rg-near", placeOf("group"));
    const vnetNear = network("vnet-near", { resourceGroupName: "rg-near" }, "swedencentral", under(near, { replaceWith: [near] }));
    subnet("near", { resourceGroupName: "rg-near", virtualNetworkName: "vnet-near" }, under(vnetNear, { replaceWith: [vnetNear] }));
  `);
  let second: StackRun;
  beforeAll(async () => {
    expect((await stack.up()).errors).toBe("");
    second = await stack.up({ "toy:moves": "network,group" });
  });

  it("lose the children of a replaced network, and the engine does not notice", async () => {
    expect(second).toMatchObject({ failed: false });
    expect(await stands(stack, inGroup("rg-plain", "Microsoft.Network/virtualNetworks/vnet-plain"))).toBe(true);
    expect(await stands(stack, inGroup("rg-plain", "Microsoft.Network/virtualNetworks/vnet-plain/subnets/one"))).toBe(
      false,
    );
  });

  it("lose a grandchild with replaceWith too: it is made anew, then deleted as the old one, for both have one id", async () => {
    expect(await stands(stack, inGroup("rg-near", "Microsoft.Network/virtualNetworks/vnet-near"))).toBe(true);
    expect(await stands(stack, inGroup("rg-near", "Microsoft.Network/virtualNetworks/vnet-near/subnets/one"))).toBe(
      false,
    );
  });
});

describe("names by text that is tied to the parent", () => {
  const stack = toyStack(`${prelude}
    const far = group("rg-far", placeOf("group"));
    const rgFar = { resourceGroupName: tied("rg-far", [far]) };
    const vnetFar = network("vnet-far", rgFar, "swedencentral", under(far));
    subnet("far", { ...rgFar, virtualNetworkName: tied("vnet-far", [vnetFar]) }, under(vnetFar));

    const rg = group("rg-toy");
    const toy = { resourceGroupName: tied("rg-toy", [rg]) };
    const vnet = network("vnet-toy", toy, placeOf("network"), under(rg));
    subnet("toy", { ...toy, virtualNetworkName: tied("vnet-toy", [vnet]) }, under(vnet));

    const storage = new az.storage.StorageAccount("storage", {
      ...toy, location: placeOf("storage"), accountName: "sttoy4711abcd", kind: "StorageV2", sku: { name: "Standard_LRS" },
    }, under(rg));
    new az.storage.BlobContainer("container", {
      ...toy, accountName: tied("sttoy4711abcd", [storage]), containerName: "docs",
    }, under(storage));

    const search = new az.search.Service("search", {
      ...toy, location: placeOf("search"), searchServiceName: "srch-toy-4711", sku: { name: "standard" },
    }, under(rg));
    new az.authorization.RoleAssignment("role", {
      scope: tied("/subscriptions/" + subscriptionId + "/resourceGroups/rg-toy/providers/Microsoft.Search/searchServices/srch-toy-4711", [search]),
      roleAssignmentName: "${roleName}",
      roleDefinitionId: "/subscriptions/" + subscriptionId + "/providers/Microsoft.Authorization/roleDefinitions/1407120a-92aa-4202-b7e9-c0e197c71c8f",
      principalId: "44444444-4444-4444-4444-444444444444", principalType: "Group",
    }, under(search));

    // Nothing of a management group makes azure-native replace it, but a new id; so the program asks for it.
    const above = new az.management.ManagementGroup("above", { groupId: "toy", displayName: placeOf("management") },
      { provider, replaceOnChanges: ["displayName"], deleteBeforeReplace: true });
    const below = new az.management.ManagementGroup("below", {
      groupId: tied("toy-corp", [above]), displayName: "Corp", details: { parent: { id: "${groups}/toy" } },
    }, under(above));
    new az.management.ManagementGroupSubscription("placed", { groupId: tied("toy-corp", [below]) }, under(below));
  `);
  const moves = { "toy:moves": "group,network,storage,search,management" };
  let runs: readonly StackRun[];
  beforeAll(async () => {
    runs = [await stack.up(), await stack.preview(moves), await stack.up(moves), await stack.run("refresh", moves)];
  });

  it("are taken at preview and for real, and each parent is replaced", () => {
    expect(runs.map(({ errors }) => errors)).toEqual(["", "", "", ""]);
    expect(runs[1]?.changes).toMatchObject({ replace: 12 });
    expect(runs[2]?.changes).toMatchObject({ replace: 12 });
  });

  it.each([
    ["a resource group's grandchild", inGroup("rg-far", "Microsoft.Network/virtualNetworks/vnet-far/subnets/one")],
    ["a network's subnet", inGroup("rg-toy", "Microsoft.Network/virtualNetworks/vnet-toy/subnets/one")],
    [
      "a storage account's container",
      inGroup("rg-toy", "Microsoft.Storage/storageAccounts/sttoy4711abcd/blobServices/default/containers/docs"),
    ],
    [
      "a role on a search service",
      inGroup(
        "rg-toy",
        `Microsoft.Search/searchServices/srch-toy-4711/providers/Microsoft.Authorization/roleAssignments/${roleName}`,
      ),
    ],
    ["a management group's group", `${groups}/toy-corp`],
    ["a management group's subscription", `${groups}/toy-corp/subscriptions/${subscriptionId}`],
  ])("keep %s", async (_child, id) => {
    expect(await stands(stack, id)).toBe(true);
  });

  it("leave nothing for a refresh to mend", () => {
    expect(Object.keys(runs[3]?.changes ?? {})).toEqual(["same"]);
  });
});

describe("what keeps its name after it was deleted", () => {
  const stack = toyStack(`${prelude}
    const rg = group("rg-kept", placeOf("group"));
    const kept = { resourceGroupName: tied("rg-kept", [rg]) };
    new az.cognitiveservices.Account("account", {
      ...kept, location: placeOf("account"), accountName: "aif-toy-4711", kind: "AIServices", sku: { name: "S0" },
      identity: { type: "SystemAssigned" }, properties: { customSubDomainName: "aif-toy-4711", allowProjectManagement: true },
    }, under(rg));
    new az.keyvault.Vault("vault", {
      ...kept, location: placeOf("vault"), vaultName: "kv-toy-4711",
      properties: { tenantId: "5a4d0b0c-0000-4000-8000-000000000001", sku: { family: "A", name: "standard" }, enableRbacAuthorization: true },
    }, under(rg));
  `);
  beforeAll(async () => {
    expect((await stack.up()).errors).toBe("");
  });

  it.each([
    ["a Foundry account", "account", /Code="FlagMustBeSetForRestore"/],
    ["a vault, which azure-native would update", "vault", /Code="InvalidResourceLocation"/],
    ["their group", "group", /Code="(FlagMustBeSetForRestore|ConflictError|VaultAlreadyExists)"/],
  ])("cannot be replaced, which the preview says: %s", async (_what, moved, code) => {
    expect((await stack.preview({ "toy:moves": moved })).errors).toMatch(code);
  });
});
