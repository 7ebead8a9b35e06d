import { IPv4 } from "ipaddr.js";

/** An IPv4 CIDR block as numbers, so that blocks can be compared, divided and placed. */
export interface Range {
  /** The first address. */
  readonly start: number;
  /** Prefix length: 24 for a /24. */
  readonly prefix: number;
}

/** The block that a text names; bits behind the prefix are cleared. `undefined` for anything but an IPv4 CIDR block. */
export function parseRange(text: string): Range | undefined {
  if (!IPv4.isValidCIDRFourPartDecimal(text)) return undefined;
  const [address, prefix] = IPv4.parseCIDR(text);
  return blockAround(toNumber(address), prefix);
}

/** Whether a text is exactly the block it names, with no host bits set. */
export function isExact(text: string): boolean {
  const range = parseRange(text);
  return range !== undefined && formatRange(range) === text;
}

export function formatRange({ start, prefix }: Range): string {
  return `${formatAddress(start)}/${prefix}`;
}

export function sizeOf({ prefix }: Range): number {
  return 2 ** (32 - prefix);
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.start + sizeOf(b) && b.start < a.start + sizeOf(a);
}

export function contains(outer: Range, inner: Range): boolean {
  return inner.prefix >= outer.prefix && overlaps(outer, inner);
}

/** As {@link contains}, for texts; `false` where one is no block. */
export function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [parseRange(inner), parseRange(outer)];
  return a !== undefined && b !== undefined && contains(b, a);
}

/** A block inside another one, by its offset in addresses. */
export function blockIn(outer: Range, offset: number, prefix: number): Range {
  return { start: outer.start + offset, prefix };
}

/** The block of a size to which an address belongs. */
export function blockAround(address: number, prefix: number): Range {
  const size = sizeOf({ start: 0, prefix });
  return { start: Math.floor(address / size) * size, prefix };
}

function toNumber(address: IPv4): number {
  return address.toByteArray().reduce((number, byte) => number * 256 + byte, 0);
}

function formatAddress(address: number): string {
  return new IPv4([24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256)).toString();
}
