import type { AiGatewayRegionArgs } from "../../../../components/regional-ai/ai-gateway";
import { checkRegions } from "../../../../components/regional-ai/plan/gateway/check-regions";
import { gatewayArgs } from "./support/example";
import { mistakesFound } from "./support/mistakes";

const [sweden, france] = gatewayArgs().regions;
if (sweden === undefined || france === undefined) throw new Error("two regions");
const found = (...regions: AiGatewayRegionArgs[]) => mistakesFound(checkRegions, { regions });

it("takes two regions, with zones or without", () => {
  expect(found(sweden, france)).toEqual([]);
  expect(found({ ...sweden, addressZones: [] }, { ...france, addressZones: ["1", "3"] })).toEqual([]);
});

it.each<[string, AiGatewayRegionArgs[], string]>([
  ["no region", [], ""],
  ["a region twice", [sweden, { ...france, location: "swedencentral" }], "[1].location"],
  ["one subnet for two regions", [sweden, { ...france, subnetId: sweden.subnetId }], "[1].subnetId"],
  ["a network as the subnet", [{ ...sweden, subnetId: sweden.subnetId.replace(/\/subnets.*/, "") }], "[0].subnetId"],
  ["a subnet as the group", [{ ...sweden, resourceGroupId: sweden.subnetId }], "[0].resourceGroupId"],
  ["a subnet of another subscription", [{ ...sweden, subnetId: sweden.subnetId.replace(/5{8}/, "99999999") }], "[0]"],
  ["zones that are none", [{ ...sweden, addressZones: ["4"] }], "[0].addressZones"],
  ["zones out of order", [{ ...sweden, addressZones: ["2", "1"] }], "[0].addressZones"],
  ["a zone twice", [{ ...sweden, addressZones: ["1", "1"] }], "[0].addressZones"],
])("refuses %s", (_case, regions, path) => {
  expect(found(...regions).map((finding) => finding.path)).toEqual([`gateway.regions${path}`]);
});

it.each([
  ["Sweden Central", "write swedencentral"],
  ["swedencentrall", "write swedencentral"],
  ["nowhere", "look it up with: az account list-locations"],
])("refuses %s as a region", (location, fix) => {
  expect(found({ ...sweden, location })).toMatchObject([{ path: "gateway.regions[0].location", got: location, fix }]);
});
