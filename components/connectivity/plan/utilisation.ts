import { reservedAddressesPerSubnet } from "../../../catalog/subnets";
import type { Finding } from "../../../terms/finding";
import type { ReportedAddresses } from "../../planning/report";
import { parseRange, sizeOf } from "./ranges";

/** Above this share a subnet has no room for an upgrade, which runs old and new instances beside each other. */
const ceiling = 0.8;

/** A subnet and how many addresses the plan uses in it. */
export interface SubnetUse {
  readonly name: string;
  readonly prefix: string;
  readonly used: number;
}

/** Used and usable addresses of each subnet: Azure keeps five of every one. */
export function reportAddresses(uses: readonly SubnetUse[]): readonly ReportedAddresses[] {
  return uses.map(({ name, prefix, used }) => ({ name, prefix, used, available: usableIn(prefix) }));
}

export function checkUse(path: string, uses: readonly SubnetUse[]): readonly Finding[] {
  return uses
    .filter(({ prefix, used }) => used > usableIn(prefix))
    .map(({ name, prefix, used }) => ({
      path,
      got: `${used} addresses in ${name} ${prefix}`,
      allowed: `at most ${usableIn(prefix)}: Azure keeps ${reservedAddressesPerSubnet} of ${sizeOf(parseRange(prefix) ?? { start: 0, prefix: 32 })}`,
      fix: "spread the endpoints over more spokes",
    }));
}

/** Advice for subnets that are nearly full. */
export function adviseUse(uses: readonly SubnetUse[]): readonly string[] {
  return uses
    .filter(({ prefix, used }) => used > usableIn(prefix) * ceiling && used <= usableIn(prefix))
    .map(
      ({ name, prefix, used }) =>
        `${name} ${prefix} uses ${used} of ${usableIn(prefix)} addresses, above ${ceiling * 100}%`,
    );
}

function usableIn(prefix: string): number {
  const range = parseRange(prefix);
  return range === undefined ? 0 : Math.max(0, sizeOf(range) - reservedAddressesPerSubnet);
}
