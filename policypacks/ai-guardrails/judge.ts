import { references, type AddressedType } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import { normaliseToken } from "../../terms/type-token";
import type { Verdict } from "../../terms/verdict";
import type { Configuration } from "./configuration";
import { belongings, type Belonging } from "./context";
import { levelOf } from "./enforcement";
import { exempted, type Exempt } from "./exemption";
import { exemptedByConfiguration } from "./exempted-by-configuration";
import type { AnyRule, Rule, RuleDescription, RuleSettings, StackRule } from "./rule";
import { settingsOf } from "./settings-of";

/** What is said of a rule beside each of its answers. */
export type RuleInBrief = Pick<RuleDescription, "id" | "concern" | "title" | "rationale" | "severity">;

/** A verdict with the rule that gave it and the resource that it is about. */
export type Result = (Verdict | Exempt) & About;

/** A resource of which a rule has nothing to say. */
export interface Pass extends About {
  readonly kind: "pass";
}

/** What every answer is about. */
export interface About {
  readonly rule: RuleInBrief;
  readonly resource: Resource;
  /** What says that the resource belongs where the rule is asked; absent for a rule that is asked everywhere. */
  readonly because?: string;
}

/** Said once where a rule needs to know and nothing tells: then only the rules that hold everywhere are asked. */
export const landingZoneUnclear = {
  id: "landing-zone",
  concern: "landing-zone",
  title: "The landing zone is stated",
  rationale: "Some rules hold for internal or for internet-facing landing zones only, some for production only.",
  severity: "low",
} as const;

/**
 * Asks every rule that is not off of every resource that it applies to, in one pass. Pure: the same resources give the
 * same results.
 *
 * @param types how resource types are addressed; the catalog's table.
 * @returns failures, those that somebody answers for, and what stayed undecided; nothing for what passes.
 */
export function judge(
  rules: readonly AnyRule[],
  resources: readonly Resource[],
  configuration: Configuration,
  types: Iterable<AddressedType>,
): Result[] {
  return judgeAll(rules, resources, configuration, types).flatMap((result) => (result.kind === "pass" ? [] : [result]));
}

/** As {@link judge}, with what passes. */
export function judgeAll(
  rules: readonly AnyRule[],
  resources: readonly Resource[],
  configuration: Configuration,
  types: Iterable<AddressedType>,
): (Result | Pass)[] {
  const known = references(resources, types);
  const belongsTo = memo(belongings({ resources, references: known }, configuration));
  const byType = groupByType(resources);
  const unclear = new Map<string, Result>();

  const subjectsOf = (rule: AnyRule): Resource[] =>
    [...new Set(rule.appliesTo)]
      .flatMap((type) => (type === anyType ? resources : (byType.get(type) ?? [])))
      .filter((resource) => {
        if (rule.posture === undefined && rule.environment === undefined) return true;
        const belonging = belongsTo(resource);
        for (const path of unstated(rule, belonging))
          if (!unclear.has(path)) unclear.set(path, { kind: "undecided", rule: landingZoneUnclear, resource, path });
        return isAsked(rule, belonging);
      });

  const results = rules.flatMap((rule): (Result | Pass)[] => {
    if (levelOf(rule, configuration) === "off") return [];
    const settings = settingsOf(rule, configuration.settings ?? {});
    const subjects = subjectsOf(rule);
    const answers =
      rule.over === "stack"
        ? withLeftOut(judgeStack(rule, { resources, subjects, references: known }, settings), configuration)
        : subjects.flatMap((resource) => judgeResource(rule, resource, settings));
    const spokenOf = new Set(answers.map(({ resource }) => resource));
    const passes = subjects.flatMap((resource): Pass[] =>
      spokenOf.has(resource) ? [] : [{ kind: "pass", rule, resource }],
    );
    return withReason(rule, [...answers, ...passes], belongsTo);
  });
  const nameOf = namesByUrn(resources);
  const said = results.map((result) => withWaitsFor(result, nameOf));
  return [...exemptedByConfiguration(said, configuration, (one) => known.idOf(one)), ...unclear.values()];
}

/** Stands in `appliesTo` of a rule that is asked of every resource. */
export const anyType = "*";

function withReason(
  { posture, environment }: AnyRule,
  results: readonly (Result | Pass)[],
  belongsTo: (resource: Resource) => Belonging,
): (Result | Pass)[] {
  if (posture === undefined && environment === undefined) return [...results];
  return results.map((result) => {
    const because = belongsTo(result.resource).because.filter((one) =>
      [posture, environment].some((asked) => asked !== undefined && one.startsWith(`${asked} `)),
    );
    return because.length === 0 ? result : { ...result, because: because.join(", ") };
  });
}

/** What an unknown was made from, where the rule itself does not say. */
function withWaitsFor(result: Result | Pass, nameOf: ReadonlyMap<string, string>): Result | Pass {
  if (result.kind !== "undecided" || result.waitsFor !== undefined) return result;
  const property = /^[^.[]+/.exec(result.path)?.[0] ?? result.path;
  const { propertyDependencies = {} } = result.resource;
  const urns = Object.hasOwn(propertyDependencies, property) ? (propertyDependencies[property] ?? []) : [];
  const names = [...new Set(urns.flatMap((urn) => nameOf.get(urn) ?? []))];
  return names.length === 0 ? result : { ...result, waitsFor: `an output of ${names.join(" or ")}` };
}

function namesByUrn(resources: readonly Resource[]): ReadonlyMap<string, string> {
  return new Map(resources.flatMap(({ urn, name }) => (urn === undefined ? [] : [[urn, name]])));
}

/** One rule over one resource. */
export function judgeResource(rule: Rule, resource: Resource, settings: RuleSettings): Result[] {
  return [...rule.check(resource, settings)].map((verdict) => ({
    ...exempted(rule.id, resource, verdict),
    rule,
    resource,
  }));
}

/** Whether a rule is to be asked of a resource that belongs there. */
export function isAsked(rule: AnyRule, { posture, environment }: Belonging): boolean {
  return (
    (rule.posture === undefined || rule.posture === posture) &&
    (rule.environment === undefined || rule.environment === environment)
  );
}

/** What a rule would need to know and nobody says, by the tag that would say it. */
export function unstated(rule: AnyRule, { posture, environment }: Belonging): string[] {
  return [
    ...(rule.posture !== undefined && posture === undefined ? ["tags.landingZone"] : []),
    ...(rule.environment !== undefined && environment === undefined ? ["tags.environment"] : []),
  ];
}

function judgeStack(rule: StackRule, stack: Parameters<StackRule["check"]>[0], settings: RuleSettings): Result[] {
  return [...rule.check(stack, settings)].map(({ resource, ...verdict }) => ({
    ...exempted(rule.id, resource, verdict),
    rule,
    resource,
  }));
}

/** A stack that is not all there may hold elsewhere what a rule misses. */
function withLeftOut(results: Result[], { leftOut }: Configuration): Result[] {
  if (leftOut === undefined) return results;
  return results.map((result): Result => {
    if (result.kind !== "fail") return result;
    const { rule, resource, path } = result;
    return { kind: "undecided", rule, resource, path, waitsFor: leftOut };
  });
}

function groupByType(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const type = normaliseToken(resource.type);
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [resource]);
    else group.push(resource);
  }
  return groups;
}

function memo<T>(compute: (resource: Resource) => T): (resource: Resource) => T {
  const known = new Map<Resource, T>();
  return (resource) => {
    const before = known.get(resource);
    if (before !== undefined) return before;
    const value = compute(resource);
    known.set(resource, value);
    return value;
  };
}
