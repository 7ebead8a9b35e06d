import { regionOf } from "../../../components/planning/region-of";

const names = { "hubNetwork/francecentral": "vnet-hub", "hubNetworks/swedencentral": "vnet", "search/uksouth": "srch" };

it("is the region of the role that the lock remembers, and of no other role", () => {
  expect(regionOf({ names }, "hubNetwork")).toBe("francecentral");
  expect(regionOf({ names }, "hub")).toBeUndefined();
  expect(regionOf({ names: {} }, "hubNetwork")).toBeUndefined();
});
