import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { JudgedInput } from "./judged-input";
import { type SavedState, stackOfStates, statesAt } from "./pulumi-state";
import { unjudgedTypes } from "./tally";

/** Steps after which the resource no longer stands. */
const ending = new Set(["delete", "delete-replaced", "discard", "discard-replaced", "remove-pending-replace"]);

/** What `pulumi preview --json` printed. */
export function readPulumiPreview(preview: PlainObject): JudgedInput {
  const { stack, onlyRead } = stackOfStates(finalStates(preview["steps"]));
  return {
    kind: "pulumi preview",
    stacks: [stack],
    notJudged: unjudgedTypes([stack]),
    notes: [
      ...(onlyRead === 0 ? [] : [`${onlyRead} resources are only read from Azure, which a preview does not show`]),
      ...failures(preview["diagnostics"]),
    ],
  };
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
  return failed ? ["the preview ended with an error: what the program declares after it is not in the file"] : [];
}
