import { groupId, subscriptionId } from "../../store/documents";

import { azure, group, make } from "./azure-for-test";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

it("says who deploys, and always the same", async () => {
  const { provider } = await azure();
  const who = await provider.invoke({ token: "azure-native:authorization:getClientConfig", args: {} });
  expect(who).toMatchObject({ subscriptionId });
  expect(who["clientId"]).toMatch(guid);
  expect(who["objectId"]).toMatch(guid);
  expect(await provider.invoke({ token: "azure-native:authorization:getClientConfig", args: {} })).toEqual(who);
});

it("gets a resource by its id's inputs, and fails as the real provider does where there is none", async () => {
  const { provider } = await azure();
  await make(provider, "resources:ResourceGroup", group);
  const token = "azure-native:resources:getResourceGroup";
  expect(await provider.invoke({ token, args: { resourceGroupName: "RG" } })).toMatchObject({
    id: groupId,
    name: "rg",
  });
  await expect(async () => provider.invoke({ token, args: { resourceGroupName: "none" } })).rejects.toThrow(
    /^request failed \/subscriptions\/.*\/resourceGroups\/none: Status=404 Code="ResourceGroupNotFound"/,
  );
});

it.each([
  "azure-native:resources:getNothing",
  "azure-native:resources:ResourceGroup",
  "azure-native:storage:listKeys",
  "azure-native:toString",
])("refuses %s, which it does not model", async (token) => {
  const { provider } = await azure();
  await expect(async () => provider.invoke({ token, args: {} })).rejects.toThrow(`Invoke type ${token} not found`);
});

describe("where a subscription sits", () => {
  const token = "azure-native:management:getEntity";
  const ask = (name: string) => ({ token, args: { filter: `name eq '${name}'` } });

  it("is under the root group at first, and then where it was put", async () => {
    const { provider, sandbox } = await azure();
    const { tenantId } = sandbox;
    expect(await provider.invoke(ask(subscriptionId))).toMatchObject({
      value: [{ name: subscriptionId, type: "/subscriptions", parentNameChain: [tenantId] }],
    });

    const root = { parent: { id: `/providers/Microsoft.Management/managementGroups/${tenantId}` } };
    const parent = { parent: { id: "/providers/Microsoft.Management/managementGroups/contoso" } };
    await sandbox.seed([
      { type: "azure-native:management:ManagementGroup", inputs: { groupId: "contoso", details: root } },
      { type: "azure-native:management:ManagementGroup", inputs: { groupId: "corp", details: parent } },
      { type: "azure-native:management:ManagementGroupSubscription", inputs: { groupId: "corp" }, subscriptionId },
    ]);
    expect(await provider.invoke(ask(subscriptionId))).toMatchObject({
      value: [
        {
          parent: { id: "/providers/Microsoft.Management/managementGroups/corp" },
          parentNameChain: [tenantId, "contoso", "corp"],
        },
      ],
    });
    expect(await provider.invoke(ask("CORP"))).toMatchObject({ count: 1, value: [{ name: "corp" }] });
  });

  it("is nowhere for what the tenant does not know", async () => {
    const { provider } = await azure();
    expect(await provider.invoke(ask("99999999-9999-9999-9999-999999999999"))).toEqual({ count: 0, value: [] });
  });

  it("is asked with one filter only", async () => {
    const { provider } = await azure();
    await expect(async () => provider.invoke({ token, args: { filter: "startswith(name, 'x')" } })).rejects.toThrow(
      "name eq '<id>'",
    );
  });
});
