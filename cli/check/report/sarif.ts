import { createRequire } from "node:module";

import type { SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";

import type { Severity } from "../../../policypacks/ai-guardrails/rule";
import type { Answer } from "../answer";
import { findingText } from "../finding-text";
import { fingerprint } from "../fingerprint";
import { inText } from "../explain";
import { grouped } from "../grouped";
import type { Judged, JudgedFile } from "../judged-file";
import { messageOf, waitedFor } from "../message-of";
import { knownRule, pageInMarkdown } from "../rule-pages";
import { byWeight } from "../stops";
import { artifactUri } from "./artifact-uri";

/** Only who asks for this report pays for the library. */
const load = createRequire(__filename);

type Sarif = typeof import("node-sarif-builder");
type Result = SarifResultBuilder["result"];
type Rule = SarifRuleBuilder["rule"];
type Run = SarifRunBuilder["run"];
type Notification = NonNullable<NonNullable<Run["invocations"]>[number]["toolExecutionNotifications"]>[number];

/** GitHub shows 9.0 and more as critical, 7.0 as high, 4.0 as medium, what is lower as low. */
const score: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };
const levels = { critical: "error", high: "error", medium: "warning", low: "note" } as const;

/** Tells the fingerprints of this way of naming a failure from those of a later one. */
const fingerprintName = "azureAiFoundation/v1";

/**
 * The failures as SARIF 2.1.0 for GitHub's code scanning, the worst first, since it shows only so many. It would open
 * an alert for what is exempt or undecided too, so that these are notifications of the run.
 */
export function* sarifReport(judged: Judged, version: string): Iterable<string> {
  const { SarifBuilder, SarifRunBuilder, SarifResultBuilder, SarifRuleBuilder } = load("node-sarif-builder") as Sarif;
  const failures = judged.files
    .flatMap((file) => failuresOf(file))
    .sort((one, other) => byWeight(one.answer, other.answer));
  const run = new SarifRunBuilder({
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: judged.files.every(({ findings }) => findings.length === 0),
        toolExecutionNotifications: judged.files.flatMap(notificationsOf),
      },
    ],
  }).initSimple({ toolDriverName: "azure-ai-foundation", toolDriverVersion: version });
  for (const rule of rulesOf(failures.map(({ answer }) => answer))) run.addRule(new SarifRuleBuilder(rule));
  for (const failure of failures) run.addResult(new SarifResultBuilder(resultOf(failure)));
  const log = new SarifBuilder({ $schema: "https://json.schemastore.org/sarif-2.1.0.json" });
  log.addRun(run);
  yield JSON.stringify(log.buildSarifOutput(), undefined, 2);
}

interface Failure {
  readonly file: JudgedFile;
  readonly answer: Answer;
  /** How many failures before it are the same in every respect. */
  readonly occurrence: number;
}

function failuresOf(file: JudgedFile): Failure[] {
  const seen = new Map<string, number>();
  return file.answers.flatMap((answer) => {
    if (answer.kind !== "fail") return [];
    const occurrence = seen.get(answer.key ?? "") ?? 0;
    seen.set(answer.key ?? "", occurrence + 1);
    return [{ file, answer, occurrence }];
  });
}

function resultOf({ file, answer, occurrence }: Failure): Result {
  const { rule, name, resource, type, path, enforcement } = answer;
  const { startLine = 1, startColumn = 1, endLine, endColumn } = answer.region ?? {};
  return {
    ruleId: rule.id,
    level: levels[rule.severity],
    message: { text: `${name}: ${messageOf(answer)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file.file) },
          region: {
            startLine,
            startColumn,
            ...(endLine === undefined ? {} : { endLine }),
            ...(endColumn === undefined ? {} : { endColumn }),
          },
        },
        logicalLocations: [{ name, fullyQualifiedName: resource, kind: "resource" }],
      },
    ],
    partialFingerprints: { [fingerprintName]: `${fingerprint(answer)}${occurrence === 0 ? "" : `:${occurrence}`}` },
    properties: { enforcement, severity: rule.severity, concern: rule.concern, resourceType: type, path },
  };
}

function rulesOf(answers: readonly Answer[]): Rule[] {
  const byId = new Map<string, Answer>();
  for (const answer of answers) if (!byId.has(answer.rule.id)) byId.set(answer.rule.id, answer);
  return [...byId.values()].map(descriptorOf);
}

function descriptorOf({ rule, enforcement }: Answer): Rule {
  const known = knownRule(rule.id);
  const markdown = known === undefined ? `# ${rule.title}\n\n${rule.rationale}` : pageInMarkdown(known);
  const source =
    known?.kind === "guardrail" ? known.rule.source : known?.kind === "azure" ? known.rule.seen : undefined;
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.title}. ${rule.rationale}` },
    help: { text: inText(markdown, 120), markdown },
    ...(source === undefined ? {} : { helpUri: source }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: tagsOf(known),
      precision: enforcement === "mandatory" ? "very-high" : "high",
      "security-severity": score[rule.severity],
      "problem.severity": problems[levels[rule.severity]],
    },
  };
}

const problems = { error: "error", warning: "warning", note: "recommendation" } as const;

function tagsOf(known: ReturnType<typeof knownRule>): string[] {
  if (known?.kind !== "guardrail") return ["azure", "deployability"];
  const { concern, frameworks } = known.rule;
  const { waf, mcsb = [], euAiAct = [], nistAiRmf = [] } = frameworks;
  return [
    waf.toLowerCase(),
    "azure",
    concern,
    ...mcsb.map((control) => `mcsb/${control}`),
    ...euAiAct.map((article) => `eu-ai-act/${article}`),
    ...nistAiRmf.map((name) => `nist-ai-rmf/${name}`),
  ];
}

function notificationsOf({ file, answers, notes, findings, notJudged }: JudgedFile): Notification[] {
  const said = (level: Notification["level"], text: string): Notification => ({
    level,
    message: { text: text.startsWith(`${file}: `) ? text : `${file}: ${text}` },
  });
  return [
    ...findings.map((finding) => said("error", findingText(finding))),
    ...notes.map((note) => said("note", note)),
    ...Object.entries(notJudged).map(([type, count]) => said("note", `${count} of ${type} not judged`)),
    ...answers.flatMap((answer) =>
      answer.kind === "exempt" ? [said("note", `${answer.rule.id}, ${answer.name}: ${messageOf(answer)}`)] : [],
    ),
    // Said once: a preview may leave thousands open.
    ...grouped(
      answers.filter(({ kind }) => kind === "undecided"),
      waitedFor,
    ).map((group) => said("note", `${group.length} undecided: ${ruleIdsOf(group)} wait for ${waitedFor(group[0])}`)),
  ];
}

function ruleIdsOf(answers: readonly Answer[]): string {
  return [...new Set(answers.map(({ rule }) => rule.id))].sort().join(", ");
}
