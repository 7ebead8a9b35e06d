import { readValue } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";

/**
 * Whether an address rule admits everybody: the whole internet in either family, a block so vast that it stands for it,
 * or 0.0.0.0, by which services of Azure mean all of Azure, whoever rents it. A rule may list several ranges.
 */
export function isEverybody(range: string): boolean {
  return range.split(",").some((one) => /^\s*(?:\*|any|internet|0\.0\.0\.0|::|[^/]+\/[0-7])\s*$/i.test(one));
}

/** A failure for each address rule that admits everybody; what is not known is undecided where it stands. */
export function* everybodyAmong(
  rules: Iterable<readonly [rule: unknown, path: string]>,
  range: string,
): Iterable<Verdict> {
  for (const [rule, path] of rules) {
    const value = rule === UNKNOWN ? UNKNOWN : readValue(rule, range);
    if (value === UNKNOWN) yield { kind: "undecided", path: rule === UNKNOWN ? path : `${path}.${range}` };
    else if (typeof value === "string" && isEverybody(value))
      yield { kind: "fail", path: `${path}.${range}`, got: value, fix: "name the addresses that may ask" };
  }
}
