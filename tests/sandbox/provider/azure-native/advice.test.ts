import type { ProviderPackage } from "../../../../sandbox/provider/calls";
import { azure, group, make, subject } from "./azure-for-test";

const account = {
  resourceGroupName: "rg",
  accountName: "ai-claims",
  location: "swedencentral",
  kind: "AIServices",
  sku: { name: "S0" },
  identity: { type: "SystemAssigned" },
  properties: { customSubDomainName: "ai-claims", allowProjectManagement: true },
};
const deployment = (capacity: number) => ({
  resourceGroupName: "rg",
  accountName: "ai-claims",
  deploymentName: "chat",
  sku: { name: "DataZoneStandard", capacity },
  properties: { model: { format: "OpenAI", name: "gpt-4.1", version: "2025-04-14" } },
});

describe("what is only advice", () => {
  let provider: ProviderPackage;
  let told: [string, string][];
  beforeEach(async () => {
    told = [];
    const warn = (urn: string, text: string): Promise<void> => {
      told.push([urn, text]);
      return Promise.resolve();
    };
    ({ provider } = await azure({ warn }));
    await make(provider, "resources:ResourceGroup", group);
    await make(provider, "cognitiveservices:Account", account, { name: "ai" });
  });

  it.each([true, false])("is said beside the resource, which is made all the same (preview: %s)", async (preview) => {
    await make(provider, "cognitiveservices:Deployment", deployment(90000), { name: "chat", preview });
    expect(told).toEqual([
      [subject("cognitiveservices:Deployment", "chat").urn, expect.stringMatching(/^advice: .*quota[^]*\n {2}fix: /)],
    ]);
  });

  it("is not said of what is within bounds", async () => {
    await make(provider, "cognitiveservices:Deployment", deployment(10), { name: "chat" });
    expect(told).toEqual([]);
  });
});
