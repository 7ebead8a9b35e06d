import { scopeInWords } from "../../cli/scope-in-words";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";

it.each([
  ["/providers/Microsoft.Management/managementGroups/contoso-ai", "management group contoso-ai"],
  [subscription, "subscription 11111111-1111-1111-1111-111111111111"],
  [
    `${subscription}/resourceGroups/rg-claims`,
    "resource group rg-claims (subscription 11111111-1111-1111-1111-111111111111)",
  ],
  [
    `${subscription}/resourceGroups/rg-claims/providers/Microsoft.Network/ddosProtectionPlans/ddos-claims`,
    "ddosProtectionPlans ddos-claims (resource group rg-claims, subscription 11111111-1111-1111-1111-111111111111)",
  ],
  ["the tenant", "the tenant"],
])("%s reads as %s", (id, words) => {
  expect(scopeInWords(id)).toBe(words);
});
