import { openSandbox } from "../../../../sandbox/index";
import { azurePackage } from "../../../../sandbox/provider/azure-native/azure-package";
import { temporaryFolder } from "../../store/temporary-folder";
import { subscriptionId } from "../../store/documents";

import { azure, group, make } from "./azure-for-test";

const tenantId = "22222222-2222-2222-2222-222222222222";
const other = "33333333-3333-3333-3333-333333333333";

it("takes a tenant that nobody set up from the first provider, subscriptions from each", async () => {
  const { provider, sandbox, folder } = await azure({ configuration: { subscriptionId, tenantId } });
  expect(sandbox.tenantId).toBe(tenantId);
  const { provider: second } = await azure({ folder, configuration: { subscriptionId: other, tenantId } });
  await make(provider, "resources:ResourceGroup", group);
  await make(second, "resources:ResourceGroup", group);
  expect(
    sandbox
      .resources()
      .map(({ id }) => id.split("/")[2])
      .sort(),
  ).toEqual([subscriptionId, other]);
});

it("takes the same tenant from many providers at once", async () => {
  const folder = temporaryFolder();
  const ids = [subscriptionId, other, "44444444-4444-4444-4444-444444444444"];
  const made = await Promise.all(ids.map((id) => azure({ folder, configuration: { subscriptionId: id, tenantId } })));
  expect(made.map(({ sandbox }) => sandbox.tenantId)).toEqual([tenantId, tenantId, tenantId]);
});

it("knows no other tenant once a subscription is there", async () => {
  const { folder } = await azure();
  const second = azure({ folder, configuration: { subscriptionId, tenantId } });
  await expect(second).rejects.toThrow(/AADSTS90002: Tenant '2222[^]*fix: correct the tenant id/);
});

it("knows in a tenant that was set up no subscription but its own", async () => {
  const folder = temporaryFolder();
  await openSandbox(folder, { tenantId, subscriptionIds: [subscriptionId] });
  const { provider } = await azure({ folder, configuration: { subscriptionId: other } });
  await expect(make(provider, "resources:ResourceGroup", group)).rejects.toThrow('Code="SubscriptionNotFound"');
  const { provider: known } = await azure({ folder });
  await expect(make(known, "resources:ResourceGroup", group)).resolves.toBeDefined();
});

it("says that it was not configured instead of failing somewhere", () => {
  const provider = azurePackage({
    folder: temporaryFolder(),
    run: "1-1",
    holdMilliseconds: 0,
    engineAlive: () => true,
  });
  expect(() => provider.invoke({ token: "x", args: {} })).toThrow("was not configured");
});
