import * as pulumi from "@pulumi/pulumi";
import * as network from "@pulumi/azure-native/network";

import { dropDatedAliases } from "../../stacks/cheap-aliases";

class Foundation extends pulumi.ComponentResource {}

/** The aliases that a program's network is left with, in words. */
async function aliasesOf(
  environment: NodeJS.ProcessEnv,
  aliases: pulumi.Alias[] = [],
  parented = false,
): Promise<readonly string[]> {
  const left: unknown[] = [];
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as Record<string, unknown> }),
    call: () => ({}),
  });
  await pulumi.runtime.runInPulumiStack(() => {
    dropDatedAliases(environment);
    pulumi.runtime.registerStackTransformation(({ type, opts }) => {
      if (type === "azure-native:network:VirtualNetwork") left.push(...(opts.aliases ?? []));
      return undefined;
    });
    const parent = parented ? { parent: new Foundation("test:index:Foundation", "foundation") } : {};
    new network.VirtualNetwork("vnet", { resourceGroupName: "rg" }, { aliases, ...parent });
    return Promise.resolve();
  });
  return left.map((alias) => JSON.stringify(alias));
}

const dated = /azure-native:network\/v\d{8}/;

it("drops the names of older provider versions", async () => {
  expect((await aliasesOf({})).filter((urn) => dated.test(urn))).toEqual([]);
});

it("drops them under a component too", async () => {
  expect((await aliasesOf({}, [], true)).filter((urn) => dated.test(urn))).toEqual([]);
});

it("keeps what a program wrote itself", async () => {
  const written = [{ name: "old-vnet" }, { name: "older", type: "azure-native:network/v20200101:VirtualNetwork" }];
  expect(await aliasesOf({}, written)).toEqual(written.map((alias) => JSON.stringify(alias)));
});

it("keeps a name without a date, which carries a renamed token", async () => {
  const renamed = { type: "azure-native:networking:VirtualNetwork" };
  expect(await aliasesOf({}, [renamed])).toEqual([JSON.stringify(renamed)]);
});

it("keeps all where the variable says so", async () => {
  const kept = await aliasesOf({ AZURE_AI_FOUNDATION_ALIASES: "kept" });
  expect(kept.filter((urn) => dated.test(urn)).length).toBeGreaterThan(10);
});
