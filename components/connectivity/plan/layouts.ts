import { addressLayouts, type AddressLayout } from "../../../catalog/address-layouts";
import type { BlockAddresses } from "./address-plan";
import { blockIn, formatRange, type Range } from "./ranges";

/** The layout that new stacks get. A stack keeps the one in its lock. */
export const layoutVersion = 1;

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
