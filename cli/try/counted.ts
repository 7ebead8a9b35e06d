import type { EngineRun } from "../../sandbox/engine/run-engine";

/**
 * Whether a type counts as a resource when we tell how many there are. The stack, its providers and our components are
 * resources to the engine alone: nothing of them exists in Azure.
 */
export function isCounted(type: string): boolean {
  return !/^(pulumi|azure-ai-foundation):/.test(type);
}

/** What a run did to the resources that count, each once: `replace` also has a step for the old and one for the new. */
export function countedSteps({ steps }: Pick<EngineRun, "steps">): EngineRun["steps"] {
  return steps.filter(({ op, type }) => isCounted(type) && op !== "create-replacement" && op !== "delete-replaced");
}

/** How many resources that count a run did what to, such as `{ create: 3, same: 40 }`. */
export function counts(run: Pick<EngineRun, "steps">): Readonly<Record<string, number>> {
  const result: Record<string, number> = {};
  for (const { op } of countedSteps(run)) result[op] = (result[op] ?? 0) + 1;
  return result;
}

/** `1 resource`, `2 resources`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
