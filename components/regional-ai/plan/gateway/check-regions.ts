import type { Finding } from "../../../../terms/finding";
import { parseResourceId, sameResourceId } from "../../../../terms/resource-id";
import { checkZones } from "../../../planning/address-zones";
import { ArmType } from "../../../planning/arm-type";
import { checkLocation } from "../../../planning/check-location";
import { checkResourceId } from "../../../planning/check-resource-id";
import type { AiGatewayArgs } from "../../ai-gateway";

/** What is wrong with the places that it stands in. */
export function checkRegions(path: string, { regions }: AiGatewayArgs): readonly Finding[] {
  const [primary] = regions;
  if (primary === undefined)
    return [{ path: `${path}.regions`, got: [], allowed: "one region or more", fix: "add the primary region" }];
  const home = parseResourceId(primary.resourceGroupId)?.subscriptionId;
  return regions.flatMap(({ location, resourceGroupId, subnetId, addressZones }, index) => {
    const at = `${path}.regions[${index}]`;
    const malformed = [
      ...checkResourceId(`${at}.resourceGroupId`, resourceGroupId, ArmType.resourceGroup),
      ...checkResourceId(`${at}.subnetId`, subnetId, ArmType.subnet),
    ];
    const repeated = regions.findIndex((other) => other.location === location) < index;
    const shared = regions.findIndex((other) => sameResourceId(other.subnetId, subnetId)) < index;
    const elsewhere = [resourceGroupId, subnetId].some(
      (id) => parseResourceId(id)?.subscriptionId?.toLowerCase() !== home?.toLowerCase(),
    );
    return [
      ...checkLocation(`${at}.location`, location),
      ...checkZones(`${at}.addressZones`, addressZones),
      ...malformed,
      ...(repeated
        ? [{ path: `${at}.location`, got: location, allowed: "each region once", fix: `remove the second ${location}` }]
        : []),
      ...(shared && malformed.length === 0
        ? [
            {
              path: `${at}.subnetId`,
              got: subnetId,
              allowed: "a subnet of its own in each region",
              fix: `give a subnet in ${location}`,
            },
          ]
        : []),
      ...(elsewhere && malformed.length === 0
        ? [
            {
              path: at,
              got: subnetId,
              allowed: "groups and subnets of one subscription: Azure puts a gateway into no other",
              fix: `give a group and a subnet of subscription ${home ?? ""}`,
            },
          ]
        : []),
    ];
  });
}
