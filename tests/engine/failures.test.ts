import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Lock } from "../../components/planning/lock";

import { azureOf, devStack } from "./support/shipped-stack";
import type { SandboxStack } from "./support/sandbox-stack";

async function rememberedName(stack: SandboxStack, role: string): Promise<string> {
  const { workspace } = await stack.open();
  await stack.preview({}, { policyPacks: [] });
  const lock = JSON.parse(readFileSync(join(workspace, "Pulumi.dev.lock.json"), "utf8")) as Lock;
  return lock.names[`${role}/swedencentral`] ?? "";
}

describe("a deployment that Azure refuses half-way", () => {
  const stack = devStack({ policyPacks: [] });

  it("says what is wrong, keeps what it made, and goes on when the cause is gone", async () => {
    const accountName = await rememberedName(stack, "storage");
    const azure = await azureOf(stack);
    const [taken] = await azure.seed([
      {
        type: "azure-native:storage:StorageAccount",
        inputs: { accountName, resourceGroupName: "rg-somebody" },
        subscriptionId: "99999999-9999-9999-9999-999999999999",
      },
    ]);

    const refused = await stack.up();
    expect(refused.failed).toBe(true);
    expect(refused.errors).toContain("StorageAccountAlreadyTaken");
    expect(refused.errors).toContain(accountName);
    expect((await stack.resources("azure-native:network:VirtualNetwork")).length).toBeGreaterThan(0);

    await azure.remove(taken?.id ?? "");
    const retried = await stack.up();
    expect(retried.errors).toBe("");
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
  });
});

describe("a CLI that is killed half-way", () => {
  const stack = devStack({ policyPacks: [] });

  it("leaves a stack that the next run takes up", async () => {
    let made = 0;
    let cli = 0;
    const killed = await stack.up(
      {},
      {
        onStart: (processId) => (cli = processId),
        onEvent: ({ resOutputsEvent }) => {
          if (resOutputsEvent?.metadata.op === "create" && ++made === 40) process.kill(cli, "SIGKILL");
        },
      },
    );
    expect(killed.failed).toBe(true);
    expect(made).toBeGreaterThanOrEqual(40);

    await stack.recover();
    const taken = await stack.up();
    expect(taken.errors).toBe("");
    const azure = await azureOf(stack);
    const state = await stack.resources();
    expect(
      azure
        .resources()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      state
        .filter(({ type }) => type.startsWith("azure-native:"))
        .map(({ id }) => id)
        .sort(),
    );
    expect(Object.keys((await stack.up()).changes)).toEqual(["same"]);
  });
});
