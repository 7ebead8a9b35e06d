import type { Resource } from "../../terms/resource";
import type { Configuration } from "./configuration";
import { covers, type Exemption, hasEnded, inWords } from "./exemption";
import type { Pass, Result, RuleInBrief } from "./judge";

/** Said of an exemption whose last day is past: what it covered fails again. */
export const exemptionExpired: RuleInBrief = {
  id: "exemption-expired",
  concern: "exemption",
  title: "No exemption is past its end",
  rationale: "Who answered for it did so until a day; after it somebody has to look again.",
  severity: "medium",
};

/** Said of an exemption that nothing needs. */
export const exemptionUnused: RuleInBrief = {
  id: "exemption-unused",
  concern: "exemption",
  title: "No exemption is left over",
  rationale: "An exemption that covers nothing today silently covers the next mistake.",
  severity: "medium",
};

/**
 * Failures that an exemption of the configuration covers as such; then what is wrong with the exemptions themselves.
 *
 * @param idOf a resource's ARM id, as far as it is known
 */
export function exemptedByConfiguration(
  results: readonly (Result | Pass)[],
  { exemptions = [], today, leftOut }: Configuration,
  idOf: (resource: Resource) => string | undefined,
): (Result | Pass)[] {
  if (exemptions.length === 0) return [...results];
  const current = exemptions.filter((one) => !hasEnded(one, today));
  const used = new Set<Exemption>();

  const covered = results.map((result): Result | Pass => {
    if (result.kind !== "fail") return result;
    const { rule, resource } = result;
    const names = [resource.name, resource.urn ?? "", idOf(resource) ?? ""];
    const found = current.find((one) => covers(one, rule.id, names));
    if (found === undefined) return result;
    used.add(found);
    const { path, because } = result;
    return {
      kind: "exempt",
      rule,
      resource,
      path,
      reason: inWords(found),
      ...(because === undefined ? {} : { because }),
    };
  });

  const wrong = exemptions.flatMap((exemption, index): Result[] => {
    const about = { resource: standIn(exemption), path: `exemptions[${index}]` };
    if (hasEnded(exemption, today))
      return [
        {
          ...about,
          kind: "fail",
          rule: exemptionExpired,
          got: exemption.until,
          fix: `mend what it covers, or have ${exemption.owner} answer for it until a later day`,
        },
      ];
    if (used.has(exemption) || leftOut !== undefined || isForAnotherStack(exemption, results)) return [];
    return [
      { ...about, kind: "fail", rule: exemptionUnused, got: exemption.rule, fix: "remove it, or correct its patterns" },
    ];
  });
  return [...covered, ...wrong];
}

/** A finding is about a resource; this one is about a line of the configuration. */
function standIn({ rule, resource }: Exemption): Resource {
  return { type: "azure-ai-foundation:guardrails:Exemption", name: `${rule} of ${resource}`, props: {} };
}

/** An exemption by URN names its stack; one file serves all stacks of a project. */
function isForAnotherStack({ resource }: Exemption, results: readonly (Result | Pass)[]): boolean {
  const stack = /^urn:pulumi:([^:*]+)::/i.exec(resource)?.[1];
  return stack !== undefined && !results.some((result) => result.resource.urn?.startsWith(`urn:pulumi:${stack}::`));
}
