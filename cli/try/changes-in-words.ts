import type { EngineRun } from "../../sandbox/engine/run-engine";

import { countedSteps } from "./counted";

/** More than a screen is no answer: the rest is counted. */
const shown = 20;

/** Each resource that a run changes or would change, with the inputs that made it so. */
export function changesInWords(run: Pick<EngineRun, "steps">): string {
  const changes = countedSteps(run).filter(({ op }) => op !== "same" && op !== "read");
  const lines = changes.slice(0, shown).map(({ op, urn, diffs }) => {
    const name = urn.split("::").at(-1) ?? urn;
    return `  ${op} ${name}${diffs.length === 0 ? "" : `: ${diffs.join(", ")}`}`;
  });
  return [...lines, ...(changes.length > shown ? [`  and ${changes.length - shown} more`] : [])].join("\n");
}

/** What a preview expects. The engine also counts what is its own or the program's: an output, a component, a provider. */
export function wouldChangeInWords(preview: Pick<EngineRun, "steps">): string {
  const changes = changesInWords(preview);
  return changes === ""
    ? "Nothing would change in Azure: only what the engine itself keeps, such as outputs."
    : `This would change\n${changes}`;
}
