import type { AzureRule, Example, Question } from "../../../resource-manager/azure-rule";
import { weighRules, type Judgement } from "../../../resource-manager/judge";
import { sampleSubscription, sampleTenant } from "../../../resource-manager/rules/samples";
import { idOf, worldOf } from "../../../resource-manager/world-of";

/**
 * Asks one rule about the last resource of an example. Whoever judges a whole program has the asked resource in its
 * world already, the sandbox has not: a rule must answer the same both times.
 */
export function askExample(rule: AzureRule, example: Example, asked: "inside" | "outside"): Judgement {
  const { resources, deleted = [], states = {}, old, phase } = example;
  const last = resources.at(-1);
  const id = last === undefined ? undefined : idOf(last, sampleSubscription);
  if (last === undefined || id === undefined)
    throw new Error(`${rule.id}: an example needs a resource with a known id`);

  const others = resources.slice(0, -1);
  const world = worldOf(phase === "delete" || asked === "inside" ? [...others, last] : others, {
    subscriptionId: sampleSubscription,
    tenantId: sampleTenant,
    deleted,
    states,
  });
  const question: Question = { phase, resource: last, id, world, ...(old && { old }) };
  return weighRules([rule], question);
}
