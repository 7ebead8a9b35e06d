import * as resources from "@pulumi/azure-native/resources";
import type * as pulumi from "@pulumi/pulumi";

import { madeAs, remember } from "../../components/made";
import { tied } from "../../components/tied";
import { declare, named } from "./support/declared";

const id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-a";

/** What a group is tied to that is tied to the resource of an id, among what `among` picks of two groups. */
async function ties(
  wanted: string,
  among: (a: pulumi.Resource, b: pulumi.Resource) => pulumi.ResourceOptions["dependsOn"],
): Promise<readonly string[]> {
  const declared = await declare((opts) => {
    const a = new resources.ResourceGroup("a", {}, opts);
    const b = new resources.ResourceGroup("b", {}, opts);
    remember(a, { [id]: a });
    new resources.ResourceGroup("c", { resourceGroupName: tied("rg-c", madeAs([wanted], among(a, b))) }, opts);
  }, "preview");
  const { inputs, tiedTo } = named(declared, "c");
  expect(inputs["resourceGroupName"]).toBe("rg-c");
  return tiedTo["resourceGroupName"] ?? [];
}

it("is the resource of the id alone, however the id is written", async () => {
  expect(await ties(id.toUpperCase(), (a, b) => [a, b])).toEqual(["a"]);
  expect(await ties(id, (a) => a)).toEqual(["a"]);
});

it("is nothing where the maker is not among them, or made no such thing", async () => {
  expect(await ties(id, (_a, b) => [b])).toEqual([]);
  expect(await ties(`${id}-other`, (a, b) => [a, b])).toEqual([]);
  expect(await ties(id, () => undefined)).toEqual([]);
});
