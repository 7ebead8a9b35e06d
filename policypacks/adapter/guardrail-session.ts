import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";

import { armTypes } from "../../catalog/arm-types";
import type { Resource } from "../../terms/resource";
import { normaliseToken } from "../../terms/type-token";
import type { Configuration } from "../ai-guardrails/configuration";
import { ownBelonging } from "../ai-guardrails/context";
import { type Enforcement, levelOf } from "../ai-guardrails/enforcement";
import { anyType, isAsked, judge, type Result, unstated } from "../ai-guardrails/judge";
import { ownFailures } from "../ai-guardrails/own-failures";
import type { AnyRule, Rule, RuleSettings } from "../ai-guardrails/rule";
import type { Session } from "./session";

/**
 * What the rules have to say of one run, asked in one pass: of each resource all rules of its type at once, of the stack
 * all rules at once. The policies read their part of the answers here.
 *
 * The SDK copies a resource for each policy that it asks, so a policy that has nothing to say is not there to be asked.
 * It looks whether a policy is there only where the policy is not disabled, which is how a session learns what is.
 */
export class GuardrailSession {
  readonly #rules: readonly AnyRule[];
  readonly #byType: ReadonlyMap<string, readonly Rule[]>;
  readonly #session: Session<Configuration>;
  /** Rules that the engine asks for, by id. */
  readonly #wanted = new Set<string>();
  #current: { readonly urn: string; readonly failures: ReadonlyMap<string, readonly Result[]> } | undefined;
  #stack:
    { readonly results: readonly Result[]; readonly failures: ReadonlyMap<string, readonly Result[]> } | undefined;
  /** Levels that the pack's own configuration sets; they count before what the policies were published with. */
  #levels: Pick<Configuration, "preset" | "enforcement" | "levels"> | undefined;

  constructor(rules: readonly AnyRule[], session: Session<Configuration>) {
    this.#rules = rules;
    this.#byType = rulesByType(rules);
    this.#session = session;
  }

  get configuration(): Configuration {
    return this.#session.configuration;
  }

