/** A block of IPv4 addresses as two numbers. */
export interface AddressRange {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
  /** The address as written is not the first of its block: `10.0.0.5/24`. */
  readonly hostBits: boolean;
}

/** Reads `10.0.0.0/24` or a single address; `undefined` for what is no IPv4 block. */
export function parseRange(text: string): AddressRange | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const octets = match.slice(1, 5).map(Number);
  const prefix = match[5] === undefined ? 32 : Number(match[5]);
  if (octets.some((octet) => octet > 255) || prefix > 32) return undefined;

  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { text, first, last: first + size - 1, prefix, hostBits: address !== first };
}

/** How the block is written without host bits. */
export function canonical({ first, prefix }: AddressRange): string {
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${prefix}`;
}

export function overlap(a: AddressRange, b: AddressRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether the inner block lies wholly in one of the outer ones. Blocks side by side do not add up for Azure. */
export function isInside(inner: AddressRange, outer: readonly AddressRange[]): boolean {
  return outer.some((block) => block.first <= inner.first && inner.last <= block.last);
}

export function isIpv6(text: string): boolean {
  return text.includes(":");
}
