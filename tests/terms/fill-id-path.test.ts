import { fillIdPath, inputsOf } from "../../terms/fill-id-path";
import { UNKNOWN } from "../../terms/unknown";

const path = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}";

it.each<[string, string, Record<string, unknown>, string | undefined, string | undefined]>([
  ["from inputs", path, { resourceGroupName: "rg" }, "s", "/subscriptions/s/resourceGroups/rg"],
  [
    "its own subscription first",
    path,
    { resourceGroupName: "rg", subscriptionId: "own" },
    "s",
    "/subscriptions/own/resourceGroups/rg",
  ],
  [
    "under a scope",
    "/{scope}/providers/M.A/b/{name}",
    { scope: "/subscriptions/s/", name: "n" },
    "",
    "/subscriptions/s/providers/M.A/b/n",
  ],
  ["not without a subscription", path, { resourceGroupName: "rg" }, undefined, undefined],
  ["not with an empty name", path, { resourceGroupName: "" }, "s", undefined],
  ["not while a name is unknown", path, { resourceGroupName: UNKNOWN }, "s", undefined],
  ["not with what a prototype brings", "/a/{constructor}", {}, "s", undefined],
])("is filled %s", (_case, idPath, inputs, subscriptionId, id) => {
  expect(fillIdPath(idPath, inputs, subscriptionId)).toBe(id);
});

it("lists the inputs of a path", () => {
  expect(inputsOf(path)).toEqual(["subscriptionId", "resourceGroupName"]);
});
