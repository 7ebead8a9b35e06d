import { service, surroundings } from "../../../resource-manager/rules/api-management-samples";
import { france, inFrance, inVnet, zonal } from "./api-management-regions-samples";
import { takeCases } from "./take-cases";

takeCases([
  [
    "a further region of a Developer service",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ sku: { name: "Developer", capacity: 1 }, additionalLocations: [france()] }),
    ],
    ["apimanagement-further-regions"],
  ],
  ["three zones, three units", [...surroundings(), inVnet(zonal)], []],
  [
    "three zones, four units: advice only",
    [...surroundings(), inVnet({ ...zonal, sku: { name: "Premium", capacity: 4 } })],
    [],
  ],
  [
    "zones in a region that has none",
    [service({ ...zonal, location: "northcentralus" })],
    ["apimanagement-zones-of-tier"],
  ],
  [
    "zones and no address",
    [...surroundings(), inVnet({ ...zonal, publicIpAddressId: undefined })],
    ["apimanagement-zones-need-address"],
  ],
]);
