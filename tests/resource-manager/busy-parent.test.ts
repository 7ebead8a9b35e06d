import { busyParent } from "../../resource-manager";

const group = "/subscriptions/s/resourceGroups/rg/providers";

it.each([
  [`${group}/Microsoft.CognitiveServices/accounts/a`, "RequestConflict"],
  [`${group}/Microsoft.Network/virtualNetworks/v`, "AnotherOperationInProgress"],
])("a second write under %s is %s", (id, code) => {
  const refusal = busyParent(id);
  expect(refusal).toMatchObject({ code, status: 409, certainty: "known" });
  expect(refusal.message).toContain(id);
});
