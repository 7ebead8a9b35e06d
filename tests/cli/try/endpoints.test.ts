import { endpointsOf } from "../../../cli/try/endpoints";

it("finds addresses at any depth and leaves the rest", () => {
  const outputs = {
    schemaVersion: 1,
    endpoints: { swedencentral: { openAi: "https://a.openai.azure.com", zone: null } },
    names: ["not an address", "sb://bus.servicebus.windows.net"],
  };
  expect(endpointsOf(outputs)).toEqual([
    "  endpoints.swedencentral.openAi  https://a.openai.azure.com",
    "  names.1                         sb://bus.servicebus.windows.net",
  ]);
});

it("finds none where there are none", () => {
  expect(endpointsOf({})).toEqual([]);
});
