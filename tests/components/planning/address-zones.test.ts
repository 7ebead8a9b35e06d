import {
  checkZones,
  lockedZones,
  rememberedZones,
  zonesEntry,
  zonesOfRegion,
} from "../../../components/planning/address-zones";
import { regions } from "../../../catalog/regions";

const key = "hubAddressZones/swedencentral";

it.each([
  ["none", true],
  ["1", true],
  ["1,2,3", true],
  ["2,3", true],
  ["", false],
  ["1, 2", false],
  ["2,1", false],
  ["1,1", false],
  ["4", false],
])("as an entry of a lock, %j is one: %s", (value, expected) => {
  expect(lockedZones.takes(value)).toBe(expected);
});

it("are what the lock says, else what the catalog knows of the region", () => {
  expect(rememberedZones({ frozen: { [key]: "none" } }, key, "swedencentral")).toEqual([]);
  expect(rememberedZones({ frozen: { [key]: "1,3" } }, key, "swedencentral")).toEqual(["1", "3"]);
  expect(rememberedZones({}, key, "swedencentral")).toEqual(["1", "2", "3"]);
  expect(rememberedZones({}, key, "westus")).toEqual([]);
});

it("are read back as they were written, for every region", () => {
  for (const { name } of regions.entries) {
    const entry = zonesEntry(zonesOfRegion(name));
    expect(lockedZones.takes(entry)).toBe(true);
    expect(rememberedZones({ frozen: { [key]: entry } }, key, "another")).toEqual(zonesOfRegion(name));
  }
});

it("may be none or some of a program's, in order", () => {
  expect([undefined, [], ["1", "3"]].flatMap((zones) => checkZones("zones", zones))).toEqual([]);
  expect(checkZones("zones", ["3", "1"])).toMatchObject([{ path: "zones" }]);
});
