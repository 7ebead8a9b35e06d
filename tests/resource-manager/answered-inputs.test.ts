import { answeredInputs, findType } from "../../resource-manager";

function answered(token: string, inputs: Readonly<Record<string, unknown>>): unknown {
  const type = findType(`azure-native:${token}`);
  if (type === undefined) throw new Error(token);
  return answeredInputs(type, inputs);
}

it.each([
  [
    "a secret in a list",
    "app:ContainerApp",
    { configuration: { secrets: [{ name: "a", value: "hidden" }] } },
    { configuration: { secrets: [{ name: "a" }] } },
  ],
  [
    "a secret of one kind of connection",
    "cognitiveservices:AccountConnection",
    { properties: { authType: "ApiKey", credentials: { key: "hidden" } } },
    { properties: { authType: "ApiKey", credentials: {} } },
  ],
  [
    "a flag that only a write has",
    "keyvault:Vault",
    { properties: { createMode: "recover", a: 1 } },
    { properties: { a: 1 } },
  ],
  ["what is null", "resources:ResourceGroup", { tags: null, location: "x" }, { location: "x" }],
])("leaves out %s", (_what, token, inputs, expected) => {
  expect(answered(token, inputs)).toEqual(expected);
});

it("gives back the rest as it was, names and parents too", () => {
  const inputs = {
    resourceGroupName: "rg",
    virtualNetworkName: "v",
    subnetName: "s",
    serviceEndpoints: [{ service: "x" }],
  };
  expect(answered("network:Subnet", inputs)).toEqual(inputs);
});
