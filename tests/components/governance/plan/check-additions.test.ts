import { checkAdditions } from "../../../../components/governance/plan/check-additions";

const own = { listOfAllowedLocations: ["swedencentral"], listOfAllowedSKUs: ["Standard_D2s_v5"] };
const definitionId = "e56962a6-4747-49cd-b67b-bf8b01975c4c";

it.each<[string, Record<string, unknown>, string | undefined, readonly string[]]>([
  ["the stack's own regions", { listOfAllowedLocations: ["swedencentral", "westus"] }, undefined, []],
  ["another letter case", { listOfAllowedLocations: ["SwedenCentral"] }, "Deny", []],
  [
    "other regions",
    { listOfAllowedLocations: ["westus"] },
    undefined,
    ["policy.add[0].parameters.listOfAllowedLocations"],
  ],
  ["other regions, only reported", { listOfAllowedLocations: ["westus"] }, "audit", []],
  ["other sizes", { listOfAllowedSKUs: ["Standard_D4s_v5"] }, "Deny", ["policy.add[0].parameters.listOfAllowedSKUs"]],
  ["other parameters", { tagName: "owner" }, "Deny", []],
])("an addition that allows %s", (_case, parameters, effect, wanted) => {
  const addition = { scope: "root" as const, definitionId, parameters, ...(effect === undefined ? {} : { effect }) };
  expect(checkAdditions("policy.add", [addition], own).map(({ path }) => path)).toEqual(wanted);
});
