import { regionLayout } from "../../../catalog/address-layouts";
import type { Finding } from "../../../terms/finding";
import type { AddressRequest } from "./address-plan";

/** The longest region block: the hub's slot and one spoke's. */
const longestRegionPrefix = 32 - Math.log2(2 * regionLayout.slotSize);

/** How many slots a region block has; the first is the hub's. Below 2 it has no room for a spoke. */
export function slotsIn(regionPrefix: number): number {
  return 2 ** (longestRegionPrefix - regionPrefix) * 2;
}

/** Whether the address space holds so many regions and spokes, those of the lock among them. */
export function checkSize(
  path: string,
  request: AddressRequest,
  maxRegions: number,
  slots: number,
): readonly Finding[] {
  const regions = new Set([...Object.keys(request.previous?.regions ?? {}), ...request.regions]).size;
  const spokes = Math.max(1, ...request.regions.map((region) => wantedSlots(request, region)));
  const smallest = longestRegionPrefix - Math.ceil(Math.log2((spokes + 1) / 2));
  return [
    ...(slots > spokes
      ? []
      : [
          {
            path: `${path}.addressSpace`,
            got: request.addressSpace,
            allowed: `a block that holds ${maxRegions} region blocks of /${smallest} (a hub and ${spokes === 1 ? "one spoke" : `${spokes} spokes`} each): /${smallest - Math.log2(maxRegions)} or larger`,
            fix: `give it a /16, which holds 7 spokes a region with maxRegions 4; the smallest is a /${smallest - 1} with maxRegions 2`,
          },
        ]),
    ...(regions <= maxRegions
      ? []
      : [
          {
            path: `${path}.maxRegions`,
            got: maxRegions,
            allowed: `at least ${regions}: so many regions have or had a block`,
            fix:
              request.previous === undefined
                ? `set it to ${2 ** Math.ceil(Math.log2(regions))}`
                : "start a new stack with a larger maxRegions; a change here would renumber every network",
          },
        ]),
  ];
}

function wantedSlots({ spokes, previous }: AddressRequest, region: string): number {
  const now = spokes.filter((spoke) => spoke.region === region).map(({ key }) => `${region}/${key}`);
  const then = Object.keys(previous?.spokes ?? {}).filter((key) => key.startsWith(`${region}/`));
  return new Set([...now, ...then]).size;
}
