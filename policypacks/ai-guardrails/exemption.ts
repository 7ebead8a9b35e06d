import type { Resource } from "../../terms/resource";
import type { Verdict } from "../../terms/verdict";
import { tag } from "./context";

/** A failure that somebody answers for. */
export interface Exempt {
  readonly kind: "exempt";
  readonly path: string;
  /** The tag's value: who answers for it, until when, why. */
  readonly reason: string;
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
