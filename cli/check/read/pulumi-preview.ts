import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { JudgedInput } from "./judged-input";
import { type SavedState, stackOfStates, statesAt } from "./pulumi-state";
import { unjudgedTypes } from "./tally";

/** Steps after which the resource no longer stands. */
const ending = new Set(["delete", "delete-replaced", "discard", "discard-replaced", "remove-pending-replace"]);

/** What `pulumi preview --json` printed. */
export function readPulumiPreview(preview: PlainObject): JudgedInput {
  const { stack, onlyRead } = stackOfStates(finalStates(preview["steps"]));
  const unchanged = unchangedNotShown(preview);
  const leftOut = [
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged resources (preview with --show-sames)`]),
    ...failures(preview["diagnostics"]),
  ];
  return {
    kind: "pulumi preview",
    stacks: [leftOut.length === 0 ? stack : { ...stack, leftOut: leftOut.join(", and ") }],
    notJudged: unjudgedTypes([stack]),
    notes: [
      ...(onlyRead === 0 ? [] : [`${onlyRead} resources are only read from Azure, which a preview does not show`]),
      ...leftOut.map(
        (one) => `the file leaves out ${one}: rules over the whole stack are undecided where they would fail`,
      ),
    ],
  };
}

/** The CLI leaves out what stays as it is, unless it is told to show it; its summary counts it. */
function unchangedNotShown({ steps, changeSummary }: PlainObject): number {
  const counted = isPlainObject(changeSummary) ? changeSummary["same"] : 0;
  const shown = Array.isArray(steps) ? steps.filter((step) => isPlainObject(step) && step["op"] === "same").length : 0;
  return typeof counted === "number" ? Math.max(0, counted - shown) : 0;
}

/** A replacement is two steps on one URN; the last one says what will stand. */
function finalStates(steps: unknown): readonly SavedState[] {
  const staying = statesAt(steps, ["steps"], "newState").filter(({ at }) => {
    const step = Array.isArray(steps) ? (steps[Number(at[1])] as unknown) : undefined;
    return isPlainObject(step) && !(typeof step["op"] === "string" && ending.has(step["op"]));
  });
  return [...new Map(staying.map((saved) => [saved.state["urn"], saved])).values()];
}

/** A preview that stopped shows only what it had come to. */
function failures(diagnostics: unknown): readonly string[] {
  const failed =
    Array.isArray(diagnostics) && diagnostics.some((one) => isPlainObject(one) && one["severity"] === "error");
  return failed ? ["what the program declares after the error with which the preview ended"] : [];
}
