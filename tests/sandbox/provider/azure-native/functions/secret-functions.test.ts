import { existsSync } from "node:fs";
import { join } from "node:path";

import { findType } from "../../../../../resource-manager";
import { secretFunctions } from "../../../../../sandbox/provider/azure-native/functions/secret-functions";
import { inputsOf } from "../../../../../terms/fill-id-path";
import { subscriptionId } from "../../../store/documents";
import { azure } from "../azure-for-test";

const location = "swedencentral";

/** The arguments that name the resource of a function, all with the same name. */
function argumentsOf(of: string): Record<string, string> {
  const inputs = inputsOf(findType(of)?.idPath ?? "").filter((input) => input !== "subscriptionId");
  return Object.fromEntries(inputs.map((input) => [input, input === "resourceGroupName" ? "rg" : "claims001"]));
}

function nested(path: string, value: unknown): Record<string, unknown> {
  const [first = "", ...rest] = path.split(".");
  return { [first]: rest.length === 0 ? value : nested(rest.join("."), value) };
}

it.each(secretFunctions)("$token is a function of the SDK, and of a type that is modelled", ({ token, of }) => {
  const [, module = "", name = ""] = token.split(":");
  expect(existsSync(join(__dirname, "../../../../../node_modules/@pulumi/azure-native", module, `${name}.js`))).toBe(
    true,
  );
  expect(findType(of)).toBeDefined();
});

describe.each(secretFunctions)("$token", ({ token, of, off }) => {
  const args = argumentsOf(of);
  const seeded = async (more: Record<string, unknown>) => {
    const { provider, sandbox } = await azure();
    await sandbox.seed([
      { type: "azure-native:resources:ResourceGroup", inputs: { resourceGroupName: "rg", location }, subscriptionId },
      { type: of, inputs: { ...args, location, ...more }, subscriptionId },
    ]);
    return provider;
  };

  it("hands out the same every time", async () => {
    const provider = await seeded(off === undefined ? {} : nested(off.path, !off.value));
    const answer = await provider.invoke({ token, args });
    expect(Object.keys(answer)).not.toEqual([]);
    expect(await provider.invoke({ token, args })).toEqual(answer);
  });

  it("fails where there is no such resource", async () => {
    const { provider } = await azure();
    await expect(provider.invoke({ token, args })).rejects.toThrow(/^request failed \/subscriptions\/.*Status=404/);
  });

  if (off !== undefined)
    it("is refused where its keys are switched off", async () => {
      const provider = await seeded(nested(off.path, off.value));
      await expect(provider.invoke({ token, args })).rejects.toThrow(
        off.azure === undefined ? 'Code="SandboxStricterThanAzure"' : `Code="${off.azure.code}"`,
      );
    });
});

it("a read-only lock keeps the keys", async () => {
  const { provider, sandbox } = await azure();
  const args = { resourceGroupName: "rg", accountName: "claims001" };
  const [account] = await sandbox.seed([
    { type: "azure-native:storage:StorageAccount", inputs: { ...args, location }, subscriptionId },
  ]);
  const token = "azure-native:storage:listStorageAccountKeys";
  await provider.invoke({ token, args });
  const lock = (level: string) =>
    sandbox.seed([
      {
        type: "azure-native:authorization:ManagementLockByScope",
        inputs: { scope: account?.id, lockName: "keep", level },
        subscriptionId,
      },
    ]);
  await lock("CanNotDelete");
  await provider.invoke({ token, args });
  await lock("ReadOnly");
  await expect(provider.invoke({ token, args })).rejects.toThrow('Code="ScopeLocked"');
});
