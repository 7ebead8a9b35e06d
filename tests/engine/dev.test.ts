import { azureOf, devStack } from "./support/shipped-stack";
import type { StackRun } from "./support/stack-run";

const account = "azure-native:cognitiveservices:Account";

/** What a run did to resources of Azure; a component is said to be updated whenever its arguments change. */
function changedInAzure({ steps }: StackRun): string[] {
  return steps
    .filter(({ op, type }) => op !== "same" && type.startsWith("azure-native:"))
    .map(({ op, urn }) => `${op} ${urn.split("::").at(-1) ?? ""}`);
}

describe("dev on the offline Azure", () => {
  const stack = devStack();
  let preview: StackRun;
  let up: StackRun;
  beforeAll(async () => {
    preview = await stack.preview();
    up = await stack.up();
  });

  it("passes its first preview, with nothing said but what somebody answers for, and nothing left undecided", () => {
    expect(preview.errors).toBe("");
    expect(preview.findings.map(({ policy, message }) => `${policy} ${message.split("\n").at(-1) ?? ""}`)).toEqual([
      expect.stringMatching(/^exemptions vm-encryption-at-host: exempt, /),
    ]);
  });

  it("deploys what it previewed", () => {
    expect(up.errors).toBe("");
    expect(up.changes).toEqual(preview.changes);
  });

  it("has a private Foundry account with a project and both deployments", async () => {
    const [foundry] = await stack.resources(account);
    expect(foundry?.outputs).toMatchObject({
      location: "swedencentral",
      properties: { publicNetworkAccess: "Disabled", disableLocalAuth: true },
    });
    const deployments = await stack.resources("azure-native:cognitiveservices:Deployment");
    expect(deployments.map(({ inputs }) => inputs["deploymentName"])).toEqual(["chat", "embedding"]);
    expect(await stack.resources("azure-native:cognitiveservices:Project")).toHaveLength(1);
  });

  it("has the workload's subscription under corp and the platform's under platform", async () => {
    const placements = await stack.resources("azure-native:management:ManagementGroupSubscription");
    expect(placements.map(({ inputs }) => inputs["groupId"]).sort()).toEqual([
      "contoso-ai-corp",
      "contoso-ai-platform",
    ]);
  });

  it("has a jumpbox without a public address and without a password", async () => {
    const [card] = await stack.resources("azure-native:network:NetworkInterface");
    const [machine] = await stack.resources("azure-native:compute:VirtualMachine");
    expect(JSON.stringify(card?.inputs)).not.toContain("publicIPAddress");
    expect(machine?.inputs).toMatchObject({
      osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } },
    });
    expect(JSON.stringify(machine?.inputs)).not.toContain("adminPassword");
  });

  it("names its endpoints", async () => {
    expect(await stack.outputs()).toMatchObject({
      endpoints: {
        swedencentral: {
          openAi: expect.stringMatching(/^https:\/\/aif-playground-dev-\w+\.openai\.azure\.com$/) as string,
        },
      },
    });
  });

  it("changes nothing when run again", async () => {
    const again = await stack.up();
    expect(again.errors).toBe("");
    expect(Object.keys(again.changes)).toEqual(["same"]);
  });

  it("changes nothing when refreshed", async () => {
    const refreshed = await stack.refresh();
    expect(refreshed.errors).toBe("");
    expect(Object.keys(refreshed.changes)).toEqual(["same"]);
  });

  it("updates a deployment's capacity in place", async () => {
    const run = await stack.up({ "models.chat.tokensPerMinute": 60000 });
    expect(run.errors).toBe("");
    expect(changedInAzure(run)).toEqual(["update ai-swedencentral-deployment-chat"]);
    const [chat] = await stack.resources("azure-native:cognitiveservices:Deployment");
    expect(chat?.inputs).toMatchObject({ sku: { capacity: 60 } });
  });

  it("replaces a deployment when its model changes, and touches nothing beside it", async () => {
    const run = await stack.up({ "models.chat": { model: "gpt-5-mini", tokensPerMinute: 60000 } });
    expect(run.errors).toBe("");
    expect(changedInAzure(run).filter((change) => change.startsWith("replace "))).toEqual([
      "replace ai-swedencentral-deployment-chat",
    ]);
    const azure = await azureOf(stack);
    expect(
      azure
        .resources()
        .filter(
          ({ type, inputs }) =>
            type === "azure-native:cognitiveservices:Deployment" && inputs["deploymentName"] === "chat",
        ),
    ).toMatchObject([{ inputs: { properties: { model: { name: "gpt-5-mini" } } } }]);
  });

  it("replaces the management groups with everything below them when their prefix changes", async () => {
    const run = await stack.up({ managementGroups: { create: "fabrikam-ai" } });
    expect(run.errors).toBe("");
    const azure = await azureOf(stack);
    const groups = azure.resources().filter(({ type }) => type === "azure-native:management:ManagementGroup");
    expect(groups.map(({ inputs }) => inputs["groupId"]).sort()).toEqual([
      "fabrikam-ai",
      "fabrikam-ai-corp",
      "fabrikam-ai-online",
      "fabrikam-ai-platform",
    ]);
    const assignments = azure.resources().filter(({ type }) => type === "azure-native:authorization:PolicyAssignment");
    expect(assignments.map(({ inputs }) => inputs["scope"])).toEqual(
      expect.arrayContaining(["/providers/Microsoft.Management/managementGroups/fabrikam-ai-corp"]),
    );
    expect((await stack.refresh()).changes).toEqual({ same: expect.any(Number) as number });
  });

  it("leaves nothing behind when it is destroyed", async () => {
    const run = await stack.destroy();
    expect(run.errors).toBe("");
    expect((await azureOf(stack)).resources()).toEqual([]);
    expect((await stack.export()).deployment.resources ?? []).toEqual([]);
  });
});
