import { armTypeOf } from "../../../catalog/arm-types";
import type { InputStack } from "./judged-input";

/** How often each key came up. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Sorted by key, so that the same file always reads the same. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Types of which no rule knows anything; Pulumi's own (the stack, providers) are none. */
export function unjudgedTypes(stacks: readonly InputStack[]): Readonly<Record<string, number>> {
  const tally = new Tally();
  for (const { resources } of stacks)
    for (const { resource } of resources) if (!isJudged(resource.type)) tally.add(resource.type);
  return tally.counts();
}

function isJudged(type: string): boolean {
  return armTypeOf(type) !== undefined || type.startsWith("pulumi:");
}
