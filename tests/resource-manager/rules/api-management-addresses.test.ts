import { injected, labelled, surroundings } from "../../../resource-manager/rules/api-management-samples";
import { publicAddress } from "../../../resource-manager/rules/network-samples";
import { UNKNOWN } from "../../../terms/unknown";
import { france, inFrance, inVnet, zonal } from "./api-management-regions-samples";
import { takeCases } from "./take-cases";

takeCases([
  [
    "three zones and an address in all of them",
    [...surroundings({ address: { zones: ["1", "2", "3"] } }), inVnet(zonal)],
    [],
  ],
  [
    "three zones and an address in one",
    [...surroundings({ address: { zones: ["1"] } }), inVnet(zonal)],
    ["apimanagement-public-address"],
  ],
  ["no zones and no address: Azure brings one", [...surroundings(), inVnet({ publicIpAddressId: undefined })], []],
  [
    "an address without a label",
    [...surroundings({ address: { dnsSettings: undefined } }), inVnet()],
    ["apimanagement-public-address"],
  ],
  [
    "an address that another region's gateway has",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ additionalLocations: [france({ publicIpAddressId: injected["publicIpAddressId"] })] }),
    ],
    ["apimanagement-public-address"],
  ],
  ["an address whose id is not known", [...surroundings(), inVnet({ publicIpAddressId: UNKNOWN })], []],
  [
    "an address that a service has",
    [...surroundings().slice(0, 3), inVnet(), publicAddress(labelled)],
    ["network-public-address-freed-before-delete"],
    { phase: "delete" },
  ],
]);
