import { reservedRanges } from "../../../catalog/reserved-ranges";
import type { Finding } from "../../../terms/finding";
import type { AddressRequest } from "./address-plan";
import { nearestFreeRange, privateRanges } from "./free-range";
import { blockIn, contains, formatRange, isExact, isWithin, overlaps, parseRange, sizeOf, type Range } from "./ranges";

const docs = "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq";

/** A range that the address space must not touch, with the key that names it. */
interface Neighbour {
  readonly path: string;
  readonly range: Range;
  readonly what: string;
}

/** Whether every text is a CIDR block, exactly. */
export function checkFormat(path: string, text: string): readonly Finding[] {
  if (isExact(text)) return [];
  const range = parseRange(text);
  return [
    {
      path,
      got: text,
      allowed: "an IPv4 CIDR block whose host bits are zero",
      fix:
        range === undefined
          ? "write a block such as 10.64.0.0/16"
          : `host bits are set; did you mean ${formatRange(range)}`,
    },
  ];
}

/** Whether a block is exactly of the size that its layout divides. */
export function checkBlock(path: string, text: string, prefix: number): readonly Finding[] {
  const unreadable = checkFormat(path, text);
  if (unreadable.length > 0 || parseRange(text)?.prefix === prefix) return unreadable;
  return [
    {
      path,
      got: text,
      allowed: `an IPv4 CIDR block of /${prefix}: the places of the subnets in it are fixed`,
      fix: `give it a block such as 10.64.0.0/${prefix}`,
    },
  ];
}

/**
 * Whether the address space lies in a private range and apart from everything else: ranges on premises, reserved ones,
 * and those that Azure and its services keep for themselves.
 *
 * @param regionPrefix prefix length of a region block, to say which one collides
 */
export function checkAddressSpace(path: string, request: AddressRequest, regionPrefix: number): readonly Finding[] {
  const space = parseRange(request.addressSpace);
  if (space === undefined) return [];
  const neighbours = neighboursOf(path, request);
  const propose = (): string => {
    const free = nearestFreeRange(
      space,
      neighbours.map(({ range }) => range),
    );
    return free === undefined
      ? "choose a smaller address space"
      : `nearest free range of that size: ${formatRange(free)}`;
  };

  const insideReserved = neighbours.find(({ range, path: of }) => of === "" && contains(range, space));
  if (insideReserved === undefined && !privateRanges.some((text) => isWithin(request.addressSpace, text)))
    return [
      {
        path: `${path}.addressSpace`,
        got: request.addressSpace,
        allowed: `a block inside ${privateRanges.join(", ")}: agents take no other addresses (RFC 1918)`,
        fix: propose(),
        docs,
      },
    ];
  return neighbours
    .filter(({ range }) => overlaps(space, range))
    .map(({ path: of, range, what }) => ({
      path: `${path}.addressSpace`,
      got: request.addressSpace,
      allowed: `a range apart from ${of === "" ? "" : `${of} `}${formatRange(range)}${what === "" ? "" : ` (${what})`}; the first region block that collides is ${firstCollision(space, range, regionPrefix)}`,
      fix: propose(),
      docs,
    }));
}

function neighboursOf(path: string, { onPremises = [], reserved = [] }: AddressRequest): readonly Neighbour[] {
  const given = (key: string, texts: readonly string[]): Neighbour[] =>
    texts.flatMap((text, index) => {
      const range = parseRange(text);
      return range === undefined ? [] : [{ path: `${path}.${key}[${index}]`, range, what: "" }];
    });
  const azure = reservedRanges.entries.flatMap(({ range: text, usedFor }) => {
    const range = parseRange(text);
    return range === undefined ? [] : [{ path: "", range, what: usedFor }];
  });
  return [...given("onPremises", onPremises), ...given("reserved", reserved), ...azure];
}

function firstCollision(space: Range, other: Range, regionPrefix: number): string {
  const size = 2 ** (32 - regionPrefix);
  const behind = Math.max(0, other.start - space.start);
  return formatRange(blockIn(space, Math.min(Math.floor(behind / size) * size, sizeOf(space) - size), regionPrefix));
}
