import { addressLayouts, regionLayout, type AddressLayout } from "../../../catalog/address-layouts";
import type { Finding } from "../../../terms/finding";
import type { LockedAddresses } from "../../planning/lock";
import { planned, refused, type Planned } from "../../planning/planned";
import type { AddressPlan, AddressRequest, BlockAddresses, RegionAddresses, SpokeAddresses } from "./address-plan";
import { assignSlots } from "./address-slots";
import { checkAddressSpace, checkFormat } from "./check-ranges";
import { checkSlots, checkUnmoved } from "./check-slots";
import { blockIn, formatRange, parseRange, sizeOf, type Range } from "./ranges";

/** The layout that new stacks get. A stack keeps the one in its lock. */
const layoutVersion = 1;

/** The longest region block: the hub's slot and one spoke's. */
const longestRegionPrefix = 32 - Math.log2(2 * regionLayout.slotSize);

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
  const slots = 2 ** (longestRegionPrefix - regionPrefix) * 2;
  const findings = [
    ...checkSize(path, request, maxRegions, slots),
    ...checkAddressSpace(path, request, regionPrefix),
    ...checkUnmoved(path, request, maxRegions),
    ...(slots >= 2 ? checkSlots(path, request, slots) : []),
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

function checkSize(path: string, request: AddressRequest, maxRegions: number, slots: number): readonly Finding[] {
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
            fix: "start a new stack with a larger maxRegions; a change here would renumber every network",
          },
        ]),
  ];
}

function wantedSlots({ spokes, previous }: AddressRequest, region: string): number {
  const now = spokes.filter((spoke) => spoke.region === region).map(({ key }) => `${region}/${key}`);
  const then = Object.keys(previous?.spokes ?? {}).filter((key) => key.startsWith(`${region}/`));
  return new Set([...now, ...then]).size;
}

function divide(request: AddressRequest, space: Range, maxRegions: number, regionPrefix: number): AddressPlan {
  const indexes = assignSlots(
    request.regions.map((region) => ({ key: region })),
    new Map(Object.entries(request.previous?.regions ?? {})),
    0,
  );
  const spokeSlots = new Map(
    request.regions.flatMap((region) => [...slotsIn(request, region)].map(([key, slot]) => [`${region}/${key}`, slot])),
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

function slotsIn({ spokes, previous }: AddressRequest, region: string): ReadonlyMap<string, number> {
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

/** Every subnet of a layout at its offset, used or not: a place that is not used stays free for its kind. */
export function placeSubnets(name: AddressLayout["name"], outer: Range, offset: number): BlockAddresses {
  const layout = layoutOf(name);
  const block = blockIn(outer, offset, layout.blockPrefix);
  return {
    addressSpace: formatRange(block),
    subnets: Object.fromEntries(
      layout.entries.map(({ subnet, offset: at, prefix }) => [subnet, formatRange(blockIn(block, at, prefix))]),
    ),
  };
}

/** The layout of a kind of block, in the version that new stacks get. */
export function layoutOf(name: AddressLayout["name"]): AddressLayout {
  const layout = addressLayouts.entries.find((one) => one.name === name && one.version === layoutVersion);
  if (layout === undefined) throw new Error(`the catalog has no layout ${name}/${layoutVersion}`);
  return layout;
}
