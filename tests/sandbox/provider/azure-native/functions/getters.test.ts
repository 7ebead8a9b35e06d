import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { armTypes } from "../../../../../catalog/arm-types";
import { typeOfGetter } from "../../../../../sandbox/provider/azure-native/functions/get-resource";
import { inputsOf } from "../../../../../terms/fill-id-path";
import { azure, group, make, network, subnet } from "../azure-for-test";

const sdk = join(__dirname, "../../../../../node_modules/@pulumi/azure-native");

/** The required arguments of the SDK's getter of a type; `undefined` where it has none. */
function argumentsOf(module: string, name: string): readonly string[] | undefined {
  const file = join(sdk, module, `get${name}.d.ts`);
  if (!existsSync(file)) return undefined;
  const [, body = ""] = new RegExp(`interface Get${name}Args \\{([^]*?)\\n\\}`).exec(readFileSync(file, "utf8")) ?? [];
  return [...body.matchAll(/^\s+(\w+)\??:/gm)].map(([, argument]) => argument ?? "");
}

const getters = armTypes.flatMap(({ token, idPath }) => {
  const [, module = "", name = ""] = token.split(":");
  const args = argumentsOf(module, name);
  return args === undefined ? [] : [{ token: `azure-native:${module}:get${name}`, idPath, args }];
});

it("knows the getters of nearly all types", () => {
  expect(getters.length).toBeGreaterThan(armTypes.length * 0.9);
});

it.each(getters)("$token is answered from the arguments that the SDK sends", ({ token, idPath, args }) => {
  expect(typeOfGetter(token)).toBeDefined();
  const needed = inputsOf(idPath).filter((input) => input !== "subscriptionId");
  expect(needed.filter((input) => !args.includes(input))).toEqual([]);
});

describe("what is got", () => {
  it("is a network with the subnets that stand now, however they were made", async () => {
    const { provider } = await azure();
    await make(provider, "resources:ResourceGroup", group);
    await make(provider, "network:VirtualNetwork", network);
    const get = async (): Promise<unknown> =>
      (
        await provider.invoke({
          token: "azure-native:network:getVirtualNetwork",
          args: { resourceGroupName: "rg", virtualNetworkName: "VNET" },
        })
      )["subnets"];
    expect(await get()).toEqual([]);
    await make(provider, "network:Subnet", subnet("a", "10.0.0.0/24"));
    await make(provider, "network:Subnet", subnet("b", "10.0.1.0/24"), { name: "y" });
    expect(await get()).toMatchObject([
      { name: "a", addressPrefix: "10.0.0.0/24" },
      { name: "b", addressPrefix: "10.0.1.0/24" },
    ]);
  });

  it("is missed in Azure's words, the group first", async () => {
    const { provider } = await azure();
    const get = async (): Promise<unknown> =>
      provider.invoke({
        token: "azure-native:network:getVirtualNetwork",
        args: { resourceGroupName: "rg", virtualNetworkName: "vnet" },
      });
    await expect(get()).rejects.toThrow(`Status=404 Code="ResourceGroupNotFound"`);
    await make(provider, "resources:ResourceGroup", group);
    await expect(get()).rejects.toThrow(
      `Code="ResourceNotFound" Message="The Resource 'Microsoft.Network/virtualNetworks/vnet' under resource group 'rg' was not found."`,
    );
  });

  it("needs all that its id is made of", async () => {
    const { provider } = await azure();
    const token = "azure-native:network:getVirtualNetwork";
    await expect(provider.invoke({ token, args: { resourceGroupName: "rg" } })).rejects.toThrow("is missing");
  });
});
