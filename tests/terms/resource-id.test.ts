import { parseResourceId, sameResourceId } from "../../terms/resource-id";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const group = `${subscription}/resourceGroups/rg`;

describe("parseResourceId", () => {
  it.each([
    [subscription, { type: "Microsoft.Resources/subscriptions", names: ["11111111-1111-1111-1111-111111111111"] }],
    [group, { type: "Microsoft.Resources/resourceGroups", resourceGroupName: "rg", names: ["rg"] }],
    [
      `${group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
      { type: "Microsoft.Network/virtualNetworks/subnets", names: ["v", "s"], resourceGroupName: "rg" },
    ],
    [
      "/providers/Microsoft.Management/managementGroups/g",
      { type: "Microsoft.Management/managementGroups", names: ["g"] },
    ],
    [
      `${group}/providers/Microsoft.Search/searchServices/s/providers/Microsoft.Authorization/roleAssignments/r`,
      {
        type: "Microsoft.Authorization/roleAssignments",
        names: ["r"],
        scope: `${group}/providers/Microsoft.Search/searchServices/s`,
      },
    ],
    [
      "/providers/Microsoft.Management/managementGroups/g/providers/Microsoft.Authorization/policyAssignments/p",
      { names: ["p"], scope: "/providers/Microsoft.Management/managementGroups/g" },
    ],
    [
      `${subscription}/providers/Microsoft.Authorization/roleDefinitions/r`,
      { type: "Microsoft.Authorization/roleDefinitions", subscriptionId: "11111111-1111-1111-1111-111111111111" },
    ],
  ])("%s", (id, expected) => {
    expect(parseResourceId(id)).toMatchObject(expected);
  });

  it.each([
    "",
    "subnet",
    "/subscriptions",
    `${group}/providers/Microsoft.Network`,
    `${group}/providers/Microsoft.Network/virtualNetworks`,
    "/nonsense/providers/A/b/c",
    `${group}/providers/Microsoft.Network/virtualNetworks//subnets/s`,
  ])("%p is none", (text) => {
    expect(parseResourceId(text)).toBeUndefined();
  });
});

it("ids are the same in any letter case and with a slash at the end", () => {
  expect(sameResourceId(`${group}/`, group.toUpperCase())).toBe(true);
  expect(sameResourceId(group, `${group}2`)).toBe(false);
});
