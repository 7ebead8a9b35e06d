import { keepsName } from "../../resource-manager";

const group = "/subscriptions/s/resourceGroups/rg/providers";

it.each([
  [`${group}/Microsoft.CognitiveServices/accounts/a`, true],
  [`${group}/microsoft.keyvault/VAULTS/v`, true],
  [`${group}/Microsoft.CognitiveServices/accounts/a/projects/p`, false],
  [`${group}/Microsoft.Search/searchServices/s`, false],
  [`${group}/Microsoft.KeyVault/vaults/v/providers/Microsoft.Authorization/roleAssignments/r`, false],
  ["no id", false],
])("a deleted %s keeps its name: %p", (id, expected) => {
  expect(keepsName(id)).toBe(expected);
});
