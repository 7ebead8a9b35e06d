import { regionLayout } from "../../../catalog/address-layouts";
import type { Finding } from "../../../terms/finding";
import type { LockedAddresses } from "../../planning/lock";
import { planned, refused, type Planned } from "../../planning/planned";
import type { AddressPlan, AddressRequest, RegionAddresses, SpokeAddresses } from "./address-plan";
import { assignSlots } from "./address-slots";
import { checkAddressSpace, checkFormat } from "./check-ranges";
import { checkRemembered } from "./check-remembered";
import { checkSize, slotsIn } from "./check-size";
import { checkSlots, checkUnmoved } from "./check-slots";
import { layoutVersion, placeSubnets } from "./layouts";
import { blockIn, formatRange, parseRange, sizeOf, type Range } from "./ranges";

/**
 * Divides one address space into region blocks, each into a hub and slots for spokes, each of these into subnets.
 * The same request gives the same plan; what is added later never moves what stands.
 *
 * @param path configuration key of the network's part, such as `network`
 */
export function planAddresses(path: string, request: AddressRequest): Planned<AddressPlan> {
  const maxRegions = request.maxRegions ?? request.previous?.maxRegions ?? regionLayout.regionsPerSupernet;
  const unreadable = checkTexts(path, request, maxRegions);
  const space = parseRange(request.addressSpace);
  if (unreadable.length > 0 || space === undefined) return refused(unreadable);

  const regionPrefix = space.prefix + Math.log2(maxRegions);
  const slots = slotsIn(regionPrefix);
  const findings = [
    ...checkSize(path, request, maxRegions, slots),
    ...checkAddressSpace(path, request, regionPrefix),
    ...checkUnmoved(path, request, maxRegions),
    ...(slots >= 2 ? [...checkSlots(path, request, slots), ...checkRemembered(request.previous, slots)] : []),
  ];
  if (findings.length > 0) return refused(findings);
  return planned(divide(request, space, maxRegions, regionPrefix));
}

function checkTexts(path: string, request: AddressRequest, maxRegions: number): readonly Finding[] {
  const { addressSpace, onPremises = [], reserved = [] } = request;
  return [
    ...checkFormat(`${path}.addressSpace`, addressSpace),
    ...onPremises.flatMap((text, index) => checkFormat(`${path}.onPremises[${index}]`, text)),
    ...reserved.flatMap((text, index) => checkFormat(`${path}.reserved[${index}]`, text)),
    ...([2, 4, 8].includes(maxRegions)
      ? []
      : [
          {
            path: `${path}.maxRegions`,
            got: maxRegions,
            allowed: "2, 4 or 8",
            fix: "choose the number of regions that there may ever be",
          },
        ]),
  ];
}

function divide(request: AddressRequest, space: Range, maxRegions: number, regionPrefix: number): AddressPlan {
  const indexes = assignSlots(
    request.regions.map((region) => ({ key: region })),
    new Map(Object.entries(request.previous?.regions ?? {})),
    0,
  );
  const spokeSlots = new Map(
    request.regions.flatMap((region) =>
      [...spokeSlotsIn(request, region)].map(([key, slot]) => [`${region}/${key}`, slot]),
    ),
  );
  const regions = request.regions.map((region) => {
    const index = indexes.get(region) ?? 0;
    const block = blockIn(space, index * sizeOf({ start: 0, prefix: regionPrefix }), regionPrefix);
    const spokes = request.spokes.filter((spoke) => spoke.region === region);
    return planRegion(
      region,
      index,
      block,
      spokes.map(({ key }) => ({ key, slot: spokeSlots.get(`${region}/${key}`) ?? 1 })),
    );
  });
  const locked: LockedAddresses = {
    addressSpace: request.addressSpace,
    layout: layoutVersion,
    maxRegions,
    regions: { ...request.previous?.regions, ...Object.fromEntries(indexes) },
    spokes: { ...request.previous?.spokes, ...Object.fromEntries(spokeSlots) },
  };
  return { addressSpace: request.addressSpace, maxRegions, regions, locked };
}

function spokeSlotsIn({ spokes, previous }: AddressRequest, region: string): ReadonlyMap<string, number> {
  const prefix = `${region}/`;
  const remembered = Object.entries(previous?.spokes ?? {})
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, slot]) => [key.slice(prefix.length), slot] as const);
  return assignSlots(
    spokes.filter((spoke) => spoke.region === region),
    new Map(remembered),
    1,
  );
}

function planRegion(
  region: string,
  index: number,
  block: Range,
  spokes: readonly { readonly key: string; readonly slot: number }[],
): RegionAddresses {
  const spoke = ({ key, slot }: { readonly key: string; readonly slot: number }): SpokeAddresses => ({
    key,
    slot,
    ...placeSubnets("spokeStandard", block, slot * regionLayout.slotSize),
  });
  return { region, index, block: formatRange(block), hub: placeSubnets("hub", block, 0), spokes: spokes.map(spoke) };
}
