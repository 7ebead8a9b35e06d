import { checkLocation } from "../../../components/planning/check-location";
import { regions } from "../../../catalog/regions";

it("takes every region of the catalog by its ARM name", () => {
  expect(regions.entries.flatMap(({ name }) => checkLocation("location", name))).toEqual([]);
});

it.each([
  ["Sweden Central", "write swedencentral"],
  ["", "look it up with: az account list-locations"],
  ["nowhere", "look it up with: az account list-locations"],
])("refuses %j and says what was meant, where that is clear", (location, fix) => {
  expect(checkLocation("a.location", location)).toMatchObject([{ path: "a.location", got: location, fix }]);
});
