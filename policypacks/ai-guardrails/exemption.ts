import type { Resource } from "../../terms/resource";
import type { Verdict } from "../../terms/verdict";
import { matchesPattern } from "./matches-pattern";
import { tag } from "./tags";

/** A failure that somebody answers for. */
export interface Exempt {
  readonly kind: "exempt";
  readonly path: string;
  /** Who answers for it, until when, why. */
  readonly reason: string;
}

/** What somebody answers for, in the configuration. */
export interface Exemption {
  /** A rule's id, or a pattern with `*`. */
  readonly rule: string;
  /** A resource's name, URN or ARM id, or a pattern with `*`. */
  readonly resource: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds: `2027-01-31`. */
  readonly until: string;
}

/** Begins the name of a tag that exempts its resource from one rule: `exempt-production-two-regions`. */
const prefix = "exempt-";

/**
 * A failure on a resource whose own tag exempts it from the rule; any other verdict as it is. The value says why, so that an
 * empty one exempts nothing; the tag is on the resource in Azure too, where auditors find it.
 */
export function exempted(ruleId: string, resource: Resource, verdict: Verdict): Verdict | Exempt {
  if (verdict.kind !== "fail") return verdict;
  const reason = tag(resource, `${prefix}${ruleId}`);
  if (typeof reason !== "string" || reason.trim() === "") return verdict;
  return { kind: "exempt", path: verdict.path, reason };
}

export function covers(exemption: Exemption, ruleId: string, names: readonly string[]): boolean {
  return (
    matchesPattern(ruleId, exemption.rule) &&
    names.some((name) => name !== "" && matchesPattern(name, exemption.resource))
  );
}

/** @param today as `2026-11-25`; without a day nothing has ended */
export function hasEnded({ until }: Exemption, today: string | undefined): boolean {
  return today !== undefined && until < today;
}

export function inWords({ reason, owner, until }: Exemption): string {
  return `${reason} (${owner}, until ${until})`;
}
