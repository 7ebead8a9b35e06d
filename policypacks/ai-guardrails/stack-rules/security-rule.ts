import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";

export type Family = "IPv4" | "IPv6";
export type ByFamily = Readonly<Record<Family, boolean | Unknown>>;

/** A security rule as far as it is known, wherever it was written. */
export interface SecurityRule {
  /** Where a verdict points. */
  readonly resource: Resource;
  readonly path: string;
  /** Lower comes first; a missing one comes last. */
  readonly priority: number | Unknown;
  readonly inbound: boolean | Unknown;
  readonly allows: boolean | Unknown;
  /** Whether it covers TCP. */
  readonly tcp: boolean | Unknown;
  /** Whether it covers UDP. */
  readonly udp: boolean | Unknown;
  /** Whether its source takes in the internet, as far as an allow is concerned: a vast block is enough. */
  readonly fromInternet: boolean | Unknown;
  /** Whether its source is every address of the internet, by family, as a deny needs. */
  readonly fromAllInternet: ByFamily;
  /** Whether its source may take in addresses of a family, as far as an allow is concerned. */
  readonly fromFamily: ByFamily;
  /** Whether it covers every destination, by family. */
  readonly toAnywhere: ByFamily;
  /** Destination ports as closed ranges; UNKNOWN items are left out and said so. */
  readonly ports: readonly (readonly [number, number])[];
  readonly portsUnknown: boolean;
}

/** Reads a rule in the flattened shape that both an inline rule and a rule resource have. */
export function securityRule(resource: Resource, path: string, value: unknown): SecurityRule {
  const sources = union(value, "sourceAddressPrefix", "sourceAddressPrefixes");
  const destinations = union(value, "destinationAddressPrefix", "destinationAddressPrefixes");
  const ports = union(value, "destinationPortRange", "destinationPortRanges");
  const priority = readValue(value, "priority");
  // A source that is a group of machines is none of the internet.
  const fromMachines = isNonEmptyList(value, "sourceApplicationSecurityGroups");
  return {
    resource,
    path,
    priority: value === UNKNOWN || priority === UNKNOWN ? UNKNOWN : numberOr(priority, Number.POSITIVE_INFINITY),
    inbound: is(value, "direction", ["inbound"]),
    allows: is(value, "access", ["allow"]),
    tcp: is(value, "protocol", ["tcp", "*", "any"]),
    udp: is(value, "protocol", ["udp", "*", "any"]),
    fromInternet: fromMachines ? false : covers(sources, (one) => isInternet(one) || isVast(one)),
    fromAllInternet: byFamily((family) => (fromMachines ? false : covers(sources, (one) => isInternetOf(one, family)))),
    fromFamily: byFamily((family) =>
      fromMachines ? false : covers(sources, (one) => familyOf(one) !== other[family]),
    ),
    toAnywhere: byFamily((family) =>
      isNonEmptyList(value, "destinationApplicationSecurityGroups")
        ? false
        : covers(destinations, (one) => isEverythingOf(one, family)),
    ),
    ports: ports.values.length === 0 && !ports.unknown ? [[0, 65535]] : ports.values.flatMap(portRange),
    portsUnknown: ports.unknown,
  };
}

interface Listed {
  readonly values: readonly string[];
  readonly unknown: boolean;
}

/** A rule may say it in the singular field, in the plural one, or in both. */
function union(value: unknown, singular: string, plural: string): Listed {
  const listed = readValue(value, plural);
  const all = [readValue(value, singular), ...(Array.isArray(listed) ? (listed as readonly unknown[]) : [listed])];
  return {
    values: all
      .filter((one) => typeof one === "string" || typeof one === "number")
      .flatMap((one) => String(one).split(",")),
    unknown: value === UNKNOWN || all.includes(UNKNOWN),
  };
}

/** Nothing written means everything; one value that covers it is enough. */
function covers({ values, unknown }: Listed, test: (value: string) => boolean): boolean | Unknown {
  if (values.some((value) => test(value.trim().toLowerCase()))) return true;
  if (unknown) return UNKNOWN;
  return values.length === 0;
}

function isInternet(prefix: string): boolean {
  return isEverything(prefix) || prefix === "internet";
}

function isInternetOf(prefix: string, family: Family): boolean {
  return prefix === "internet" || isEverythingOf(prefix, family);
}

/** A block of addresses is of one family; the words stand for both. */
function isEverythingOf(prefix: string, family: Family): boolean {
  return isEverything(prefix) && familyOf(prefix) !== other[family];
}

/** The family of an address or block; `undefined` for a word that stands for both. */
function familyOf(prefix: string): Family | undefined {
  if (prefix.includes(":")) return "IPv6";
  return /^\d+\./.test(prefix) ? "IPv4" : undefined;
}

const other: Readonly<Record<Family, Family>> = { IPv4: "IPv6", IPv6: "IPv4" };

function byFamily(ask: (family: Family) => boolean | Unknown): ByFamily {
  return { IPv4: ask("IPv4"), IPv6: ask("IPv6") };
}

/** Larger than any block that one organisation holds: the internet cut in pieces, such as 0.0.0.0/1 and 128.0.0.0/1. */
function isVast(prefix: string): boolean {
  return /\/[0-7]$/.test(prefix);
}

function isEverything(prefix: string): boolean {
  return ["*", "any", "0.0.0.0/0", "::/0"].includes(prefix);
}

function portRange(text: string): (readonly [number, number])[] {
  const written = text.trim().toLowerCase();
  if (written === "*" || written === "any") return [[0, 65535]];
  const [, from, to] = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(written) ?? [];
  return from === undefined ? [] : [[Number(from), Number(to ?? from)]];
}

function is(value: unknown, path: string, accepted: readonly string[]): boolean | Unknown {
  const got = readValue(value, path);
  if (got === UNKNOWN) return UNKNOWN;
  return typeof got === "string" && accepted.includes(got.toLowerCase());
}

function isNonEmptyList(value: unknown, path: string): boolean {
  const got = readValue(value, path);
  return Array.isArray(got) && got.length > 0;
}

function numberOr(value: unknown, otherwise: number): number {
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? otherwise : number;
}
