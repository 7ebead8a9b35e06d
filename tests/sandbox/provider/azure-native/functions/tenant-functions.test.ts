import { subscriptionId } from "../../../store/documents";
import { azure } from "../azure-for-test";

const group = (id: string): string => `/providers/Microsoft.Management/managementGroups/${id}`;

it("lists the subscriptions of the tenant", async () => {
  const { provider, sandbox } = await azure();
  expect(await provider.invoke({ token: "azure-native:authorization:listSubscriptions", args: {} })).toMatchObject({
    value: [{ id: `/subscriptions/${subscriptionId}`, subscriptionId, state: "Enabled", tenantId: sandbox.tenantId }],
  });
});

it("gets a management group, with what is beneath it where that is asked for", async () => {
  const { provider, sandbox } = await azure();
  await sandbox.seed([
    {
      type: "azure-native:management:ManagementGroup",
      inputs: { groupId: "top", details: { parent: { id: group(sandbox.tenantId) } } },
    },
    {
      type: "azure-native:management:ManagementGroup",
      inputs: { groupId: "corp", displayName: "Corp", details: { parent: { id: group("top") } } },
    },
    { type: "azure-native:management:ManagementGroupSubscription", inputs: { groupId: "corp" }, subscriptionId },
  ]);
  const get = async (args: Record<string, unknown>) =>
    provider.invoke({ token: "azure-native:management:getManagementGroup", args: { groupId: "top", ...args } });

  expect(await get({})).toMatchObject({ id: group("top"), name: "top" });
  expect(await get({})).not.toHaveProperty("children");
  const corp = { id: group("corp"), name: "corp", displayName: "Corp" };
  const [shallow] = (await get({ expand: "children" }))["children"] as readonly object[];
  expect(shallow).toMatchObject(corp);
  expect(shallow).not.toHaveProperty("children");
  expect((await get({ expand: "children", recurse: true }))["children"]).toMatchObject([
    { ...corp, children: [{ name: subscriptionId, type: "/subscriptions" }] },
  ]);
  await expect(get({ groupId: "none" })).rejects.toThrow("Status=404");
});

describe("a role", () => {
  const token = "azure-native:authorization:getRoleDefinition";
  const scope = `/subscriptions/${subscriptionId}`;

  it("is found at any scope when it is built in", async () => {
    const { provider } = await azure();
    const roleDefinitionId = "5E0BD9BD-7B93-4F28-AF87-19FC36AD61BD";
    expect(await provider.invoke({ token, args: { scope, roleDefinitionId } })).toMatchObject({
      id: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${roleDefinitionId}`,
      roleName: "Cognitive Services OpenAI User",
      roleType: "BuiltInRole",
    });
  });

  it("is found where a program made it", async () => {
    const { provider, sandbox } = await azure();
    const roleDefinitionId = "00000000-0000-4000-8000-00000000000a";
    await sandbox.seed([
      {
        type: "azure-native:authorization:RoleDefinition",
        inputs: { scope, roleDefinitionId, roleName: "Reader of claims" },
        subscriptionId,
      },
    ]);
    expect(await provider.invoke({ token, args: { scope, roleDefinitionId } })).toMatchObject({
      roleName: "Reader of claims",
    });
  });

  it("is missed where there is none", async () => {
    const { provider } = await azure();
    const roleDefinitionId = "00000000-0000-4000-8000-00000000000b";
    await expect(provider.invoke({ token, args: { scope, roleDefinitionId } })).rejects.toThrow(
      /Code="SandboxStricterThanAzure".*not in the catalog/,
    );
    await expect(provider.invoke({ token, args: { scope } })).rejects.toThrow("is missing");
  });
});
