import { toyStack } from "./support/toy-stack";

describe("the pack of Azure's refusals alone", () => {
  const program = (capacity: number): string => `
    const az = require("@pulumi/azure-native");
    const provider = new az.Provider("here", { subscriptionId: "11111111-1111-1111-1111-111111111111" });
    const [resourceGroupName, accountName, location] = ["rg", "ai-claims", "swedencentral"];
    const group = new az.resources.ResourceGroup("group", { resourceGroupName, location }, { provider });
    const account = new az.cognitiveservices.Account("account", {
      resourceGroupName, accountName, location, kind: "AIServices", sku: { name: "S0" }, identity: { type: "SystemAssigned" },
      properties: { customSubDomainName: accountName, allowProjectManagement: true },
    }, { provider, dependsOn: [group] });
    new az.cognitiveservices.Deployment("chat", {
      resourceGroupName, accountName, deploymentName: "chat", sku: { name: "DataZoneStandard", capacity: ${capacity} },
      properties: { model: { format: "OpenAI", name: "gpt-4.1", version: "2025-04-14" } },
    }, { provider, dependsOn: [account] });
  `;
  const stack = toyStack(program(90000), { policyPacks: ["policypacks/deployability"] });

  it("says a caution as such, and stops nothing", async () => {
    const preview = await stack.preview();
    expect(preview.errors).toBe("");
    expect(preview.findings).toEqual([
      expect.objectContaining({
        policy: "azure-refuses",
        level: "advisory",
        message: expect.stringMatching(/Caution, not Azure's: .*quota[^]*\nfix: /) as string,
      }),
    ]);
  });

  it("leaves the sandbox to warn of the same beside the resource", async () => {
    const { diagnostics } = await stack.preview();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: "warning", message: expect.stringMatching(/advice: .*quota/) as string }),
    );
  });

  it("says nothing of what is within bounds", async () => {
    stack.program(program(10));
    const { findings, diagnostics } = await stack.preview();
    expect([...findings, ...diagnostics.filter(({ severity }) => /warning|error/.test(severity))]).toEqual([]);
  });
});
