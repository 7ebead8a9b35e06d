import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { JudgedInput } from "./judged-input";
import { stackOfStates, statesAt } from "./pulumi-state";
import { unjudgedTypes } from "./tally";

/** What `pulumi stack export` printed. */
export function readStackExport({ deployment }: PlainObject): JudgedInput {
  const list = isPlainObject(deployment) ? deployment["resources"] : [];
  // What waits for its deletion has been replaced by another one.
  const standing = statesAt(list, ["deployment", "resources"]).filter(({ state }) => state["delete"] !== true);
  const { stack, onlyRead } = stackOfStates(standing);
  return {
    kind: "pulumi stack export",
    stacks: [stack],
    notJudged: unjudgedTypes([stack]),
    notes: onlyRead === 0 ? [] : [`${onlyRead} resources are only read from Azure, not declared by the program`],
  };
}
