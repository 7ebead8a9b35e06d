import { references, type AddressedType } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import { normaliseToken } from "../../terms/type-token";
import type { Verdict } from "../../terms/verdict";
import { belongings, type Belonging, type Configuration } from "./context";
import { exempted, type Exempt } from "./exemption";
import type { AnyRule, Rule, RuleDescription, StackRule } from "./rule";

/** A verdict with the rule that gave it and the resource that it is about. */
export type Result = (Verdict | Exempt) & {
  readonly rule: Pick<RuleDescription, "id" | "title" | "rationale" | "severity">;
  readonly resource: Resource;
};

/** Said once where a rule needs to know and nothing tells: then only the rules that hold everywhere are asked. */
export const landingZoneUnclear = {
  id: "landing-zone",
  title: "The landing zone is stated",
  rationale: "Some rules hold for internal or for internet-facing landing zones only, some for production only.",
  severity: "low",
} as const;

/**
 * Asks every rule of every resource that it applies to, in one pass. Pure: the same resources give the same results.
 *
 * @param types how resource types are addressed; the catalog's table.
 * @returns failures, those that a tag exempts, and what stayed undecided; nothing for what passes.
 */
export function judge(
  rules: readonly AnyRule[],
  resources: readonly Resource[],
  configuration: Configuration,
  types: Iterable<AddressedType>,
): Result[] {
  const known = references(resources, types);
  const belongsTo = memo(belongings({ resources, references: known }, configuration));
  const byType = groupByType(resources);
  const unclear = new Map<string, Result>();

  const subjectsOf = (rule: AnyRule): Resource[] =>
    [...new Set(rule.appliesTo)]
      .flatMap((type) => byType.get(type) ?? [])
      .filter((resource) => {
        const belonging = belongsTo(resource);
        for (const path of unstated(rule, belonging))
          if (!unclear.has(path)) unclear.set(path, { kind: "undecided", rule: landingZoneUnclear, resource, path });
        return isAsked(rule, belonging);
      });

  const results = rules.flatMap((rule) => {
    const subjects = subjectsOf(rule);
    if (rule.over === "stack") return judgeStack(rule, { resources, subjects, references: known });
    return subjects.flatMap((resource) => judgeResource(rule, resource));
  });
  const nameOf = namesByUrn(resources);
  return [...results.map((result) => withWaitsFor(result, nameOf)), ...unclear.values()];
}

/** What an unknown was made from, where the rule itself does not say. */
function withWaitsFor(result: Result, nameOf: ReadonlyMap<string, string>): Result {
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
export function judgeResource(rule: Rule, resource: Resource): Result[] {
  return [...rule.check(resource)].map((verdict) => ({ ...exempted(rule.id, resource, verdict), rule, resource }));
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

function judgeStack(rule: StackRule, stack: Parameters<StackRule["check"]>[0]): Result[] {
  return [...rule.check(stack)].map(({ resource, ...verdict }) => ({
    ...exempted(rule.id, resource, verdict),
    rule,
    resource,
  }));
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
