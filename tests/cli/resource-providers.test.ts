import { resourceProviders } from "../../cli/resource-providers";
import { Area } from "../../components/planning/report";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const other = "/subscriptions/22222222-2222-2222-2222-222222222222";
const resource = (id: string, type: string, delegatedTo?: string) => ({
  area: Area.connectivity,
  type,
  name: "n",
  id,
  ...(delegatedTo === undefined ? {} : { delegatedTo }),
});
const subnet = `${subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;
const vault = resource(`${other}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v`, "Microsoft.KeyVault/vaults");
const assignment = (scope: string) =>
  resource(
    `${scope}/providers/Microsoft.Authorization/policyAssignments/a`,
    "Microsoft.Authorization/policyAssignments",
  );

const named = (...resources: ReturnType<typeof resource>[]) => Object.fromEntries(resourceProviders(resources));

it("names the namespace of each type where it stands, but for those that every subscription knows", () => {
  const group = resource(`${subscription}/resourceGroups/rg`, "Microsoft.Resources/resourceGroups");
  expect(named(group, resource(subnet, "Microsoft.Network/virtualNetworks/subnets"), vault)).toEqual({
    "11111111-1111-1111-1111-111111111111": ["Microsoft.Network"],
    "22222222-2222-2222-2222-222222222222": ["Microsoft.KeyVault"],
  });
});

it("names the service that a subnet is delegated to", () => {
  expect(named(resource(subnet, "Microsoft.Network/virtualNetworks/subnets", "Microsoft.App/environments"))).toEqual({
    "11111111-1111-1111-1111-111111111111": ["Microsoft.App", "Microsoft.Network"],
  });
});

it("names what judges policy: in the subscription of an assignment, or in all below a management group", () => {
  expect(named(vault, assignment(subscription))).toEqual({
    "11111111-1111-1111-1111-111111111111": ["Microsoft.PolicyInsights"],
    "22222222-2222-2222-2222-222222222222": ["Microsoft.KeyVault"],
  });
  expect(named(vault, assignment("/providers/Microsoft.Management/managementGroups/g"))).toEqual({
    "22222222-2222-2222-2222-222222222222": ["Microsoft.KeyVault", "Microsoft.PolicyInsights"],
  });
});
