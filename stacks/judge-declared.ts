import * as pulumi from "@pulumi/pulumi";

import type { Configuration } from "../policypacks/ai-guardrails/configuration";
import { ownBelonging } from "../policypacks/ai-guardrails/context";
import { levelOf } from "../policypacks/ai-guardrails/enforcement";
import { formatResult } from "../policypacks/ai-guardrails/format-result";
import { isAsked, type Result } from "../policypacks/ai-guardrails/judge";
import { ownFailures } from "../policypacks/ai-guardrails/own-failures";
import type { AnyRule, Rule } from "../policypacks/ai-guardrails/rule";
import { isPlainObject } from "../terms/plain-object";
import type { Resource } from "../terms/resource";
import { normaliseToken } from "../terms/type-token";
import { UNKNOWN } from "../terms/unknown";

/** Judges what a program declares, so that a policy pack that somebody forgot lets nothing through. */
export interface DeclaredJudge {
  /**
   * To be called after everything is declared; only then is any of it registered.
   * @throws RunError with every failure of a mandatory rule over one resource.
   */
  settle(): void;
}

/**
 * Holds back what is declared from here on until all of it is judged.
 *
 * @param rules all; asked are those over one resource that the configuration makes mandatory
 */
export function judgeDeclared(rules: readonly AnyRule[], configuration: Configuration): DeclaredJudge {
  const declared: Resource[] = [];
  const byType = mandatoryByType(rules, configuration);
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });

  pulumi.runtime.registerStackTransformation(({ type, name, props, opts }) => {
    if (byType.has(normaliseToken(type)))
      declared.push({ type, name, urn: urnOf(type, name), props: knownParts(props) });
    return { props, opts: { ...opts, dependsOn: afterGate(gate, opts.dependsOn) } };
  });

  return {
    settle() {
      const refused = declared.flatMap((resource) =>
        failures(byType.get(normaliseToken(resource.type)) ?? [], resource, configuration),
      );
      if (refused.length > 0) throw new pulumi.RunError(inWords(refused));
      open?.();
    },
  };
}

/** Where a policy pack with the guardrails judges the same run, the program leaves it to it. */
export const nobody: DeclaredJudge = { settle: () => undefined };

function mandatoryByType(
  rules: readonly AnyRule[],
  configuration: Configuration,
): ReadonlyMap<string, readonly Rule[]> {
  const mandatory = rules.filter(
    (rule): rule is Rule => rule.over === undefined && levelOf(rule, configuration) === "mandatory",
  );
  const types = new Set(mandatory.flatMap(({ appliesTo }) => appliesTo));
  return new Map([...types].map((type) => [type, mandatory.filter(({ appliesTo }) => appliesTo.includes(type))]));
}

function failures(rules: readonly Rule[], resource: Resource, configuration: Configuration): Result[] {
  const belonging = ownBelonging(resource, configuration);
  return rules.filter((rule) => isAsked(rule, belonging)).flatMap((rule) => ownFailures(rule, resource, configuration));
}

/** The URN that the engine will make, but for the types of its parents: exemptions may name it. */
function urnOf(type: string, name: string): string {
  return `urn:pulumi:${pulumi.getStack()}::${pulumi.getProject()}::${type}::${name}`;
}

async function afterGate(
  gate: Promise<void>,
  before: pulumi.ResourceOptions["dependsOn"],
): Promise<pulumi.Input<pulumi.Resource>[]> {
  await gate;
  const given = await before;
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given as pulumi.Input<pulumi.Resource>];
}

/** The inputs with UNKNOWN for what only the engine or Azure tells. */
function knownParts(props: unknown): Resource["props"] {
  const known = knownPart(props);
  return isPlainObject(known) ? known : {};
}

function knownPart(value: unknown): unknown {
  if (pulumi.Output.isInstance(value) || value instanceof Promise) return UNKNOWN;
  if (Array.isArray(value)) return value.map(knownPart);
  if (!isPlainObject(value) || pulumi.Resource.isInstance(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, knownPart(inner)]));
}

function inWords(results: readonly Result[]): string {
  const count = `${results.length} ${results.length === 1 ? "guardrail refuses" : "guardrails refuse"} what this program declares; nothing was deployed`;
  return [...results.map((result) => `${result.rule.id}: ${formatResult(result)}`), count].join("\n");
}
