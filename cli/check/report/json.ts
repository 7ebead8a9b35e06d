import type { Answer } from "../answer";
import { countsOf } from "../counts";
import type { Judged } from "../judged-file";
import { messageOf } from "../message-of";

/**
 * The answers as JSON, a line each, so that no run is too large for one text. Which file they are of is said by
 * position: each file's results follow each other.
 */
export function* jsonReport({ files, notes }: Judged): Iterable<string> {
  yield '{"results":[';
  let count = 0;
  const listed = [];
  for (const { answers, ...file } of files) {
    listed.push({ ...file, results: { from: count, count: answers.length } });
    for (const answer of answers) yield `${count++ === 0 ? " " : ","}${JSON.stringify(resultOf(answer))}`;
  }
  yield `],"summary":${JSON.stringify(countsOf(files))}`;
  yield `,"files":${JSON.stringify(listed)}`;
  yield `,"notes":${JSON.stringify(notes)}}`;
}

function resultOf(answer: Answer) {
  const { rule, resource, type, kind, enforcement, path } = answer;
  return {
    rule: rule.id,
    concern: rule.concern,
    resource,
    type,
    kind,
    severity: rule.severity,
    enforcement,
    path,
    message: messageOf(answer),
  };
}
