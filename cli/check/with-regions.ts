import type { Answer } from "./answer";
import { textOf } from "./read/json-file";
import { pathKey, positionsOf } from "./read/positions-of";

/** The same answers, each failure with the line and column of its resource in the file. */
export async function withRegions(file: string, answers: readonly Answer[]): Promise<readonly Answer[]> {
  const text = await textOf(file);
  if (typeof text !== "string") return answers;
  const paths = answers.flatMap(({ kind, at }) => (kind === "fail" && at !== undefined ? [at] : []));
  const positions = positionsOf(text, paths);
  return answers.map((answer) => {
    const place = answer.kind !== "fail" || answer.at === undefined ? undefined : positions.get(pathKey(answer.at));
    return place === undefined ? answer : { ...answer, region: { startLine: place.line, startColumn: place.column } };
  });
}
