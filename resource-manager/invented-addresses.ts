import { UNKNOWN } from "../terms/unknown";
import { parseRange } from "./address-range";
import { inventedNumber } from "./invented";
import { rangesOf } from "./network-ranges";
import { seeing } from "./seeing";
import type { Written } from "./written";

/** From the ranges that are kept for documentation, so that nobody is ever reached by mistake. */
export function inventedPublicAddress(id: string): string {
  const block = ["192.0.2", "198.51.100", "203.0.113"][inventedNumber(3, id, "block")] ?? "192.0.2";
  return `${block}.${inventedNumber(254, id, "address") + 1}`;
}

/** A free address of the subnet; the first four and the last are Azure's. */
export function inventedAddressIn(
  { id, world }: Written,
  subnetId: string | undefined,
  name: string,
): string | undefined {
  if (subnetId === undefined || world === undefined) return undefined;
  const subnet = seeing(world).find(subnetId);
  if (subnet === undefined || subnet === UNKNOWN) return undefined;
  const ranges = rangesOf(subnet.props);
  const range = ranges === UNKNOWN ? undefined : parseRange(ranges[0] ?? "");
  if (range === undefined || range.last - range.first < 5) return undefined;
  const address = range.first + 4 + inventedNumber(range.last - range.first - 4, id, name);
  return [24, 16, 8, 0].map((shift) => (address / 2 ** shift) & 255).join(".");
}
