import { service, surroundings } from "../../../resource-manager/rules/api-management-samples";
import { subnet, subnetId } from "../../../resource-manager/rules/samples";
import { france, inFrance, inVnet, nsgFr } from "./api-management-regions-samples";
import { takeCases } from "./take-cases";

const apimSubnet = surroundings()[2]!;
const withEndpoints = {
  ...apimSubnet,
  props: { ...apimSubnet.props, serviceEndpoints: [{ service: "Microsoft.Sql" }] },
};

takeCases([
  ["a service outside any network", [service()], []],
  [
    "two regions, each in its own network",
    [...surroundings(), ...inFrance, inVnet({ additionalLocations: [france()] })],
    [],
  ],
  [
    "a further region without a subnet",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ additionalLocations: [france({ virtualNetworkConfiguration: undefined })] }),
    ],
    ["apimanagement-network-mode", "apimanagement-zones-need-address"],
  ],
  [
    "a further region in the first one's subnet",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({
        additionalLocations: [france({ virtualNetworkConfiguration: { subnetResourceId: subnetId("vnet", "apim") } })],
      }),
    ],
    ["apimanagement-subnet"],
  ],
  ["Internal mode", [...surroundings(), inVnet({ virtualNetworkType: "Internal" })], []],
  [
    "a delegated subnet",
    [
      ...surroundings({ subnet: { delegations: [{ name: "d", serviceName: "Microsoft.ApiManagement/service" }] } }),
      inVnet(),
    ],
    ["apimanagement-subnet"],
  ],
  ["a /29 and one unit", [...surroundings({ subnet: { addressPrefix: "10.0.0.0/29" } }), inVnet()], []],
  [
    "a /29 and two units",
    [...surroundings({ subnet: { addressPrefix: "10.0.0.0/29" } }), inVnet({ sku: { name: "Premium", capacity: 2 } })],
    ["network-subnet-has-room"],
  ],
  [
    "a Standard service in a network",
    [...surroundings(), inVnet({ sku: { name: "Standard", capacity: 1 } })],
    ["apimanagement-network-mode"],
  ],
  [
    "a v2 service that calls through a delegated subnet",
    [
      ...surroundings({ subnet: { delegations: [{ name: "d", serviceName: "Microsoft.Web/serverFarms" }] } }),
      inVnet({ sku: { name: "StandardV2", capacity: 1 }, publicIpAddressId: undefined }),
    ],
    [],
  ],
  [
    "a subnet that a further region stands in",
    [
      ...surroundings(),
      ...inFrance.slice(0, 2),
      inVnet({ additionalLocations: [france()] }),
      subnet("vnet-fr", "apim", "10.1.0.0/24", nsgFr),
    ],
    ["network-subnet-freed-before-delete"],
    { phase: "delete" },
  ],
  [
    "a subnet that loses its security group under a service",
    [...surroundings(), inVnet(), subnet("vnet", "apim", "10.0.0.0/24")],
    ["apimanagement-subnet"],
    { phase: "update", old: apimSubnet },
  ],
  [
    "a subnet that loses its security group, with nobody in it",
    [...surroundings(), subnet("vnet", "apim", "10.0.0.0/24")],
    [],
    { phase: "update", old: apimSubnet },
  ],
  [
    "a subnet that gets an endpoint under a service",
    [...surroundings(), inVnet(), withEndpoints],
    [],
    { phase: "update", old: apimSubnet },
  ],
]);
