import { azureOf, devStack } from "./support/shipped-stack";
import { toyStack } from "./support/toy-stack";

const faults = (text: string): Record<string, string> => ({ AZURE_AI_FOUNDATION_SANDBOX_FAULTS: text });

describe("an Azure that fails once", () => {
  const stack = toyStack(
    `
    const az = require("@pulumi/azure-native");
    const provider = new az.Provider("here", { subscriptionId: "11111111-1111-1111-1111-111111111111" });
    new az.network.VirtualNetwork("network", {
      resourceGroupName: "rg-theirs", virtualNetworkName: "vnet", location: "swedencentral", addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    }, { provider });
  `,
    { env: faults("rate=1,errors=1") },
  );

  it("leaves the resource in the state with its failure, and the next run repairs it", async () => {
    const azure = await azureOf(stack);
    const inputs = { resourceGroupName: "rg-theirs", location: "swedencentral" };
    const subscriptionId = "11111111-1111-1111-1111-111111111111";
    await azure.seed([{ type: "azure-native:resources:ResourceGroup", inputs, subscriptionId }]);

    const failed = await stack.up();
    expect(failed.errors).toMatch(/Status=500 Code="InternalServerError"[^]*fix: run again/);
    const [network] = await stack.resources("azure-native:network:VirtualNetwork");
    expect(network).toMatchObject({ outputs: { provisioningState: "Failed" } });

    const repaired = await stack.up();
    expect(repaired.errors).toBe("");
    expect(repaired.changes).toMatchObject({ update: 1 });
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
  });

  it("is not begun with a variable that cannot be read", async () => {
    const run = await stack.up({}, { env: faults("often") });
    expect(run).toMatchObject({ failed: true });
    expect(`${run.stderr}${run.stdout}`).toContain("AZURE_AI_FOUNDATION_SANDBOX_FAULTS: got");
  });
});

describe("dev on an Azure where one request in ten meets a fault and operations take their time", () => {
  const stack = devStack({ env: { ...faults("rate=0.1,seed=7"), AZURE_AI_FOUNDATION_SANDBOX_SLOW: "200" } });

  it("ends well, or with one clear error that a second run mends", async () => {
    const first = await stack.up();
    const refusals = first.errors.match(/Status=\d+ Code="[^"]+"/g) ?? [];
    expect(refusals).toHaveLength(first.failed ? 1 : 0);

    const second = await stack.up();
    expect(second.errors).toBe("");
    const azure = await azureOf(stack);
    const standing = azure.resources().filter(({ outputs }) => outputs["provisioningState"] === "Failed");
    expect(standing).toEqual([]);
  });
});