  /** Takes what the pack is configured with, over what was known before. */
  configure(given: Configuration): void {
    const { levels, settings, exemptions, ...rest } = given;
    const before = this.#session.configuration;
    this.#session.configuration = {
      ...before,
      ...defined(rest),
      levels: { ...before.levels, ...levels },
      settings: { ...before.settings, ...settings },
      exemptions: [...new Set([...(before.exemptions ?? []), ...(exemptions ?? [])])],
    };
    if (rest.preset !== undefined || rest.enforcement !== undefined || Object.keys(levels ?? {}).length > 0)
      this.#levels = this.#session.configuration;
  }

  /** What one rule is set to. */
  setRule(id: string, given: RuleSettings): void {
    if (Object.keys(given).length === 0) return;
    const before = this.#session.configuration;
    this.#session.configuration = { ...before, settings: { ...before.settings, [id]: given } };
  }

  /** Asks all rules of a resource's type at once. To be called before any other policy is asked about it. */
  see(policy: string, args: ResourceValidationArgs): void {
    this.#current = undefined;
    const resource = this.#session.resource(policy, args);
    const belonging = ownBelonging(resource, this.configuration);
    const rules = this.#byType.get(normaliseToken(resource.type)) ?? this.#byType.get(anyType) ?? [];
    const failures = new Map<string, Result[]>();
    for (const rule of rules) {
      if (rule.settings !== undefined || !isAsked(rule, belonging)) continue;
      const failed = ownFailures(rule, resource, this.configuration);
      if (failed.length > 0) failures.set(rule.id, failed);
    }
    this.#current = { urn: args.urn, failures };
  }

  /** Asks all rules of the whole stack at once. To be called before any other policy is asked about it. */
  seeStack(given: readonly PolicyResource[]): void {
    const resources = this.#session.stack(given);
    // Whether a rule is off is the engine's to say; here all are asked.
    const results = judge(this.#rules, resources, { ...this.configuration, ...everything }, armTypes);
    const failures = new Map<string, Result[]>();
    for (const result of results)
      if (result.kind === "fail") failures.set(result.rule.id, [...(failures.get(result.rule.id) ?? []), result]);
    this.#stack = { results, failures };
  }

  /** Whether a rule's policy has something to say of the resource at hand; before the first one, that it may. */
  hasToSayOfResource(rule: AnyRule): boolean {
    if (rule.over === "stack") return false;
    if (this.#current === undefined) return true;
    this.#wanted.add(rule.id);
    return rule.settings !== undefined || (this.#current.failures.has(rule.id) && this.givenLevel(rule) === undefined);
  }

  /** As {@link hasToSayOfResource}, of the stack. */
  hasToSayOfStack(rule: AnyRule): boolean {
    if (this.#stack === undefined) return true;
    this.#wanted.add(rule.id);
    return this.ofStack(rule).length > 0;
  }

  /** What a rule's policy says of one resource: nothing where its level is given by the pack's configuration. */
  ofResource(rule: AnyRule, args: ResourceValidationArgs): readonly Result[] {
    return this.givenLevel(rule) === undefined ? this.failuresOfResource(rule, args) : [];
  }

  /** What a rule refuses of one resource that says itself where it belongs. */
  failuresOfResource(rule: AnyRule, args: ResourceValidationArgs): readonly Result[] {
    if (rule.over === "stack") return [];
    if (this.#current?.urn === args.urn && rule.settings === undefined)
      return this.#current.failures.get(rule.id) ?? [];
    const resource = this.#session.resource(rule.id, args);
    return this.#isAskedOf(rule, resource) ? ownFailures(rule, resource, this.configuration) : [];
  }

  /** What a rule's policy says of the stack. */
  ofStack(rule: AnyRule): readonly Result[] {
    return this.givenLevel(rule) === undefined ? this.failuresOfStack(rule) : [];
  }

  /** What a rule refuses that only the whole stack tells. */
  failuresOfStack(rule: AnyRule): readonly Result[] {
    const failed = this.#stack?.failures.get(rule.id) ?? [];
    if (rule.over === "stack") return failed;
    return failed.filter(({ resource }) => unstated(rule, ownBelonging(resource, this.configuration)).length > 0);
  }

  /** Whether a rule refuses a resource, for a mend. */
  fails(rule: Rule, resource: Resource): boolean {
    return this.#isAskedOf(rule, resource) && ownFailures(rule, resource, this.configuration).length > 0;
  }

  /** Every answer over the whole stack, of the rules that are asked for. */
  wanted(): readonly Result[] {
    const own = new Map(this.#rules.map((rule) => [rule.id, rule]));
    return (this.#stack?.results ?? []).filter(({ rule: { id } }) => {
      const rule = own.get(id);
      if (rule === undefined) return true;
      const level = this.givenLevel(rule);
      return level === undefined ? this.#wanted.has(id) : level !== "off";
    });
  }

  /** Whether the pack's configuration gives rules a level. */
  hasGivenLevels(): boolean {
    return this.#levels !== undefined;
  }

  /** What a failure of a rule does where the pack's configuration says it, whatever its policy was published with. */
  givenLevel(rule: AnyRule): Enforcement | undefined {
    return this.#levels === undefined ? undefined : levelOf(rule, this.#levels);
  }

  #isAskedOf(rule: Rule, resource: Resource): boolean {
    const applies = rule.appliesTo.includes(normaliseToken(resource.type)) || rule.appliesTo.includes(anyType);
    return applies && isAsked(rule, ownBelonging(resource, this.configuration));
  }
}

/** As if every rule were on: the engine, or the pack's configuration, decides what becomes of the answers. */
const everything = { preset: "strict", enforcement: { low: "advisory" }, levels: {} } as const;

function rulesByType(rules: readonly AnyRule[]): ReadonlyMap<string, readonly Rule[]> {
  const single = rules.filter((rule): rule is Rule => rule.over === undefined);
  const types = new Set([anyType, ...single.flatMap(({ appliesTo }) => appliesTo)]);
  return new Map(
    [...types].map((type) => [
      type,
      single.filter(({ appliesTo }) => appliesTo.includes(type) || appliesTo.includes(anyType)),
    ]),
  );
}

function defined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}
