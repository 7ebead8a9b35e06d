import { createRequire } from "node:module";

import type { Builder, TestSuite } from "junit-report-builder";

import type { Answer, Stops } from "../answer";
import { findingText } from "../finding-text";
import type { Judged } from "../judged-file";
import { messageOf } from "../message-of";

/** Only who asks for this report pays for the library. */
const load = createRequire(__filename);

/**
 * The answers as JUnit: a suite a file, a case an answer. A case fails where the exit code says so; what only advises,
 * waits or is exempt is skipped, with its words as the output, so that no build turns red that the command passed.
 */
export function* junitReport({ files }: Judged, stops: Stops): Iterable<string> {
  const builder = (load("junit-report-builder") as Builder).newBuilder().name("azure-ai-foundation check");
  for (const { file, answers, findings } of files) {
    const suite = builder.testSuite().name(file);
    for (const finding of findings)
      suite
        .testCase()
        .className("file")
        .name(`${file} can be read`)
        .error(findingText(finding), "unreadable", `allowed: ${finding.allowed}`);
    for (const answer of answers) addCase(suite, answer, stops);
  }
  yield builder.build();
}

function addCase(suite: TestSuite, answer: Answer, stops: Stops): void {
  const { kind, rule, resource, path, enforcement } = answer;
  const one = suite
    .testCase()
    .className(`${rule.concern}.${rule.id}`)
    .name([resource, path].filter((part) => part !== "").join(" "));
  if (kind === "pass") return;
  const message = messageOf(answer);
  if (stops(answer))
    one.failure(message, rule.severity).stacktrace(`${rule.rationale}\n${enforcement}, ${rule.severity}`);
  else one.skipped().standardOutput(kind === "fail" ? `${enforcement}: ${message}` : message);
}
